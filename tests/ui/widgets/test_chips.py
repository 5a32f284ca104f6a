import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.recorded import child

from minerisk.i18n import Catalog
from minerisk.ui.widgets.chips import ChosenChips, CrossChip, FilterChips

WORDS = ("Period: 2026", "Outcome: killed", "Sex: female")


@pytest.fixture
def chips(qtbot: QtBot, tr: Catalog) -> FilterChips:
    made = FilterChips(tr)
    qtbot.addWidget(made)
    made.resize(700, 100)
    made.show_words(WORDS)
    made.show()
    return made


def shown(chips: FilterChips) -> list[CrossChip]:
    return [chip for chip in chips.findChildren(CrossChip) if chip.isVisible()]


def test_each_condition_is_a_chip_that_says_what_pressing_it_does(chips: FilterChips):
    assert [chip.words for chip in shown(chips)] == list(WORDS)
    assert shown(chips)[1].accessibleName() == "Remove the filter Outcome: killed"
    assert not chips.grab().isNull()


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_key_takes_a_condition_away(chips: FilterChips, qtbot: QtBot, key: Qt.Key):
    with qtbot.waitSignal(chips.removed) as caught:
        qtbot.keyClick(shown(chips)[1], key)
    assert caught.args == [1]


def test_the_focus_goes_on_to_the_next_chip_and_then_to_the_button(chips: FilterChips, qtbot: QtBot):
    words = list(WORDS)

    def forget(place: int) -> None:
        del words[place]
        chips.show_words(words)

    chips.removed.connect(forget)
    chips.activateWindow()
    for left in ("Outcome: killed", "Sex: female"):
        shown(chips)[0].click()
        focused = chips.focusWidget()
        assert isinstance(focused, CrossChip)
        assert focused.words == left
    shown(chips)[0].click()
    assert chips.focusWidget() is chips.add_button


def test_all_can_be_cleared_where_there_are_several(chips: FilterChips, qtbot: QtBot):
    clear = child(chips, QPushButton, "clear-filter")
    assert clear.isVisible()
    with qtbot.waitSignal(chips.cleared):
        clear.click()
    chips.show_words(WORDS[:1])
    assert not clear.isVisible()


def test_another_can_be_added(chips: FilterChips, qtbot: QtBot):
    with qtbot.waitSignal(chips.add_wanted):
        child(chips, QPushButton, "add-filter").click()


def test_what_was_chosen_is_taken_away_by_its_place_and_the_focus_stays_near(qtbot: QtBot, tr: Catalog):
    def take(place: int) -> None:
        del given[place]
        chosen.show_chosen(given)

    page, box = QWidget(), QLineEdit()
    qtbot.addWidget(page)
    chosen, column = ChosenChips(box, tr), QVBoxLayout(page)
    column.addWidget(box)
    column.addWidget(chosen)
    given = [("b", "Bags"), ("b", "Bags"), ("p", "Posters")]
    chosen.removed.connect(take)
    chosen.show_chosen(given)
    page.show()
    assert [chip.accessibleName() for chip in chosen.chips] == ["Take away Bags", "Take away Bags", "Take away Posters"]
    for left in (["Bags", "Posters"], ["Posters"], []):
        chosen.chips[0].click()
        assert [chip.words for chip in chosen.chips] == left
    assert page.focusWidget() is box
    assert not chosen.isVisible()
