"""The columns of one table, and what one of its rows is."""

import re
from collections.abc import Mapping as MappingOf
from itertools import islice
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from minerisk.domain.form import Form
from minerisk.domain.recognition.recognition import Guess
from minerisk.domain.tables import remapping
from minerisk.domain.tables.mapping import NEVER_KEPT, WHY, Feed, Holds, Mapping, Read, Source
from minerisk.domain.tables.remapping import LEFT_OUT, Use
from minerisk.domain.tables.table import Table
from minerisk.i18n import Catalog
from minerisk.ui.importing import import_words
from minerisk.ui.importing.column_row import ColumnRow
from minerisk.ui.importing.pick import Pick
from minerisk.ui.widgets.basic import Card, Chip, Segment, line
from minerisk.ui.widgets.field import labelled
from minerisk.ui.widgets.flow import Flow

SAMPLES: Final = 3
_LOOKED_AT = 2_000
"""Rows that are looked through for samples."""
_LONGEST = 48
_KEY_WIDTH = 280
_ISO = re.compile(r"\d{4}\b")


class TableColumns(Card):
    """``changed`` gives the mapping after a change."""

    changed = Signal(object)

    def __init__(
        self, form: Form, mapping: Mapping, at: int, table: Table, guesses: MappingOf[str, Guess], tr: Catalog
    ) -> None:
        super().__init__(table.name, margin=0)
        self._form, self._at, self._table, self._guesses, self._tr = form, at, table, guesses, tr
        self._mapping = mapping
        self._begun = {column: remapping.uses(self._source, column) for column in table.columns}
        self._rows: list[ColumnRow] = []
        self.body.setSpacing(0)
        self._unsure = Chip("")
        self.header.addWidget(self._unsure)
        self._build()

    @property
    def _source(self) -> Source:
        return self._mapping.sources[self._at]

    def show_mapping(self, mapping: Mapping) -> None:
        """Show what became of the columns when another table was changed."""
        self._mapping = mapping

    def _build(self) -> None:
        self.body.addWidget(self._what_a_row_is())
        samples = _samples(self._table)
        uses = {
            joins: import_words.uses(self._form, self._source.holds, self._tr, joins=joins) for joins in (True, False)
        }
        for at, column in enumerate(self._table.columns):
            never = self._source.left_out.get(column) in NEVER_KEPT
            labels = {} if never else uses[column == self._source.key]
            row = ColumnRow(column, samples[at], labels, self._tr)
            row.setObjectName(f"column-{column}")
            row.picked.connect(self._on_row_picked)
            row.ordered.connect(self._on_row_ordered)
            self._rows.append(row)
            self.body.addWidget(line())
            self.body.addWidget(row)
        self._show_uses()

    def _what_a_row_is(self) -> QWidget:
        tr = self._tr
        made = QWidget()
        around = QVBoxLayout(made)
        around.setContentsMargins(16, 12, 16, 16)
        row = Flow(gap=24)
        around.addLayout(row)
        holds = Segment({key.value: tr(words) for key, words in import_words.ROWS.items()}, self._source.holds)
        holds.chosen.connect(self._on_holds_chosen)
        keys = {"": tr("Nothing: each row stands alone"), **{name: name for name in self._table.columns}}
        self._key = Pick(keys, self._source.key)
        self._key.setObjectName("key")
        self._key.setFixedWidth(_KEY_WIDTH)
        self._key.picked.connect(self._on_key_picked)
        row.addWidget(labelled(tr("One row is"), holds))
        row.addWidget(labelled(tr("Rows of one incident share"), self._key))
        return made

    def _show_uses(self) -> None:
        """Show what becomes of each column, and how many a person should look at."""
        unsure = 0
        for row in self._rows:
            why = self._source.left_out.get(row.column)
            if why in NEVER_KEPT:
                row.show_left_out(self._tr(WHY[why]))
                continue
            uses = remapping.uses(self._source, row.column)
            same = uses == self._begun[row.column]
            guess = self._guesses.get(row.column) if same else None
            look = bool(_rivals(self._source, row.column)) or (guess is not None and not guess.sure)
            unsure += look
            row.show_use(
                import_words.key_of(uses[0]),
                self._reason(row.column, uses, guess),
                unsure=look,
                order=self._order(row.column),
            )
        self._unsure.show_text(
            self._tr.count("{n} column to look at", "{n} columns to look at", unsure), "warn", "alert-triangle"
        )
        self._unsure.setHidden(not unsure)

    def _reason(self, column: str, uses: tuple[Use, ...], guess: Guess | None) -> str:
        """Return why a column becomes what it does, what else it answers, and who answers the same."""
        tr, source = self._tr, self._source
        parts = []
        if guess is not None:
            parts.append(guess.why.said_of_row(tr, tr.language))
        elif uses == (LEFT_OUT,):
            parts.append(tr(WHY[source.left_out[column]]))
        questions = {question.path: import_words.label(question, tr) for question in self._form.questions()}
        also = [questions.get(use.to, use.to) for use in uses[1:]]
        if also:
            parts.append(tr("Answers also: {questions}", questions=", ".join(also)))
        others = [name for name in _rivals(source, column) if name]
        if others:
            parts.append(
                tr("{columns} answers the same: the first that says something holds", columns=", ".join(others))
            )
        return ". ".join(part.removesuffix(".") for part in parts)

    def _order(self, column: str) -> str | None:
        """Return how dates are written in a column, where that has to be said."""
        feed = next((one for one in self._source.feeds if one.read is Read.DATE and column in one.columns), None)
        if feed is None:
            return None
        at = self._table.columns.index(column)
        ambiguous = any(row[at] and not _ISO.match(row[at]) for row in islice(self._table.rows, _LOOKED_AT))
        return feed.order if ambiguous or feed.order else None

    def _change(self, mapping: Mapping) -> None:
        self._mapping = mapping
        self.changed.emit(mapping)

    def _on_row_picked(self, column: str, key: str) -> None:
        use = import_words.use_of(key)
        self._change(remapping.with_use(self._mapping, self._at, column, use, self._form))
        self._show_uses()

    def _on_row_ordered(self, column: str, order: str) -> None:
        feed = next(one for one in self._source.feeds if one.read is Read.DATE and column in one.columns)
        self._change(remapping.with_order(self._mapping, self._at, feed.to, order))

    def _on_holds_chosen(self, holds: str) -> None:
        self._rows_are(Holds(holds), self._source.key)

    def _on_key_picked(self, key: str) -> None:
        self._rows_are(self._source.holds, key)

    def _rows_are(self, holds: Holds, key: str) -> None:
        self._change(remapping.with_rows(self._mapping, self._at, holds, key, self._form))
        uses = {joins: import_words.uses(self._form, holds, self._tr, joins=joins) for joins in (True, False)}
        for row in self._rows:
            row.offer(uses[row.column == key])
        self._show_uses()


def _rivals(source: Source, column: str) -> list[str]:
    """Return the columns that answer the same question in another feed."""
    mine: list[Feed] = [feed for feed in source.feeds if column in feed.columns]
    asked = {feed.to for feed in mine}
    return [name for feed in source.feeds if feed.to in asked and feed not in mine for name in feed.columns]


def _samples(table: Table) -> list[list[str]]:
    """Return a few different things that stand in each column."""
    found: list[dict[str, None]] = [{} for _ in table.columns]
    for row in islice(table.rows, _LOOKED_AT):
        for seen, cell in zip(found, row, strict=True):
            if len(seen) < SAMPLES and cell.strip():
                seen[cell if len(cell) <= _LONGEST else f"{cell[: _LONGEST - 1]}…"] = None
    return [list(seen) for seen in found]
