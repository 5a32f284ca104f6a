"""What is asked below each other: questions, headings, grids, cards of items. Each is shown while the form asks it.

A long list is built as far as a person comes, so that it opens at once.
"""

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from minerisk.domain.answer import inside, within
from minerisk.domain.counting import is_grid
from minerisk.domain.form import NO_MEDIA, Group, Item, Question, Repeat
from minerisk.ui.form.choice_grid import ChoiceGrid, grid_at
from minerisk.ui.form.counts_grid import CountsGrid
from minerisk.ui.form.editing import Editing
from minerisk.ui.form.filling_words import is_asked, repeat_name
from minerisk.ui.form.fold import Fold, FoldHead
from minerisk.ui.form.form_language import spoken, turn
from minerisk.ui.form.inputs.position import PositionInput
from minerisk.ui.form.inputs.said import CheckedInput
from minerisk.ui.form.item_cards import ItemCards
from minerisk.ui.form.keys_card import ADD
from minerisk.ui.form.label_media import LabelMedia
from minerisk.ui.form.question_field import QuestionField
from minerisk.ui.form.question_line import GAP, Line, columns
from minerisk.ui.form.runs import runs
from minerisk.ui.widgets.basic import plain
from minerisk.ui.widgets.stack import stack

FORM_WIDTH = 704
_ANY = 16777215
_AT_ONCE, _LATER, _IN_PART = 40, 8, 16


class QuestionList(QWidget):
    """All questions of ``children``; ``base`` is the item they are asked for, or empty.

    ``edit_wanted`` gives the item of a card that is to be opened.

    What a folded group holds is a list of its own, made when the group is opened.
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
        self._fields: dict[str, QuestionField] = {}
        self._cards: list[ItemCards] = []
        self._built: list[Mapping[str, QuestionField] | Fold] = []
        self._folds: dict[str, Fold] = {}
        self._folded: dict[str, QuestionList] = {}
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
        self._is_whole = False
        self._go_on(_AT_ONCE)
        editing.changed.connect(self._on_editing_changed)
        editing.items_changed.connect(self._on_editing_items_changed)

    @property
    def fields(self) -> dict[str, QuestionField]:
        """The questions that are built, by answer path, in the order of reading."""
        found: dict[str, QuestionField] = {}
        for built in self._built:
            if not isinstance(built, Fold):
                found |= built
            elif built.path in self._folded:
                found |= self._folded[built.path].fields
        return found

    @property
    def cards(self) -> list[ItemCards]:
        """The repeats that are built."""
        return [*self._cards, *(cards for inner in self._folded.values() for cards in inner.cards)]

    @property
    def is_whole(self) -> bool:
        """Whether all of it is built that is not folded."""
        return self._is_whole and all(inner.is_whole for inner in self._folded.values())

    @property
    def shown(self) -> list[QuestionField]:
        """The questions that are built and asked now, in their order."""
        return [stop for stop in self.stops if isinstance(stop, QuestionField)]

    @property
    def stops(self) -> list[QuestionField | FoldHead]:
        """Where a person can stop now: the questions that are asked, and the heads of folds; in their order."""
        found: list[QuestionField | FoldHead] = []
        for built in self._built:
            if not isinstance(built, Fold):
                found += [field for path, field in built.items() if self._is_asked(path)]
            elif not built.isHidden():
                found += [built.head, *(self._folded[built.path].stops if built.is_open else ())]
        return found

    def more(self) -> None:
        """Build the next piece."""
        waiting = next((path for path, inner in self._folded.items() if not inner.is_whole), "")
        if waiting:
            self._folded[waiting].more()
            self._folds[waiting].lead_on()
        else:
            self._go_on(_LATER)

    def reach(self, path: str) -> QuestionField | None:
        """Return the question at ``path``, build as far as it and open what it is folded in; None if it is not here."""
        while (found := self._find(path)) is None and not self.is_whole:
            self.more()
        return found

    def complete(self) -> None:
        """Build all of it now, but for what is folded."""
        while not self.is_whole:
            self.more()

    def show_errors(self, words: Mapping[str, str]) -> None:
        """Say what is wrong, by the paths of the questions; take away what was said before."""
        self._errors = words
        for path, field in self._fields.items():
            field.show_error(words.get(path, ""))
        for fold in self._folds.values():
            if any(within(path, fold.path) for path in words):
                fold.open()
        for inner in self._folded.values():
            inner.show_errors(words)

    def set_widest(self, widest: int, boxed: int) -> None:
        """Let no line be wider than ``widest``, those in a box than ``boxed``."""
        self._widest, self._boxed = widest, boxed
        for made in (*self._lines, *self._folds.values()):
            self._fit(made)
        for inner in self._folded.values():
            inner.set_widest(widest, boxed)

    def _build(self, children: Sequence[Item]) -> Iterator[int]:
        """Build piece by piece; give how many questions each has."""
        for run in runs(children):
            self._begin_part()
            match run:
                case Repeat():
                    yield self._add_cards(run, is_alone=len(children) == 1)
                case Group() if is_grid(run):
                    self._add_heading(run)
                    yield self._add_counts(run)
                case Group() if run.is_folded:
                    yield self._add_fold(run)
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
            self._is_whole = True
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
        made = Line(columns(questions), self._holder)
        self._place(made)
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
        self._fields.update(grid.fields)
        self._built.append(grid.fields)
        return len(grid.fields)

    def _add_fold(self, group: Group) -> int:
        path = self._path(group.path)
        fold = Fold(self._editing, group, path, self._holder)
        fold.unfilled.connect(self._on_fold_unfilled)
        self._place(fold)
        self._fit(fold)
        self._folds[path] = fold
        self._built.append(fold)
        fold.begin()
        return 1

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
        self._cards.append(cards)
        self._show_heading(path, [*named, cards])
        return 1 + len(filling.items(path))

    def _take(self, made: "Line | ChoiceGrid", fields: Mapping[str, QuestionField]) -> None:
        self._lines.append(made)
        self._fit(made)
        self._fields.update(fields)
        self._built.append(fields)
        self._line_of.update(dict.fromkeys(fields, made))
        for path, field in fields.items():
            field.input.show_around(self._editing.places, self._editing.district)
            field.show_error(self._errors.get(path, ""))
            if field.speaks_of_others or field.cards:
                self._speaking.append(field)
            if isinstance(field.input, PositionInput):
                self._positions.append((path, field.input))

    def _add_heading(self, group: Group) -> None:
        filling, path = self._editing.filling, self._path(group.path)
        words = filling.words(group.label, path, spoken(filling, self._editing.catalog))
        shown = [*([plain(words, "section", wrap=True)] if words else []), *self._said_below(group)]
        part = self._begin_part()
        if shown:
            part.addSpacing(8)
        for widget in shown:
            part.addWidget(widget)
        self._show_heading(path, shown)

    def _said_below(self, group: Group) -> list[QWidget]:
        """Return what stands between the heading of a group and its questions."""
        filling, tr = self._editing.filling, self._editing.catalog
        hint = filling.words(group.hint, self._path(group.path), spoken(filling, tr))
        said: list[QWidget] = [plain(hint, "hint", wrap=True)] if hint else []
        return [*said, *([LabelMedia(group.media, self._editing.files, tr)] if group.media != NO_MEDIA else [])]

    def _show_heading(self, path: str, shown: list[QWidget]) -> None:
        self._headings[path] = shown
        for widget in shown:
            widget.setVisible(self._is_asked(path))

    def _place(self, made: QWidget) -> None:
        part = self._begin_part()
        row = QHBoxLayout()  # a column would work out how high a line is from its own width, not from that of the line
        row.addWidget(made, 1000)
        row.addStretch(1)
        part.addLayout(row)

    def _find(self, path: str) -> QuestionField | None:
        """Return a question that is built, or that is in a fold, which is opened then."""
        fold = next((fold for fold in self._folds.values() if within(path, fold.path)), None)
        if fold is None:
            return self._fields.get(path)
        fold.open()
        return self._folded[fold.path].reach(path)

    def _fit(self, made: "Line | ChoiceGrid | Fold") -> None:
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
            for field in self._fields.values():
                field.input.show_around(self._editing.places, district)

    def _show_checks(self) -> None:
        """Leave to the form what it checks itself."""
        for path, entry in self._positions:
            entry.leave_country_to(self._check_of(path))

    def _check_of(self, path: str) -> CheckedInput | None:
        """Return the input of the form's own check of an answer, while that is asked."""
        check = self._fields.get(f"{path}_check")
        asked = check is not None and self._is_asked(check.path)
        return check.input if asked and check is not None and isinstance(check.input, CheckedInput) else None

    def _on_editing_changed(self, paths: frozenset[str]) -> None:
        self._show_around()
        touched = {path: self._fields[path] for path in paths if path in self._fields}
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

    def _on_fold_unfilled(self, path: str) -> None:
        fold = self._folds[path]
        inner = QuestionList(self._editing, fold.group.children, self._base, fold.inside, add_key="")
        inner.edit_wanted.connect(self.edit_wanted)
        inner.set_widest(self._widest, self._boxed)
        inner.show_errors(self._errors)
        self._folded[path] = inner
        fold.fill([*self._said_below(fold.group), inner])

    def _on_editing_items_changed(self) -> None:
        for field in self._fields.values():
            field.refresh()
        for made in self._lines:
            self._arrange(made)
        for path, shown in self._headings.items():
            self._show_heading(path, shown)
