"""Counts in a grid, e.g. of people by sex and age. Sums grow with what is typed, and never say more than is known."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QLabel, QMenu, QWidget

from minerisk.domain.answer import REASONS, Reason, inside
from minerisk.domain.counting import add
from minerisk.domain.form import Group, Item
from minerisk.ui.form.count_cell import CountCell
from minerisk.ui.form.count_keys import CountKeys
from minerisk.ui.form.editing import Editing
from minerisk.ui.form.form_language import spoken
from minerisk.ui.form.question_field import NoAnswerButton
from minerisk.ui.look import theme
from minerisk.ui.look.icons import icon
from minerisk.ui.records.record_sections import REASON_ICONS
from minerisk.ui.widgets.basic import announce, plain, set_property
from minerisk.ui.widgets.stack import stack
from minerisk.ui.widgets.wide import Wide

_GAP = 8
_ROOM_FOR_RING = 4
_NARROWEST = 88


class CountsGrid(QWidget):
    """Shows the rows of ``group``, see ``domain.counting``; ``base`` is the item they are asked for, or empty.

    Attributes:
        rows: the cells, row by row.
    """

    def __init__(self, editing: Editing, group: Group, base: str = "") -> None:
        super().__init__()
        self.setObjectName(group.path.rpartition("/")[2])
        self._editing, self._base = editing, base
        self._table = QGridLayout()
        self._table.setContentsMargins(*[_ROOM_FOR_RING] * 4)
        self._table.setSpacing(_GAP)
        rows = [child for child in group.children if isinstance(child, Group)]
        self._columns = [self._words(child) for child in rows[0].children]
        self.rows = [[self._cell(row, child, head) for child, head in zip(row.children, self._columns, strict=True)]
                     for row in rows]  # fmt: skip
        self._heads = [plain(self._words(row), "label", wrap=True) for row in rows]
        self._sums = [plain("", "strong") for _ in (*rows, *self._columns, None)]
        self._buttons = [self._no_answer(row) for row in rows]
        self._told, self._note = plain("", "strong", wrap=True), plain("", "hint", wrap=True)
        self._lay_out()
        self._keys = CountKeys(self.rows, self)
        self._keys.reasons_wanted.connect(self.open_reasons)
        self._keys.pasted.connect(self._on_keys_pasted)
        editing.changed.connect(self._on_editing_changed)
        self._show()

    @property
    def fields(self) -> dict[str, CountCell]:
        """The cells by answer path, in the order of reading."""
        return {cell.path: cell for row in self.rows for cell in row}

    def open_reasons(self, row: int) -> None:
        """Offer reasons for the cells of a row that are empty."""
        menu = QMenu(self)
        menu.setObjectName("row-reasons")
        for reason, words in REASONS.items():
            action = QAction(icon(REASON_ICONS[reason]), self._editing.catalog(words), menu)
            action.setData((row, reason))
            menu.addAction(action)
        menu.setActiveAction(menu.actions()[0])
        menu.triggered.connect(self._on_menu_triggered)
        menu.aboutToHide.connect(menu.deleteLater)
        button = self._buttons[row]
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def give_reason(self, row: int, reason: Reason) -> None:
        """Give a reason for the cells of a row that are empty."""
        for cell in self.rows[row]:
            if cell.may_be_answered and cell.value is None:
                cell.put(reason)
        announce(self, self._editing.catalog(REASONS[reason]))

    def _cell(self, row: Group, child: Item, head: str) -> CountCell:
        cell = CountCell(self._editing, inside(child.path, self._base), f"{self._words(row)}, {head}")
        cell.told.connect(self._on_cell_told)
        return cell

    def _no_answer(self, row: Group) -> NoAnswerButton:
        made = NoAnswerButton(self._editing.catalog("No answer…"))
        made.setAccessibleName(f"{made.text()} {self._words(row)}")
        made.clicked.connect(self._on_no_answer_clicked)
        return made

    def _lay_out(self) -> None:
        tr, last = self._editing.catalog, len(self._columns) + 1
        low, middle = Qt.AlignmentFlag.AlignBottom, Qt.AlignmentFlag.AlignVCenter
        for column, words in enumerate((*self._columns, tr("Total")), start=1):
            self._table.addWidget(plain(words, "small", wrap=column < last), 0, column, low)
            self._table.setColumnStretch(column, 1 if column < last else 0)
            self._table.setColumnMinimumWidth(column, theme.scaled(_NARROWEST) if column < last else 0)
        for at, cells in enumerate(self.rows):
            self._table.addWidget(self._heads[at], at + 1, 0, middle)
            for column, cell in enumerate(cells, start=1):
                self._table.addWidget(cell, at + 1, column, middle)
            self._table.addWidget(self._sums[at], at + 1, last, middle)
            self._table.addWidget(self._buttons[at], at + 1, last + 1, middle)
        self._table.addWidget(plain(tr("Total"), "label"), len(self.rows) + 1, 0)
        for column, total in enumerate(self._sums[len(self.rows) :], start=1):
            self._table.addWidget(total, len(self.rows) + 1, column)
        table = QWidget()
        table.setLayout(self._table)
        whole = stack(self, spacing=_GAP)
        for part in (Wide(table), self._told, self._note):
            whole.addWidget(part)
        set_property(self._told, "tone", "error")
        self._told.setObjectName("told")
        self._note.setObjectName("note")
        self._told.hide()
        self._note.hide()

    def _show(self) -> None:
        """Show the rows that are asked, and what the numbers add up to."""
        for cells, head, button in zip(self.rows, self._heads, self._buttons, strict=True):
            for cell in cells:
                cell.setVisible(cell.is_asked)
            head.setVisible(any(cell.is_asked for cell in cells))
            button.setVisible(any(cell.may_be_answered for cell in cells))
        columns = [list(cells) for cells in zip(*self.rows, strict=True)]
        every = [cell for cells in self.rows for cell in cells]
        is_asked = any(cell.is_asked for cell in every)
        if not is_asked or self.parentWidget():  # to show it without a parent would open a window
            self.setVisible(is_asked)
        for label, summed in zip(self._sums, (*self.rows, *columns, every), strict=True):
            self._add_up(label, summed)

    def _add_up(self, label: QLabel, cells: Iterable[CountCell]) -> None:
        asked = [cell.value for cell in cells if cell.is_asked]
        found, tr = add(asked), self._editing.catalog
        begun = any(isinstance(value, str) and value.isdecimal() for value in asked)
        label.setText((tr("at least {n}", n=found.n) if found.at_least else str(found.n)) if begun else "")

    def _words(self, item: Item) -> str:
        """Return what a row or a column is called."""
        filling, path = self._editing.filling, inside(item.path, self._base)
        words = filling.words(item.label, path, spoken(filling, self._editing.catalog))
        return words or item.path.rpartition("/")[2]

    def _on_editing_changed(self, _paths: frozenset[str]) -> None:
        self._show()

    def _on_cell_told(self) -> None:
        told = [f"{cell.head}: {cell.error}" for row in self.rows for cell in row if cell.error]
        self._told.setText("\n".join(told))
        self._told.setVisible(bool(told))

    def _on_keys_pasted(self, left: int) -> None:
        tr = self._editing.catalog
        words = tr.count("{n} number had no room and was left out", "{n} numbers had no room and were left out", left)
        self._note.setText(words)
        self._note.setVisible(left > 0)
        if left:
            announce(self, words)

    def _on_no_answer_clicked(self) -> None:
        self.open_reasons(next(at for at, button in enumerate(self._buttons) if button is self.sender()))

    def _on_menu_triggered(self, action: QAction) -> None:
        row, reason = action.data()
        self.give_reason(row, reason)
