"""One file that was chosen: how it was read, its first rows, and what a person must know of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from minerisk.domain.figures import figure
from minerisk.domain.tables.table import Reading, Table
from minerisk.errors import UserError
from minerisk.services import importing
from minerisk.services.progress import Progress
from minerisk.ui.context import Context
from minerisk.ui.importing import import_words
from minerisk.ui.importing.pick import Pick
from minerisk.ui.importing.table_preview import TablePreview
from minerisk.ui.widgets.bars import MessageBar, picture
from minerisk.ui.widgets.basic import Card, announce, button, clear, plain, plain_tooltip
from minerisk.ui.widgets.flow import Flow
from minerisk.ui.widgets.frame import RoundFrame

_HEADINGS = 10
_MOST_NOTICES = 4
_FIELD = 180


@dataclass(frozen=True, slots=True)
class Chosen:
    """A file that was chosen, how it is to be read, and the table, where it was read."""

    file: Path
    reading: Reading = field(default_factory=Reading)
    table: Table | None = None


class FileCard(Card):
    """Reads a file, and reads it again when a person says how. ``changed`` after each time; ``removed`` takes it away.

    ``table`` is what was read, or None while it is being read and where it cannot be.
    """

    changed = Signal()
    removed = Signal()

    def __init__(self, context: Context, chosen: Chosen) -> None:
        super().__init__(spacing=12)
        self._context = context
        self.file = chosen.file
        self.reading = chosen.reading
        self.table = chosen.table
        self._head()
        self._said = QVBoxLayout()
        self._shown = QVBoxLayout()
        self._how = QWidget()
        self._how_row = Flow(self._how, gap=12)
        self._picks: dict[str, Pick] = {}
        for part in (self._said, self._shown):
            self.body.addLayout(part)
        self.body.addWidget(self._how)
        if self.table is None:
            self.read(self.reading)
        else:
            self._on_read((self.reading, self.table))

    @property
    def chosen(self) -> Chosen:
        """The file as it is now."""
        return Chosen(self.file, self.reading, self.table)

    def read(self, reading: Reading) -> None:
        """Read the file in this way."""
        self.reading, self.table = reading, None
        self._counted.setText(self._context.tr("Reading…"))
        self._context.jobs.run(partial(_read, self.file, reading), done=self._on_read, failed=self._on_failed)
        self.changed.emit()

    def _head(self) -> None:
        tr = self._context.tr
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(picture("file-spreadsheet", "accent", 24))
        row.addWidget(plain(self.file.name, "section"))
        self._counted = plain("", "hint")
        self._counted.setObjectName("counted")
        row.addWidget(self._counted, 1)
        remove = button("", "quiet", icon="x")
        remove.setObjectName("remove")
        remove.setAccessibleName(tr("Take {file} off the list", file=self.file.name))
        plain_tooltip(remove, remove.accessibleName())
        remove.clicked.connect(self.removed)
        row.addWidget(remove)
        self.body.addLayout(row)

    def _on_read(self, found: tuple[Reading, Table]) -> None:
        reading, table = found
        if reading != self.reading:
            return
        tr = self._context.tr
        self.table = table
        rows = tr.count("{figure} row", "{figure} rows", len(table.rows), figure=figure(len(table.rows)))
        columns = tr.count("{n} column", "{n} columns", len(table.columns))
        self._counted.setText(tr("{rows}, {columns}", rows=rows, columns=columns))
        clear(self._said)
        for bar in self._notices(table):
            self._said.addWidget(bar)
        clear(self._shown)
        self._shown.addWidget(RoundFrame(TablePreview(table, tr)))
        self._show_how(table)
        announce(self, tr("{file}: {rows}, {columns}", file=self.file.name, rows=rows, columns=columns))
        self.changed.emit()

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        tr = self._context.tr
        self._counted.setText("")
        clear(self._said)
        clear(self._shown)
        words = tr(error.text, **error.values)
        self._said.addWidget(MessageBar("err", tr("This file cannot be read"), words))
        announce(self, words)
        self.changed.emit()

    def _notices(self, table: Table) -> list[MessageBar]:
        tr = self._context.tr
        words = [each.said_of_row(tr, tr.language) for each in table.notices]
        more = len(words) - _MOST_NOTICES
        if more > 0:
            words = [*words[:_MOST_NOTICES], tr.count("{n} more like this", "{n} more like this", more)]
        return [MessageBar("warn", tr("Look at this first"), "\n".join(words))] if words else []

    def _show_how(self, table: Table) -> None:
        """Say how the file was read; each can be changed."""
        name = next((name for name, pick in self._picks.items() if pick.hasFocus()), "")
        self._picks = {}
        clear(self._how_row)
        tr, how = self._context.tr, table.reading
        if table.sheets:
            self._add("sheet", tr("Sheet"), {name: name for name in table.sheets}, how.sheet)
        else:
            self._add(
                "encoding", tr("Letters"), _with(import_words.ENCODINGS, how.encoding, self._context), how.encoding
            )
            separators = _with(import_words.SEPARATORS, how.separator, self._context)
            self._add("separator", tr("Between columns"), separators, how.separator)
        self._add("decimal", tr("Decimal mark"), _with(import_words.DECIMALS, how.decimal, self._context), how.decimal)
        last = max(_HEADINGS, how.heading)
        rows = {str(row): tr("Row {row}", row=row) for row in range(1, last + 1)}
        self._add("heading", tr("Names of the columns"), rows, str(how.heading))
        again = self._picks.get(name)
        if again is not None:
            again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, name: str, label: str, labels: Mapping[str, str], selected: str) -> None:
        pick = Pick(labels, selected, name=label)
        pick.setObjectName(name)
        pick.picked.connect(self._on_how_picked)
        above, holder = plain(label, "small"), QWidget()
        holder.setFixedWidth(max(_FIELD, above.sizeHint().width()))
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(above)
        column.addWidget(pick)
        self._how_row.addWidget(holder)
        self._picks[name] = pick

    def _on_how_picked(self, key: str) -> None:
        pick = self.sender()
        if not isinstance(pick, Pick) or self.table is None:
            return
        how = self.table.reading
        self.read(
            {
                "encoding": replace(how, encoding=key),
                "separator": replace(how, separator=key),
                "decimal": replace(how, decimal=key),
                "sheet": replace(how, sheet=key, heading=0),
                "heading": replace(how, heading=int(key) if key.isdigit() else 0),
            }[pick.objectName()]
        )


def _with(labels: Mapping[str, str], now: str, context: Context) -> dict[str, str]:
    """Return what can be chosen, in words, with what was recognised among it."""
    named = {key: context.tr(words) for key, words in labels.items()}
    return named if now in named else {now: now, **named}


def _read(file: Path, reading: Reading, progress: Progress) -> tuple[Reading, Table]:
    progress(0, 1)
    (table,) = importing.read([file], [reading])
    return reading, table
