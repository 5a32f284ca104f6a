from dataclasses import replace

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from tests.ui.recorded import child, shown

from minerisk.domain.form import Form
from minerisk.domain.tables.mapping import Mapping
from minerisk.domain.tables.table import Table
from minerisk.i18n import Catalog
from minerisk.ui.importing.column_row import ColumnRow
from minerisk.ui.importing.table_columns import TableColumns


def test_a_column_that_answers_two_questions_says_both(
    qtbot: QtBot, form: Form, mapping: Mapping, table: Table, tr: Catalog
):
    source = mapping.sources[0]
    feeds = (*source.feeds, replace(source.feeds[1], to="people/casualty/sex"))
    mapping = replace(mapping, sources=(replace(source, feeds=feeds),))
    card = TableColumns(form, mapping, 0, table, {}, tr)
    qtbot.addWidget(card)
    assert child(child(card, ColumnRow, "column-genero"), QLabel, "why").text() == "Answers also: Sex"


def test_long_cells_are_shown_shortened_and_dates_of_one_kind_need_no_order(
    qtbot: QtBot, form: Form, mapping: Mapping, table: Table, tr: Catalog
):
    rows = [("2006-01-02", "Herido", "M", "x" * 99, "", "1")]
    card = TableColumns(form, mapping, 0, replace(table, rows=rows, numbers=[2]), {}, tr)
    qtbot.addWidget(card)
    card.show()
    assert "x" * 47 + "…" in shown(card)
    assert "Day, month, year" not in shown(card)


def test_two_columns_on_one_question_are_to_be_looked_at(
    qtbot: QtBot, form: Form, mapping: Mapping, table: Table, tr: Catalog
):
    source = mapping.sources[0]
    feeds = (*source.feeds, replace(source.feeds[1], columns=("estado",)))
    mapping = replace(mapping, sources=(replace(source, feeds=feeds),))
    card = TableColumns(form, mapping, 0, table, {}, tr)
    qtbot.addWidget(card)
    card.show()
    assert "2 columns to look at" in shown(card)
    assert "Look at this" in shown(child(card, ColumnRow, "column-estado"))
