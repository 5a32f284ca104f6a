"""Everything that was answered, as cards that are read and from which each line can be changed.

Long forms are built in pieces: what is read first is there at once.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from minerisk.domain.answer import inside
from minerisk.domain.counting import is_grid
from minerisk.domain.form import Group, Item, Question, Repeat
from minerisk.domain.reading import Grid, Reading
from minerisk.i18n import N_
from minerisk.ui.form import filling_words
from minerisk.ui.form.editing import Editing
from minerisk.ui.form.form_language import spoken, turn
from minerisk.ui.form.inputs.table import is_answered
from minerisk.ui.form.item_card import answer_widget
from minerisk.ui.form.problem_words import find, label_of
from minerisk.ui.form.sections import Section, sections_of
from minerisk.ui.records.record_sections import Tile, counts_table
from minerisk.ui.records.record_status import TO_CHECK
from minerisk.ui.widgets.basic import Button, Card, Chip, button, line, plain
from minerisk.ui.widgets.stack import stack

_LABEL, _INDENT = 300, 32
_LEFT_TO_RIGHT = Qt.LayoutDirection.LeftToRight
_AT_ONCE, _LATER = 60, 20


class AnswerLines(QWidget):
    """The answers of all sections. ``change_wanted`` gives the path of a question."""

    change_wanted = Signal(str)

    def __init__(self, editing: Editing) -> None:
        super().__init__()
        self._editing = editing
        self._wrong = {one.path for one in find(editing.filling)}
        turn(self, editing.filling, editing.catalog)
        self._column = stack(self, spacing=16)
        self._pieces = self._build()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_timer_timeout)
        if self._go_on(_AT_ONCE):
            self._timer.start(0)

    @property
    def is_whole(self) -> bool:
        """Whether all of it is built."""
        return not self._timer.isActive()

    def change_button(self, path: str, words: str = "") -> Button:
        """Return the button that leads to a question; it says ``words`` or, without any, that it can be changed."""
        tr = self._editing.catalog
        made = button(words or tr("Change"), "quiet", size="small")
        made.setObjectName(path)
        made.setAccessibleName(f"{made.text()}: {label_of(self._editing.filling, path, tr)}")
        made.clicked.connect(self._on_change_clicked)
        return made

    def _build(self) -> Iterator[int]:
        """Build card by card, piece by piece; give how many lines each has."""
        for number, section in enumerate(sections_of(self._editing.filling), start=1):
            yield from self._section(section, number)

    def _section(self, section: Section, number: int) -> Iterator[int]:
        title = section.title(self._editing.filling, self._editing.catalog)
        card = Card(f"{number}  {title}" if section.path else title)
        self._column.addWidget(card)
        yield from self._children(section.children, _Place(body=card.body))

    def _children(self, children: Sequence[Item], place: "_Place") -> Iterator[int]:
        """Build the lines of some questions, the groups among them and the items of the repeats, in their order."""
        ended = False
        for run in _runs(children):
            if isinstance(run, list):
                paths = [path for path in (inside(one.path, place.item) for one in run) if self._is_told(path)]
                if ended and paths:
                    place.body.addWidget(line())
                for at in range(0, len(paths), _LATER):
                    piece = paths[at : at + _LATER]
                    place.body.addLayout(self._lines(piece))
                    yield len(piece)
                ended = ended and not paths
            elif self._shows(run, place.item):
                yield from self._group(run, place) if isinstance(run, Group) else self._items(run, place)
                ended = True
        if unanswered := dict(self._unanswered(children, place.item)):
            if ended:
                place.body.addWidget(line())
            place.body.addLayout(self._not_answered(unanswered))
            yield 1

    def _group(self, group: Group, place: "_Place") -> Iterator[int]:
        """Build a group below its heading, counts as a table."""
        filling, tr = self._editing.filling, self._editing.catalog
        path, language = inside(group.path, place.item), spoken(filling, tr)
        if is_grid(group) and not any(self._is_to_mend(one) for one in filling.questions(path)):
            read = Reading(filling, filling.answers(), {}, tr, language)
            place.body.addLayout(self._table(read.grid(group, place.item), filling.questions(path)[0]))
            yield len(group.children)
            return
        words = filling.words(group.label, path, language)
        if words:
            place.body.addWidget(plain(words, "section", wrap=True))
        yield from self._children(group.children, place)

    def _items(self, repeat: Repeat, place: "_Place") -> Iterator[int]:
        """Build the items of a repeat, each further in than its head; inside another item its number is in front."""
        tr, filling = self._editing.catalog, self._editing.filling
        for item in filling_words.items(filling, repeat, inside(repeat.path, place.item), tr):
            place.body.addWidget(line())
            code = f"{place.code}.{item.code}" if place.item else item.code
            place.body.addLayout(_head(code, item.title))
            body = _indented(place.body)
            yield from self._children(repeat.children, _Place(body=body, item=item.path, code=code))

    def _shows(self, child: Item, item: str) -> bool:
        """Return whether there is anything to tell of a question, a group or a repeat."""
        filling, path = self._editing.filling, inside(child.path, item)
        if isinstance(child, Question):
            return self._is_told(path)
        if isinstance(child, Repeat):
            return filling.is_relevant(path) and bool(filling.items(path))
        return filling.is_relevant(path) and any(self._shows(one, item) for one in child.children)

    def _unanswered(self, children: Sequence[Item], item: str) -> Iterator[tuple[str, str]]:
        """Give what has no answer, each with its path; a group of which nothing is told stands for what is in it."""
        filling, tr = self._editing.filling, self._editing.catalog
        for child in children:
            path = inside(child.path, item)
            if isinstance(child, Question):
                if self._is_asked(path) and not self._is_told(path):
                    yield label_of(filling, path, tr), path
            elif isinstance(child, Group) and filling.is_relevant(path) and not self._shows(child, item):
                within = list(self._unanswered(child.children, item))
                heading = filling.words(child.label, path, spoken(filling, tr))
                yield from [(heading, within[0][1])] if heading and within else within

    def _is_asked(self, path: str) -> bool:
        filling = self._editing.filling
        return filling.is_relevant(path) and is_answered(filling.question(path))

    def _is_told(self, path: str) -> bool:
        """Return whether a question has a line of its own: it has an answer, or something to do."""
        return self._is_asked(path) and (self._editing.filling.get(path) is not None or self._is_to_mend(path))

    def _is_to_mend(self, path: str) -> bool:
        return path in self._wrong or bool(self._editing.differing(path))

    def _go_on(self, most: int) -> bool:
        """Build about so many lines more; return whether some are left."""
        built = 0
        for n in self._pieces:
            built += n
            if built >= most:
                return True
        return False

    def _lines(self, paths: Sequence[str]) -> QGridLayout:
        grid = _columns()
        filling, tr = self._editing.filling, self._editing.catalog
        for row, path in enumerate(paths):
            shown = self._answer(path)
            if isinstance(shown, QLabel):  # words of another script would go to the other side
                shown.setAlignment(self._start() | Qt.AlignmentFlag.AlignVCenter)
            placed = Qt.AlignmentFlag.AlignLeading if isinstance(shown, Chip) else Qt.AlignmentFlag(0)
            grid.addWidget(_label(label_of(filling, path, tr)), row, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(shown, row, 1, placed | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(self.change_button(path), row, 2, Qt.AlignmentFlag.AlignVCenter)
        return grid

    def _not_answered(self, unanswered: Mapping[str, str]) -> QGridLayout:
        """Return what has no answer in one line, and the way to the first of it."""
        grid, tr = _columns(), self._editing.catalog
        words = plain("; ".join(unanswered), "secondary", wrap=True)
        words.setObjectName("not-answered")
        words.setAlignment(self._start() | Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(_label(tr("Not answered")), 0, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(words, 0, 1, Qt.AlignmentFlag.AlignVCenter)
        first = self.change_button(next(iter(unanswered.values())), tr("Answer"))
        grid.addWidget(first, 0, 2, Qt.AlignmentFlag.AlignVCenter)
        return grid

    def _table(self, grid: Grid, first: str) -> QHBoxLayout:
        """Return counts with their sums, and the way to the first of them."""
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(counts_table(grid), 1)
        row.addWidget(self.change_button(first), 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _start(self) -> Qt.AlignmentFlag:
        to_right = self.layoutDirection() is _LEFT_TO_RIGHT
        return (
            Qt.AlignmentFlag.AlignLeft if to_right else Qt.AlignmentFlag.AlignRight
        ) | Qt.AlignmentFlag.AlignAbsolute

    def _answer(self, path: str) -> QWidget:
        filling, tr = self._editing.filling, self._editing.catalog
        if path in self._wrong:
            words = N_("To correct") if self._editing.typed(path) else N_("Needs an answer or a reason")
            return Chip(tr(words), "err", "alert-octagon")
        if self._editing.differing(path):
            return Chip(tr(TO_CHECK.text), TO_CHECK.kind, TO_CHECK.icon)
        return answer_widget(filling, path, tr)

    def _on_timer_timeout(self) -> None:
        if not self._go_on(_LATER):
            self._timer.stop()

    def _on_change_clicked(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.change_wanted.emit(sender.objectName())


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Where lines are built: in ``body``, those of the ``item`` that has ``code``; both are empty outside of items."""

    body: QVBoxLayout
    item: str = ""
    code: str = ""


def _indented(body: QVBoxLayout) -> QVBoxLayout:
    """Return a column further in, at the end of ``body``."""
    row, column = QHBoxLayout(), QVBoxLayout()
    row.addSpacing(_INDENT)
    row.addLayout(column, 1)
    body.addLayout(row)
    column.setSpacing(body.spacing())
    return column


def _columns() -> QGridLayout:
    """Return room for lines: label, answer, and what can be done."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(1, 1)
    grid.setColumnMinimumWidth(0, _LABEL)
    return grid


def _label(words: str) -> QLabel:
    label = plain(words, "secondary", wrap=True)
    label.setFixedWidth(_LABEL)
    return label


def _head(code: str, title: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addWidget(Tile(code))
    row.addWidget(plain(title, "strong", wrap=True), 1)
    return row


def _runs(children: Sequence[Item]) -> Iterator[list[Question] | Group | Repeat]:
    """Give the groups and repeats, and the questions between them together."""
    run: list[Question] = []
    for child in children:
        if isinstance(child, Question):
            run.append(child)
        else:
            if run:
                yield run
            run = []
            yield child
    if run:
        yield run
