import sys
import time
from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.learn.taught import ASK, BLOCKS, CALLS, lesson, pictures
from tests.ui.recorded import child, shown

from minerisk.i18n import Catalog
from minerisk.ui.learn.awake import Awake
from minerisk.ui.learn.overlay import Overlay
from minerisk.ui.learn.present_window import PresentWindow
from minerisk.ui.learn.showing import Showing
from minerisk.ui.learn.slide_view import SlideView, Style

Key = Qt.Key
HOLDS = ((sys.executable, "-S", "-c", "import sys; sys.stdin.read()"),)


@pytest.fixture
def showing() -> Showing:
    return Showing(lesson(), Style(), lambda _language: CALLS)


@pytest.fixture
def window(qtbot: QtBot, tr: Catalog, showing: Showing) -> Iterator[PresentWindow]:
    page = QWidget()
    qtbot.addWidget(page)
    made = PresentWindow(page, tr, showing, pictures(), Awake(HOLDS))
    made.begin(QGuiApplication.primaryScreen())
    yield made
    made.close()


def said(window: PresentWindow) -> str:
    return child(window, SlideView, "slide").accessibleName()


def overlay(window: PresentWindow) -> Overlay | None:
    found = window.findChildren(Overlay)
    return next((each for each in found if each.isVisible()), None)


def type_key(window: PresentWindow, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(window, key)


def test_the_window_fills_the_screen_and_shows_the_first_slide(window: PresentWindow):
    assert window.isFullScreen()
    assert said(window).startswith("Welcome")
    assert window.windowTitle() == "I see something (en)"


@pytest.mark.parametrize("key", [Key.Key_Right, Key.Key_Space, Key.Key_PageDown, Key.Key_Down])
def test_keys_that_lead_on(window: PresentWindow, showing: Showing, key: Qt.Key):
    type_key(window, key)
    assert showing.block == 1


@pytest.mark.parametrize("key", [Key.Key_Left, Key.Key_PageUp, Key.Key_Up, Key.Key_Backspace])
def test_keys_that_lead_back(window: PresentWindow, showing: Showing, key: Qt.Key):
    type_key(window, Key.Key_End, key)
    assert showing.block == len(BLOCKS) - 2
    type_key(window, Key.Key_Home)
    assert showing.block == 0


def test_a_click_leads_on(window: PresentWindow, showing: Showing):
    QTest.mouseClick(child(window, SlideView, "slide"), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert showing.block == 1
    QTest.mouseClick(child(window, SlideView, "slide"), Qt.MouseButton.RightButton, pos=QPoint(5, 5))
    assert showing.block == 1


@pytest.mark.parametrize("key", ["b", "B", "и", "."])
def test_the_screen_is_dark_and_bright_again(window: PresentWindow, key: str):
    window.press(0, key)
    assert said(window) == ""
    window.press(0, key)
    assert said(window).startswith("Welcome")


@pytest.mark.parametrize(("number", "reveal", "language"), [("n", "r", "l"), ("т", "к", "д"), ("N", "R", "L")])
def test_letters_work_on_a_latin_and_a_cyrillic_keyboard(
    window: PresentWindow, showing: Showing, number: str, reveal: str, language: str
):
    window.press(0, number)
    assert "112" in said(window)
    window.press(0, number)
    window.show_block(1)
    window.press(0, reveal)
    assert ASK.why.rstrip(".") in said(window)
    window.press(0, language)
    assert (showing.script.language, window.windowTitle()) == ("ru", "I see something (ru)")


def test_the_room_and_the_size_of_words_are_changed_by_keys(window: PresentWindow, showing: Showing):
    window.press(0, "d")
    window.press(0, "+")
    assert (showing.style.room, showing.style.larger) == ("dark", 1.15)
    window.press(0, "-")
    assert showing.style.larger == 1.0


def test_escape_asks_before_it_ends(window: PresentWindow, showing: Showing):
    ended = QSignalSpy(window.ended)
    type_key(window, Key.Key_Space, Key.Key_Escape)
    asked = overlay(window)
    assert asked is not None
    child(asked, QPushButton, "stay").click()
    assert (overlay(window), ended.count(), showing.block) == (None, 0, 1)
    type_key(window, Key.Key_Escape)
    asked = overlay(window)
    assert asked is not None
    child(asked, QPushButton, "end").click()
    assert (ended.count(), window.isVisible()) == (1, False)


def focused(window: PresentWindow) -> str:
    return window.focusWidget().objectName()


@pytest.mark.parametrize("tab", [Key.Key_Tab, Key.Key_Backtab])
def test_tab_stays_inside_the_question(window: PresentWindow, tab: Qt.Key):
    type_key(window, Key.Key_Escape)
    seen = [focused(window)]
    for _ in range(3):
        QTest.keyClick(window.focusWidget(), tab)
        seen.append(focused(window))
    assert seen == ["stay", "end", "stay", "end"]


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Return, Key.Key_Enter])
@pytest.mark.parametrize(("name", "ends"), [("stay", 0), ("end", 1)])
def test_a_key_presses_the_button_that_has_the_focus(
    window: PresentWindow, showing: Showing, key: Qt.Key, name: str, ends: int
):
    ended = QSignalSpy(window.ended)
    type_key(window, Key.Key_Escape)
    if name == "end":
        QTest.keyClick(window.focusWidget(), Key.Key_Tab)
    assert focused(window) == name
    QTest.keyClick(window.focusWidget(), key)
    assert (overlay(window), ended.count(), showing.block) == (None, ends, 0)


def test_escape_goes_on_from_either_button(window: PresentWindow):
    type_key(window, Key.Key_Escape)
    QTest.keyClick(window.focusWidget(), Key.Key_Tab)
    QTest.keyClick(window.focusWidget(), Key.Key_Escape)
    assert overlay(window) is None
    assert window.isVisible()


def test_the_keys_can_be_seen_from_the_question(window: PresentWindow):
    type_key(window, Key.Key_Escape)
    QTest.keyClick(window.focusWidget(), Key.Key_F1)
    listed = overlay(window)
    assert listed is not None
    assert "Number to call" in shown(listed)


def test_escape_also_takes_the_question_back(window: PresentWindow):
    type_key(window, Key.Key_Escape, Key.Key_Escape)
    assert overlay(window) is None
    assert window.isVisible()


def test_the_keys_are_shown_and_hidden_again(window: PresentWindow):
    window.press(0, "?")
    listed = overlay(window)
    assert listed is not None
    assert "Number to call" in shown(listed)
    type_key(window, Key.Key_F1)
    assert overlay(window) is None


def test_to_go_on_takes_away_what_lies_over_the_slide(window: PresentWindow, showing: Showing):
    window.press(0, "?")
    window.resize(900, 500)
    type_key(window, Key.Key_PageDown)
    assert (overlay(window), showing.block) == (None, 1)


def test_other_keys_do_nothing(window: PresentWindow, showing: Showing):
    assert not window.press(Key.Key_F9, "")
    type_key(window, Key.Key_F9, Key.Key_Q)
    assert (showing.block, overlay(window)) == (0, None)


def test_when_its_screen_is_unplugged_the_window_closes(window: PresentWindow, qapp: QApplication):
    ended = QSignalSpy(window.ended)
    qapp.screenRemoved.emit(qapp.primaryScreen())
    assert (ended.count(), window.isVisible()) == (1, False)


def test_the_screen_is_let_go_when_the_window_closes(window: PresentWindow):
    states = [window.is_awake]
    window.close()
    assert [*states, window.is_awake] == [True, False]


def test_what_comes_next_is_drawn_before_it_is_asked_for(window: PresentWindow, qtbot: QtBot):
    qtbot.waitUntil(lambda: not window._waiting)
    slowest = 0.0
    for key in (Key.Key_PageDown, Key.Key_PageUp):
        begun = time.perf_counter()
        type_key(window, key)
        window.repaint()
        slowest = max(slowest, time.perf_counter() - begun)
    assert slowest < 0.2


def test_nothing_of_the_note_is_on_the_slide(window: PresentWindow):
    for block in range(len(BLOCKS)):
        window.show_block(block)
        assert all(paragraph not in said(window) for each in BLOCKS for paragraph in each.note)
        assert shown(window) == ""


def test_the_screen_is_also_let_go_when_the_page_goes_away(qtbot: QtBot, tr: Catalog, showing: Showing):
    page = QWidget()
    awake = Awake(HOLDS)
    made = PresentWindow(page, tr, showing, pictures(), awake)
    made.begin(QGuiApplication.primaryScreen())
    assert made.is_awake
    shiboken6.delete(page)
    assert not awake.is_kept
