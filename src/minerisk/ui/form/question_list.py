"""The questions of a group below each other; short ones share a line. Each is shown while the form asks it."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from minerisk.domain.answer import inside
from minerisk.domain.counting import is_grid
from minerisk.domain.form import Group, Item, Question, QuestionType, Repeat
from minerisk.ui.form.counts_grid import CountsGrid
from minerisk.ui.form.editing import Editing
from minerisk.ui.form.filling_words import is_asked
from minerisk.ui.form.inputs.combo import ComboInput
from minerisk.ui.form.inputs.number import NumberInput
from minerisk.ui.form.inputs.position import PositionInput
from minerisk.ui.form.inputs.said import CheckedInput
from minerisk.ui.form.inputs.table import input_for, is_shown
from minerisk.ui.form.question_field import QuestionField
from minerisk.ui.look import theme
from minerisk.ui.widgets.basic import plain

FORM_WIDTH = 704
_GAP = 16
_BOXED = 4
_NARROWEST = 172
_ANY = 16777215


class Line(QFrame):
    """Questions side by side, at most ``columns`` of them; those that are not asked leave no gap."""

    def __init__(self, columns: int, parent: QWidget) -> None:
        super().__init__(parent)
        if columns == _BOXED:
            self.setProperty("role", "card")
        self.fields: list[QuestionField] = []
        self._columns = columns
        self.is_boxed = columns == _BOXED
        self._shown: list[QuestionField] = []
        self._placed = columns
        self._grid = QGridLayout(self)
        inside = _GAP if self.is_boxed else 0
        self._grid.setContentsMargins(inside, inside, inside, inside)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(_GAP)

    def arrange(self, shown: Sequence[QuestionField]) -> None:
        """Place the fields that are shown."""
        self.setVisible(bool(shown))
        if list(shown) != self._shown:
            self._shown = list(shown)
            self._place()

    def minimumSizeHint(self) -> QSize:
        """As wide as one field: with less room than for all of them, they stand in more lines."""
        widest = max((field.minimumSizeHint().width() for field in self._shown), default=0)
        return QSize(widest + (2 * _GAP if self.is_boxed else 0), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fitting = max(1, min(self._columns, self.width() // theme.scaled(_NARROWEST)))
        if fitting != self._placed:
            self._placed = fitting
            self._place()
            self._grid.activate()
        else:
            self._narrow_boxes()

    @property
    def _is_alone(self) -> bool:
        """Whether one question stands where there is room for more."""
        return len(self._shown) == 1 and not self.is_boxed

    def _narrow_boxes(self) -> None:
        """Give the box of a question that stands alone its usual width; its words may take the whole line."""
        inside = self.width() - 2 * (_GAP if self.is_boxed else 0)
        column = (inside - (self._placed - 1) * _GAP) // self._placed
        for field in self._shown:
            field.input.setMaximumWidth(column if self._is_alone and self._placed > 1 else _ANY)

    def _place(self) -> None:
        """Put the fields that are shown side by side, as many as there is room for."""
        for field in self.fields:
            self._grid.removeWidget(field)
            field.setVisible(field in self._shown)
        for at, field in enumerate(self._shown):
            wide = self._placed if self._is_alone else 1
            self._grid.addWidget(field, at // self._placed, at % self._placed, 1, wide, Qt.AlignmentFlag.AlignBottom)
        self._narrow_boxes()
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 1 if column < self._placed else 0)


class QuestionList(QWidget):
    """All questions of ``children``; ``base`` is the item they are asked for, or empty."""

    def __init__(
        self, editing: Editing, children: Sequence[Item], base: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._editing = editing
        self._base = base
        self.fields: dict[str, QuestionField] = {}
        self._lines: list[Line] = []
        self._headings: dict[str, QWidget] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_GAP)
        self._fill(children)
        self._show_around()
        editing.changed.connect(self._on_editing_changed)
        editing.items_changed.connect(self._on_editing_items_changed)
        self._arrange()

    @property
    def shown(self) -> list[QuestionField]:
        """The questions that are asked now, in their order."""
        return [field for path, field in self.fields.items() if self._is_asked(path)]

    def set_widest(self, widest: int, boxed: int) -> None:
        """Let no line be wider than ``widest``, those in a box than ``boxed``."""
        for made in self._lines:
            made.setMaximumWidth(boxed if made.is_boxed else widest)

    def _fill(self, children: Sequence[Item]) -> None:
        for run in _runs(children, self._typed_elsewhere(children)):
            if isinstance(run, Group):
                self._headings[self._path(run.path)] = self._heading(run)
                if is_grid(run):
                    self._add_grid(run)
                else:
                    self._fill(run.children)
            elif run:
                self._add(run)

    def _add(self, questions: Sequence[Question]) -> None:
        made = Line(_columns(questions), self)
        self._lines.append(made)
        row = QHBoxLayout()  # a column would work out how high a line is from its own width, not from that of the line
        row.addWidget(made, 1000)
        row.addStretch(1)
        self._column.addLayout(row)
        for question in questions:
            field = QuestionField(self._editing, self._path(question.path), made)
            self.fields[field.path] = field
            made.fields.append(field)

    def _add_grid(self, group: Group) -> None:
        grid = CountsGrid(self._editing, group, self._base)
        self._column.addWidget(grid)
        self.fields.update(grid.fields)

    def _heading(self, group: Group) -> QWidget:
        words = self._editing.filling.words(group.label, self._path(group.path), self._editing.catalog.language)
        heading = plain(words, "section", wrap=True)
        self._column.addSpacing(8)
        self._column.addWidget(heading)
        return heading

    def _typed_elsewhere(self, children: Sequence[Item]) -> frozenset[str]:
        """Return the questions that only keep what is typed in another one."""
        return frozenset(child.typed for child in children if isinstance(child, Question) and child.typed)

    def _path(self, path: str) -> str:
        """Return the answer path of a question of the form, inside the item that is asked about."""
        return inside(path, self._base)

    def _is_asked(self, path: str) -> bool:
        return is_asked(self._editing.filling, path)

    def _arrange(self) -> None:
        for made in self._lines:
            made.arrange([field for field in made.fields if self._is_asked(field.path)])
        for path, heading in self._headings.items():
            heading.setVisible(self._is_asked(path))

    def _show_around(self) -> None:
        """Tell the inputs which places there are, and which district was chosen."""
        places, district = self._editing.places, self._editing.district
        for path, field in self.fields.items():
            field.input.show_around(places, district)
            if isinstance(field.input, PositionInput):
                field.input.leave_country_to(self._check_of(path))

    def _check_of(self, path: str) -> CheckedInput | None:
        """Return the input of the form's own check of an answer, while that is asked."""
        check = self.fields.get(f"{path}_check")
        asked = check is not None and self._is_asked(check.path)
        return check.input if asked and check is not None and isinstance(check.input, CheckedInput) else None

    def _on_editing_changed(self, paths: frozenset[str]) -> None:
        self._show_around()
        touched = [
            field
            for path, field in self.fields.items()
            if path in paths or field.speaks_of_others or field.cards in paths
        ]
        for field in touched:
            field.refresh()
        if touched or not paths.isdisjoint(self._headings):
            self._arrange()

    def _on_editing_items_changed(self) -> None:
        for field in self.fields.values():
            field.refresh()
        self._arrange()


def _columns(questions: Sequence[Question]) -> int:
    """Return how many questions a line has room for."""
    numbers = input_for(questions[0]) is NumberInput
    if numbers and len(questions) > 1:
        return _BOXED
    if len(questions) > 2:
        return 3
    return 2 if numbers or input_for(questions[0]) is ComboInput else 1


def _runs(children: Sequence[Item], hidden: frozenset[str]) -> Iterator[Group | list[Question]]:
    """Give groups, and the questions between them: in one list those that share a line. Repeats are shown elsewhere."""
    run: list[Question] = []
    for child in children:
        if isinstance(child, Question) and (child.path in hidden or not is_shown(child)):
            continue
        if not (isinstance(child, Question) and run and _joins(run, child)):
            if run:
                yield run
            run = []
        if isinstance(child, Question):
            run.append(child)
        elif not isinstance(child, Repeat):
            yield child
    if run:
        yield run


def _joins(run: Sequence[Question], question: Question) -> bool:
    """Return whether ``question`` can stand beside those in ``run``."""
    if any(one.hint for one in (*run, question)):
        return False
    first, kind = input_for(run[0]), input_for(question)
    if first is ComboInput:
        return kind is ComboInput or (question.type is QuestionType.TEXT and question.relevant is not None)
    return first is NumberInput and kind is NumberInput and question.relevant is None and run[0].relevant is None
