"""What is asked below each other: questions, headings, grids, cards of items. Each is shown while the form asks it.

A long list is built as far as a person comes, so that it opens at once.
"""

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from minerisk.domain.answer import inside
from minerisk.domain.counting import is_grid
from minerisk.domain.form import NO_MEDIA, Group, Item, Question, Repeat
from minerisk.ui.form.choice_grid import ChoiceGrid, grid_at
from minerisk.ui.form.counts_grid import CountsGrid
from minerisk.ui.form.editing import Editing
from minerisk.ui.form.filling_words import is_asked, repeat_name
from minerisk.ui.form.form_language import spoken, turn
from minerisk.ui.form.inputs.position import PositionInput
from minerisk.ui.form.inputs.said import CheckedInput
from minerisk.ui.form.inputs.table import is_shown
from minerisk.ui.form.item_cards import ItemCards
from minerisk.ui.form.keys_card import ADD
from minerisk.ui.form.label_media import LabelMedia
from minerisk.ui.form.question_field import QuestionField
from minerisk.ui.form.question_line import GAP, Line, columns, joins
from minerisk.ui.widgets.basic import plain
from minerisk.ui.widgets.stack import stack

FORM_WIDTH = 704
_ANY = 16777215
_AT_ONCE, _LATER, _IN_PART = 40, 8, 16
Run = Group | Repeat | tuple[Question, ...]


class QuestionList(QWidget):
    """All questions of ``children``; ``base`` is the item they are asked for, or empty.

    ``edit_wanted`` gives the item of a card that is to be opened.

    Attributes:
        fields: the questions that are built, by answer path, in the order of reading.
        cards: the repeats that are built.
        is_whole: whether all of it is built.
    """

    edit_wanted = Signal(str)

    def __init__(
        self,
        editing: Editing,
        children: Sequence[Item],
        base: str = "",
        parent: QWidget | None = None,
        *,
        add_key: str = ADD,
    ) -> None:
        """Show ``children``; ``add_key`` adds an item to the first repeat among them, none does where it is empty."""
        super().__init__(parent)
        self._editing, self._base, self._add_key = editing, base, add_key
        self.fields: dict[str, QuestionField] = {}
        self.cards: list[ItemCards] = []
        self._lines: list[Line | ChoiceGrid] = []
        self._line_of: dict[str, Line | ChoiceGrid] = {}
        self._speaking: list[QuestionField] = []
        self._positions: list[tuple[str, PositionInput]] = []
        self._headings: dict[str, list[QWidget]] = {}
        self._widest = self._boxed = _ANY
        self._district = ""
        turn(self, editing.filling, editing.catalog)
        self._column = stack(self, spacing=GAP)
        self._part: QVBoxLayout | None = None
        self._holder: QWidget = self
        self._pieces = self._build(children)
        self._errors: Mapping[str, str] = {}
        self.is_whole = False
        self._go_on(_AT_ONCE)
        editing.changed.connect(self._on_editing_changed)
        editing.items_changed.connect(self._on_editing_items_changed)

    @property
    def shown(self) -> list[QuestionField]:
        """The questions that are built and asked now, in their order."""
        return [field for path, field in self.fields.items() if self._is_asked(path)]

    def more(self) -> None:
        """Build the next piece."""
        self._go_on(_LATER)

    def reach(self, path: str) -> QuestionField | None:
        """Return the question at ``path``, and build as far as it; None where it is not here."""
        while path not in self.fields and not self.is_whole:
            self.more()
        return self.fields.get(path)

    def complete(self) -> None:
        """Build all of it now."""
        while not self.is_whole:
            self.more()

    def show_errors(self, words: Mapping[str, str]) -> None:
        """Say what is wrong, by the paths of the questions; take away what was said before."""
        self._errors = words
        for path, field in self.fields.items():
            field.show_error(words.get(path, ""))

    def set_widest(self, widest: int, boxed: int) -> None:
        """Let no line be wider than ``widest``, those in a box than ``boxed``."""
        self._widest, self._boxed = widest, boxed
        for made in self._lines:
            self._fit(made)

    def _build(self, children: Sequence[Item]) -> Iterator[int]:
        """Build piece by piece; give how many questions each has."""
        for run in _runs(children):
            self._begin_part()
            match run:
                case Repeat():
                    yield self._add_cards(run, is_alone=len(children) == 1)
                case Group() if is_grid(run):
                    self._add_heading(run)
                    yield self._add_counts(run)
                case Group():
                    self._add_heading(run)
                    yield from self._build(run.children)
                case _:
                    yield self._add_grid(run) if grid_at(run) else self._add(run)

    def _go_on(self, most: int) -> None:
        """Build about so many questions more."""
        before, built = len(self._lines), 0
        for n in self._pieces:
            built += n
            if built >= most:
                break
        else:
            self.is_whole = True
        for made in self._lines[before:]:
            self._arrange(made)
        self._show_checks()

    def _begin_part(self) -> QVBoxLayout:
        """Return where the next piece goes: a change in a long list lays out its own part alone."""
        if self._part is None or self._part.count() >= _IN_PART:
            self._holder = QWidget(self)
            self._part = stack(self._holder, spacing=GAP)
            self._column.addWidget(self._holder)
            self._holder.show()
        return self._part

    def _add(self, questions: Sequence[Question]) -> int:
        part = self._begin_part()
        made = Line(columns(questions), self._holder)
        row = QHBoxLayout()  # a column would work out how high a line is from its own width, not from that of the line
        row.addWidget(made, 1000)
        row.addStretch(1)
        part.addLayout(row)
        made.fields = [QuestionField(self._editing, self._path(question.path), made) for question in questions]
        self._take(made, {field.path: field for field in made.fields})
        return len(questions)

    def _add_grid(self, questions: Sequence[Question]) -> int:
        part = self._begin_part()
        grid = ChoiceGrid(self._editing, [self._path(one.path) for one in questions], self._holder)
        part.addWidget(grid)
        self._take(grid, grid.fields)
        return len(questions)

    def _add_counts(self, group: Group) -> int:
        grid = CountsGrid(self._editing, group, self._base)
        self._begin_part().addWidget(grid)
        self.fields.update(grid.fields)
        return len(grid.fields)

    def _add_cards(self, repeat: Repeat, *, is_alone: bool) -> int:
        part, filling, path = self._begin_part(), self._editing.filling, self._path(repeat.path)
        named: list[QWidget] = []
        if not (is_alone or filling.form.kind):
            named = [plain(repeat_name(filling, repeat, self._editing.catalog), "section", wrap=True)]
            part.addWidget(named[0])
        cards = ItemCards(self._editing, repeat, path, self._holder, key=self._add_key)
        self._add_key = self._add_key if cards.is_counted else ""
        cards.edit_wanted.connect(self.edit_wanted)
        part.addWidget(cards)
        self.cards.append(cards)
        self._show_heading(path, [*named, cards])
        return 1 + len(filling.items(path))

    def _take(self, made: "Line | ChoiceGrid", fields: Mapping[str, QuestionField]) -> None:
        self._lines.append(made)
        self._fit(made)
        self.fields.update(fields)
        self._line_of.update(dict.fromkeys(fields, made))
        for path, field in fields.items():
            field.input.show_around(self._editing.places, self._editing.district)
            field.show_error(self._errors.get(path, ""))
            if field.speaks_of_others or field.cards:
                self._speaking.append(field)
            if isinstance(field.input, PositionInput):
                self._positions.append((path, field.input))

    def _add_heading(self, group: Group) -> None:
        filling, tr, path = self._editing.filling, self._editing.catalog, self._path(group.path)
        language = spoken(filling, tr)
        words, hint = filling.words(group.label, path, language), filling.words(group.hint, path, language)
        shown: list[QWidget] = [
            plain(text, role, wrap=True) for text, role in ((words, "section"), (hint, "hint")) if text
        ]
        if group.media != NO_MEDIA:
            shown.append(LabelMedia(group.media, self._editing.files, tr))
        part = self._begin_part()
        if shown:
            part.addSpacing(8)
        for widget in shown:
            part.addWidget(widget)
        self._show_heading(path, shown)

    def _show_heading(self, path: str, shown: list[QWidget]) -> None:
        self._headings[path] = shown
        for widget in shown:
            widget.setVisible(self._is_asked(path))

    def _fit(self, made: "Line | ChoiceGrid") -> None:
        made.setMaximumWidth(self._boxed if isinstance(made, Line) and made.is_boxed else self._widest)

    def _path(self, path: str) -> str:
        """Return the answer path of a question of the form, inside the item that is asked about."""
        return inside(path, self._base)

    def _is_asked(self, path: str) -> bool:
        return is_asked(self._editing.filling, path)

    def _arrange(self, made: "Line | ChoiceGrid") -> None:
        fields = made.fields.values() if isinstance(made, ChoiceGrid) else made.fields
        made.arrange([field for field in fields if self._is_asked(field.path)])

    def _show_around(self) -> None:
        """Tell the inputs which district was chosen, where that is another one now."""
        district = self._editing.district
        if district != self._district:
            self._district = district
            for field in self.fields.values():
                field.input.show_around(self._editing.places, district)

    def _show_checks(self) -> None:
        """Leave to the form what it checks itself."""
        for path, entry in self._positions:
            entry.leave_country_to(self._check_of(path))

    def _check_of(self, path: str) -> CheckedInput | None:
        """Return the input of the form's own check of an answer, while that is asked."""
        check = self.fields.get(f"{path}_check")
        asked = check is not None and self._is_asked(check.path)
        return check.input if asked and check is not None and isinstance(check.input, CheckedInput) else None

    def _on_editing_changed(self, paths: frozenset[str]) -> None:
        self._show_around()
        touched = {path: self.fields[path] for path in paths if path in self.fields}
        spoken_of = (field for field in self._speaking if field.speaks_of_others or field.cards in paths)
        touched.update({field.path: field for field in spoken_of})
        for field in touched.values():
            field.refresh()
        checks = [f"{path}_check" for path in paths]
        lines = {id(made): made for path in (*touched, *checks) if (made := self._line_of.get(path)) is not None}
        for made in lines.values():
            self._arrange(made)
        for path in paths & self._headings.keys():
            self._show_heading(path, self._headings[path])
        self._show_checks()

    def _on_editing_items_changed(self) -> None:
        for field in self.fields.values():
            field.refresh()
        for made in self._lines:
            self._arrange(made)
        for path, shown in self._headings.items():
            self._show_heading(path, shown)


def _runs(children: Sequence[Item]) -> Iterator[Run]:
    """Give groups and repeats, and between them the questions: together those that share a line or a grid."""
    typed = {child.typed for child in children if isinstance(child, Question)}
    seen = [one for one in _checks_first(children) if not isinstance(one, Question) or _is_seen(one, typed)]
    at = 0
    while at < len(seen):
        child = seen[at]
        if isinstance(child, Question):
            run = _run(seen, at)
            at += len(run)
            yield run
        else:
            at += 1
            yield child


def _run(seen: Sequence[Item], at: int) -> tuple[Question, ...]:
    """Return the questions from one on that stand together."""
    end = next((end for end in range(at, len(seen)) if not isinstance(seen[end], Question)), len(seen))
    loose = [one for one in seen[at:end] if isinstance(one, Question)]
    if n := grid_at(loose):
        return tuple(loose[:n])
    n = 1
    while n < len(loose) and joins(loose[:n], loose[n]) and not grid_at(loose[n:]):
        n += 1
    return tuple(loose[:n])


def _checks_first(children: Sequence[Item]) -> list[Item]:
    """Return the children in order, but what doubts the items of a repeat before those items."""
    found: list[Item] = []
    for child in children:
        is_check = isinstance(child, Question) and child.is_check
        last = next((at for at, one in enumerate(found) if isinstance(one, Repeat)), None) if is_check else None
        found.insert(len(found) if last is None else last, child)
    return found


def _is_seen(question: Question, typed: "set[str | None]") -> bool:
    """Return whether a question is shown; one that keeps what is typed in another is not."""
    return question.path not in typed and is_shown(question)
