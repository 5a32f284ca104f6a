"""The second step of an import: what the columns are, table by table."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from minerisk.domain.form import Form
from minerisk.domain.recognition.recognition import Guess
from minerisk.domain.tables import remapping
from minerisk.domain.tables.mapping import Mapping
from minerisk.domain.tables.table import Table
from minerisk.i18n import Catalog
from minerisk.ui.importing.safety import Safety
from minerisk.ui.importing.table_columns import TableColumns
from minerisk.ui.widgets.bars import MessageBar
from minerisk.ui.widgets.basic import clear, plain
from minerisk.ui.widgets.field import Field
from minerisk.ui.widgets.pages import ScrollPage

_TITLE_WIDTH = 520
_LONGEST = 120


class ColumnsStep(ScrollPage):
    """``changed`` gives the mapping whenever a person changed it."""

    changed = Signal(object)

    def __init__(self, form: Form, tr: Catalog) -> None:
        super().__init__()
        self._form, self._tr = form, tr
        self._mapping: Mapping | None = None
        self._tables: list[TableColumns] = []

    def show_mapping(self, mapping: Mapping, tables: Sequence[Table], guesses: Sequence[Guess]) -> None:
        """Show what the columns become, and what each was taken for."""
        clear(self.column)
        self._mapping, tr = mapping, self._tr
        self._bars = MessageBar("err", "")
        hint = tr("Each column becomes an answer, is kept in words with the record, or is left out.")
        self.column.addWidget(plain(hint, "secondary", wrap=True))
        self._title = Field(tr("Whose tables are these?"), QLineEdit(mapping.title))
        self._title.setMaximumWidth(_TITLE_WIDTH)
        if isinstance(self._title.box, QLineEdit):
            self._title.box.setObjectName("title")
            self._title.box.setMaxLength(_LONGEST)
            self._title.box.setCursorPosition(0)
            self._title.box.textEdited.connect(self._on_title_edited)
        self.column.addWidget(self._title)
        self._safety = Safety(tr)
        self._safety.said.connect(self._on_safety_said)
        self._safety.show_code(remapping.safety(mapping, self._form))
        self.column.addWidget(self._safety)
        self._tables = []
        for at, table in enumerate(tables):
            by_column = {guess.column: guess for guess in guesses if guess.table == table.name}
            card = TableColumns(self._form, mapping, at, table, by_column, tr)
            card.changed.connect(self._on_table_changed)
            self._tables.append(card)
            self.column.addWidget(card)
        self.column.addStretch(1)

    def take(self, mapping: Mapping) -> None:
        """Go on from a mapping that was changed elsewhere, with the same uses."""
        self._mapping = mapping
        for card in self._tables:
            card.show_mapping(mapping)

    def problems(self) -> list[str]:
        """Return what keeps a person from going on; the title says its own where it is."""
        tr = self._tr
        if self._mapping is None:
            return []
        found = [problem.said_of_row(tr, tr.language) for problem in remapping.problems(self._mapping)]
        missing = "" if self._mapping.title else tr("Say whose tables these are: every record keeps it.")
        self._title.show_problem(missing)
        unsaid = remapping.safety(self._mapping, self._form) == ""
        unsafe = tr("Say whether it is safe to record these places.") if unsaid else ""
        self._safety.show_problem(unsafe)
        if unsafe:
            self.ensureWidgetVisible(self._safety)
            self._safety.take_focus()
        return [*filter(None, (missing, unsafe)), *found]

    def _on_title_edited(self, _text: str) -> None:
        if self._mapping is not None:
            self._on_table_changed(replace(self._mapping, title=self._title.words))

    def _on_safety_said(self, code: str) -> None:
        if self._mapping is not None:
            self._on_table_changed(remapping.with_safety(self._mapping, code, self._form))

    def _on_table_changed(self, mapping: Mapping) -> None:
        self.take(mapping)
        self._safety.show_code(remapping.safety(mapping, self._form))
        self.changed.emit(mapping)
