"""Asks for one more condition: a field, then its values, or from where to where."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from minerisk.domain import edtf
from minerisk.domain.field import Field, Kind, named, ordered
from minerisk.domain.filter import EVERYTHING, Condition, Filter, Op
from minerisk.domain.folding import fold
from minerisk.errors import UserError
from minerisk.i18n import Catalog
from minerisk.ui.widgets.basic import button, plain
from minerisk.ui.widgets.field import Field as Box

Written: TypeAlias = Callable[[Field], Sequence[str]]

_RANGES = frozenset({Kind.NUMBER, Kind.DATE})
_MANY = 12
"""More values than these are found by typing."""


class FilterDialog(QDialog):
    """Use ``FilterDialog.ask``."""

    def __init__(self, parent: QWidget, tr: Catalog, fields: Sequence[Field], written: Written) -> None:
        super().__init__(parent)
        self._tr, self._fields, self._written = tr, tuple(fields), written
        self.setWindowTitle(tr("Add a filter"))
        self.setMinimumSize(480, 420)
        self._field = QComboBox()
        self._field.setObjectName("field")
        self._field.setMaxVisibleItems(12)
        for field in self._fields:
            self._field.addItem(ordered(field, tr, tr.language))
        self._values = QListWidget()
        self._values.setObjectName("values")
        self._values.setAccessibleName(tr("Values"))
        self._values.setProperty("role", "popup")
        self._values.setWordWrap(True)
        self._values.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._values.setProperty("ring", "inside")
        self._values.itemChanged.connect(self._on_item_changed)
        self._find = QLineEdit()
        self._find.setObjectName("find-value")
        self._find.setPlaceholderText(tr("Type to find a value"))
        self._find.setAccessibleName(tr("Type to find a value"))
        self._find.textChanged.connect(self._on_find_changed)
        self._from = Box(tr("From"), QLineEdit())
        self._until = Box(tr("Until"), QLineEdit())
        self._text = Box(tr("Exactly"), QLineEdit())
        self._pages = QStackedWidget()
        for page in (_column(self._find, self._values), _column(self._from, self._until), _column(self._text)):
            self._pages.addWidget(page)
        self._lay_out()
        self._field.currentIndexChanged.connect(self._on_field_changed)
        self._on_field_changed()

    @classmethod
    def ask(cls, parent: QWidget, tr: Catalog, fields: Sequence[Field], written: Written) -> Filter:
        """Return the conditions that the person chose, together one filter; none where they cancelled.

        ``written`` gives the values of an open field that occur in records, the frequent first.
        """
        dialog = cls(parent, tr, fields, written)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return dialog.conditions() if accepted else EVERYTHING

    def conditions(self) -> Filter:
        """Return what was chosen; none where nothing was, or what was written cannot be read."""
        field = self._fields[self._field.currentIndex()]
        if field.kind in _RANGES:
            return self._range(field)
        if _is_text(field):
            return (Condition(field=field.name, values=(self._text.words,)),) if self._text.words else EVERYTHING
        return self._chosen(field)

    def _lay_out(self) -> None:
        tr = self._tr
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 20)
        column.setSpacing(12)
        column.addWidget(plain(tr("Add a filter"), "section"))
        self._field.setAccessibleName(tr("Field"))
        column.addWidget(self._field)
        column.addWidget(self._pages, 1)
        self._problem = plain("", "hint", wrap=True)
        self._problem.setProperty("tone", "error")
        column.addWidget(self._problem)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addStretch(1)
        keep, add = button(tr("Cancel")), button(tr("Add"), "primary", key="Ctrl+Enter")
        keep.clicked.connect(self.reject)
        add.setObjectName("add")
        add.clicked.connect(self._on_add_clicked)
        row.addWidget(keep)
        row.addWidget(add)
        column.addLayout(row)

    def _chosen(self, field: Field) -> Filter:
        items = [self._values.item(row) for row in range(self._values.count())]
        codes = [item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() is Qt.CheckState.Checked]
        if not codes:
            return EVERYTHING
        if codes == [""]:
            return (Condition(field=field.name, op=Op.NOT_KNOWN),)
        return (Condition(field=field.name, op=Op.IS if len(codes) == 1 else Op.IN, values=tuple(codes)),)

    def _range(self, field: Field) -> Filter:
        first, last = self._from.words, self._until.words
        if not all(_is_readable(field, text) for text in (first, last) if text):
            return EVERYTHING
        if first and first == last:
            return (Condition(field=field.name, values=(first,)),)
        ends = ((Op.AT_LEAST, first), (Op.AT_MOST, last))
        return tuple(Condition(field=field.name, op=op, values=(text,)) for op, text in ends if text)

    def _on_field_changed(self) -> None:
        field = self._fields[self._field.currentIndex()]
        self._problem.setText("")
        self._pages.setCurrentIndex(1 if field.kind in _RANGES else 2 if _is_text(field) else 0)
        with QSignalBlocker(self._values):
            self._values.clear()
            for code in self._codes(field):
                self._add_value(named(field, code, self._tr, self._tr.language), code)
            self._add_value(self._tr("Not known"), "")
        self._find.clear()
        self._find.setVisible(self._values.count() > _MANY)
        self._values.setCurrentRow(0)

    def _codes(self, field: Field) -> list[str]:
        """Return what can be chosen: what occurs in records where that is open, then the rest of the form's list."""
        try:
            written = self._written(field) if field.is_open else ()
        except UserError as error:
            self._problem.setText(self._tr(error.text, **error.values))
            written = ()
        return [code for code in dict.fromkeys((*written, *field.choices)) if field.key(code) is not None]

    def _on_find_changed(self, text: str) -> None:
        """Show what has what was typed, and what is chosen already."""
        wanted = fold(text)
        for row in range(self._values.count()):
            item = self._values.item(row)
            item.setHidden(wanted not in fold(item.text()) and item.checkState() is Qt.CheckState.Unchecked)

    def _add_value(self, label: str, code: str) -> None:
        item = QListWidgetItem(label, self._values)
        item.setFlags(Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        item.setData(Qt.ItemDataRole.UserRole, code)
        item.setCheckState(Qt.CheckState.Unchecked)

    def _on_item_changed(self, changed: QListWidgetItem) -> None:
        """Let "Not known" stand alone: no filter can mean a value or none."""
        if changed.checkState() is not Qt.CheckState.Checked:
            return
        alone = changed.data(Qt.ItemDataRole.UserRole) == ""
        for row in range(self._values.count()):
            item = self._values.item(row)
            if item is not changed and (alone or item.data(Qt.ItemDataRole.UserRole) == ""):
                item.setCheckState(Qt.CheckState.Unchecked)

    def _on_add_clicked(self) -> None:
        if self.conditions():
            self.accept()
            return
        kind = self._fields[self._field.currentIndex()].kind
        sentences = {
            Kind.NUMBER: self._tr("Enter a number, such as 2024"),
            Kind.DATE: self._tr("Enter a year, a month or a day, such as 2024, 2024-07 or 2024-07-14"),
            Kind.TEXT: self._tr("Enter a text"),
            Kind.CODED: self._tr("Choose at least one value"),
        }
        self._problem.setText(sentences[kind])


def _column(*boxes: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    for box in boxes:
        column.addWidget(box, int(isinstance(box, QListWidget)))
    column.addStretch(0)
    return holder


def _is_text(field: Field) -> bool:
    return field.kind is Kind.TEXT and not field.is_open


def _is_readable(field: Field, text: str) -> bool:
    try:
        if field.kind is Kind.NUMBER:
            float(text)
        else:
            edtf.Edtf.parse(text)
    except ValueError:
        return False
    return True
