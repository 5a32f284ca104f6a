from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid
from tests.ui.answering import Answering, press
from tests.ui.recorded import child, shown
from tests.ui.statistics.charted import BARS, behind

from minerisk.i18n import Catalog
from minerisk.ui.statistics.chart_card import ChartCard

ABOUT = {"Office": "Bərdə", "Which records": "Year 2026"}


@pytest.fixture
def card(qtbot: QtBot, tr: Catalog) -> ChartCard:
    made = ChartCard(BARS, ABOUT, tr)
    qtbot.addWidget(made)
    made.resize(500, 270)
    made.show()
    return made


MENU = pytest.mark.qt_log_ignore("This plugin does not support")


def choose(card: ChartCard, name: str) -> None:
    child(card, QPushButton, "menu-a_bars").click()
    menu = card.findChildren(QMenu)[-1]
    next(action for action in menu.actions() if action.objectName() == name).trigger()
    if isValid(menu):  # a question that was asked has closed it
        menu.close()


def test_a_card_says_what_is_counted_and_of_how_many(card: ChartCard):
    assert "Title of it" in shown(card)
    assert "n = 12 casualties" in shown(card)
    assert card.minimumHeight() <= card.sizeHint().height()


@MENU
def test_a_chart_can_be_read_as_a_table_and_drawn_again(card: ChartCard, tr: Catalog):
    seen = [card.is_table]
    for _ in range(2):
        choose(card, "table")
        seen.append(card.is_table)
    assert seen == [False, True, False]


def test_records_are_opened_from_drawing_and_table(card: ChartCard, qtbot: QtBot):
    for is_table in (False, True):
        card.show_table(is_table)
        focused = card._table if is_table else card._view
        assert focused is not None
        focused.setFocus()
        with qtbot.waitSignal(card.opened) as caught:
            qtbot.keyClick(focused, Qt.Key.Key_Return)
        assert caught.args == [behind("A")]


def test_another_chart_is_shown_in_both(card: ChartCard):
    card.show_table(True)
    card.show_chart(replace(BARS, title="Another", note="n = 0"), ABOUT)
    assert [label.text() for label in card.findChildren(QLabel)][:2] == ["Another", "n = 0"]
    card.show_table(False)
    card.show_chart(BARS, ABOUT)
    assert "Title of it" in shown(card)


def save_as(target: Path | None) -> None:
    """Answer the next question for a file."""

    def act(dialog: QDialog) -> None:
        if not isinstance(dialog, QFileDialog) or target is None:
            dialog.reject()
            return
        dialog.setDirectory(str(target.parent))
        dialog.selectFile(target.name)
        dialog.accept()

    Answering(act)


@MENU
@pytest.mark.parametrize("ending", ["csv", "svg", "png"])
def test_the_menu_asks_where_to_save(card: ChartCard, tmp_path: Path, ending: str):
    save_as(tmp_path / f"chart.{ending}")
    choose(card, ending)
    assert (tmp_path / f"chart.{ending}").stat().st_size > 50
    save_as(None)
    choose(card, ending)
    assert len(list(tmp_path.iterdir())) == 1


def test_numbers_and_pictures_are_saved(card: ChartCard, tmp_path: Path):
    card.save_data(tmp_path / "a.csv")
    card.save_picture(tmp_path / "a.svg")
    card.save_picture(tmp_path / "a.PNG")
    assert b"Class" in (tmp_path / "a.csv").read_bytes()
    for name in ("a.csv", "a.svg"):
        assert all(word in (tmp_path / name).read_text("utf-8") for word in ("Title of it", "Bərdə", "Year 2026"))
    assert b"<svg" in (tmp_path / "a.svg").read_bytes()
    assert (tmp_path / "a.PNG").read_bytes().startswith(b"\x89PNG")


def test_what_cannot_be_written_is_said(card: ChartCard, tmp_path: Path):
    told = Answering(press("keep"))
    card.save_data(tmp_path / "missing" / "a.csv")
    assert "cannot be written" in told.said
