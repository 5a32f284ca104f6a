from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.importing.picking import choose
from tests.ui.recorded import child, shown

from minerisk.ui.context import Context
from minerisk.ui.importing.file_card import Chosen, FileCard
from minerisk.ui.importing.pick import Pick
from minerisk.ui.importing.table_preview import TablePreview

CSV = "año;lugar;n\n2006;Bogotá;1\n2007;Cali;2\n"


@pytest.fixture
def card(qtbot: QtBot, context: Context, tmp_path: Path) -> FileCard:
    file = tmp_path / "a.csv"
    file.write_bytes(CSV.encode("cp1252"))
    made = FileCard(context, Chosen(file))
    qtbot.addWidget(made)
    made.resize(1000, 500)
    made.show()
    qtbot.waitUntil(lambda: made.table is not None)
    return made


def pick(card: FileCard, name: str) -> Pick:
    """Return a list as it was made last: former ones wait to be deleted."""
    return card.findChildren(Pick, name)[-1]


def first_row(card: FileCard) -> list[str]:
    model = card.findChildren(TablePreview)[-1].model()
    return [str(model.index(0, column).data()) for column in range(model.columnCount())]


def test_a_file_is_shown_with_its_rows_and_how_it_was_read(card: FileCard):
    assert child(card, QLabel, "counted").text() == "2 rows, 3 columns"
    assert first_row(card) == ["2006", "Bogotá", "1"]
    assert pick(card, "encoding").selected == "cp1252"
    assert pick(card, "separator").currentText() == "Semicolon"


def test_the_rows_follow_when_it_is_read_in_another_way(card: FileCard, qtbot: QtBot):
    with qtbot.waitSignal(card.changed):
        choose(pick(card, "separator"), "Comma")
    qtbot.waitUntil(lambda: card.table is not None)
    assert first_row(card) == ["2006;Bogotá;1"]
    choose(pick(card, "heading"), "Row 2")
    qtbot.waitUntil(lambda: card.table is not None)
    assert first_row(card) == ["2007;Cali;2"]


def test_only_the_last_way_that_was_chosen_holds(card: FileCard, qtbot: QtBot):
    before = card.reading
    choose(pick(card, "separator"), "Comma")
    card.read(before)
    qtbot.waitUntil(lambda: card.table is not None)
    assert first_row(card) == ["2006", "Bogotá", "1"]


def test_a_file_that_is_no_table_says_so(qtbot: QtBot, context: Context, tmp_path: Path):
    file = tmp_path / "empty.csv"
    file.write_bytes(b"")
    card = FileCard(context, Chosen(file))
    qtbot.addWidget(card)
    card.show()
    qtbot.waitUntil(lambda: "This file cannot be read" in shown(card))
    assert card.table is None


def test_it_can_be_taken_off_the_list(card: FileCard, qtbot: QtBot):
    with qtbot.waitSignal(card.removed):
        child(card, QPushButton, "remove").click()
