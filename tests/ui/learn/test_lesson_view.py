from datetime import datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.learn.taught import BLOCKS, lesson, pack
from tests.ui.recorded import child, shown

from minerisk.domain.office import Confirmation
from minerisk.services import databases
from minerisk.ui.context import Context
from minerisk.ui.learn.lesson_view import LessonView
from minerisk.ui.learn.overlay import Overlay
from minerisk.ui.learn.present_window import PresentWindow
from minerisk.ui.learn.slide_view import SlideView
from minerisk.ui.look import room

Key = Qt.Key


@pytest.fixture
def view(context: Context, qtbot: QtBot) -> LessonView:
    made = LessonView(context, pack(), lesson())
    qtbot.addWidget(made)
    made.resize(1158, 712)
    made.show()
    return made


def presented(view: LessonView) -> PresentWindow:
    window = view.window_shown
    assert window is not None
    return window


def seen(view: LessonView) -> str:
    return child(presented(view), SlideView, "slide").accessibleName()


def end(view: LessonView) -> None:
    presented(view).press(Key.Key_Escape, "")
    child(child(presented(view), Overlay, "overlay"), QPushButton, "end").click()


def test_all_slides_are_read_with_what_the_trainer_says(view: LessonView):
    said = shown(view)
    for number, block in enumerate(BLOCKS, start=1):
        assert child(view, SlideView, f"slide-{number}").accessibleName().startswith(block.title)
        assert all(paragraph in said for paragraph in block.note)


def test_the_trainer_sees_what_was_not_approved_and_the_group_does_not(view: LessonView):
    for words in ("Not approved by any authority yet", "Working translation"):
        assert words in shown(view)
        view.show_to_group()
        assert words not in seen(view)
    end(view)


def test_the_language_of_the_lesson_is_not_that_of_the_program(view: LessonView):
    child(view, QPushButton, "ru").click()
    assert view.script.language == "ru"
    assert "I see something (ru)" in shown(view)
    assert child(view, QPushButton, "all-lessons").text() == "All lessons"


def test_a_number_appears_when_the_office_has_confirmed_it(view: LessonView, context: Context):
    number = child(view, SlideView, "slide-5")
    assert "Say the number aloud" in number.accessibleName()
    today = datetime.now().astimezone().date()
    databases.confirm_number(context.db, Confirmation(number="112", by="R. M.", on=today))
    context.changes.office.emit()
    QApplication.processEvents()
    assert any("112" in each.accessibleName() for each in view.findChildren(SlideView, "slide-5"))


def test_the_way_back_has_the_focus_and_is_told(view: LessonView):
    closed = QSignalSpy(view.closed)
    view.begin()
    assert view.focusWidget() is child(view, QPushButton, "all-lessons")
    child(view, QPushButton, "all-lessons").click()
    assert closed.count() == 1


def test_the_lesson_is_shown_from_the_first_slide_and_followed(view: LessonView):
    child(view, QPushButton, "show").click()
    assert presented(view).isFullScreen()
    presented(view).press(Key.Key_PageDown, "")
    assert "Shown: 2 of 5" in shown(view)
    end(view)
    assert view.window_shown is None


def test_after_the_end_showing_goes_on_from_the_same_slide(view: LessonView):
    child(view, QPushButton, "show").click()
    view.show_to_group(2)
    end(view)
    assert child(view, QPushButton, "show").text() == "Go on from slide 3"
    child(view, QPushButton, "show").click()
    assert seen(view).startswith(BLOCKS[2].title)
    end(view)
    child(view, QPushButton, "show-again").click()
    assert seen(view).startswith(BLOCKS[0].title)
    end(view)


def test_when_the_projector_is_unplugged_the_page_keeps_its_place(view: LessonView, qapp: QApplication):
    view.show_to_group(3)
    qapp.screenRemoved.emit(qapp.primaryScreen())
    assert view.window_shown is None
    assert child(view, QPushButton, "show").text() == "Go on from slide 4"


def test_the_bar_on_the_trainers_screen_leads_the_showing(view: LessonView):
    view.show_to_group()
    child(view, QPushButton, "showing-next").click()
    child(view, QPushButton, "showing-reveal").click()
    assert "A: Look closer" in seen(view)
    for _ in range(2):
        child(view, QPushButton, "showing-number").click()
    child(view, QPushButton, "showing-blank").click()
    assert seen(view) == ""
    child(view, QPushButton, "showing-blank").click()
    child(view, QPushButton, "showing-back").click()
    assert seen(view).startswith(BLOCKS[1].title)
    child(view, QPushButton, "showing-end").click()
    child(child(presented(view), Overlay, "overlay"), QPushButton, "end").click()
    assert view.window_shown is None


def test_the_keys_of_a_showing_work_on_the_trainers_screen_too(view: LessonView):
    view.begin()
    QTest.keyClick(view, Key.Key_PageDown)
    view.show_to_group()
    for key in (Key.Key_PageDown, Key.Key_F9):
        QTest.keyClick(view.focusWidget(), key)
    assert seen(view).startswith(BLOCKS[1].title)
    end(view)


def test_f1_shows_the_keys_of_a_showing_instead_of_help(view: LessonView):
    helped = QSignalSpy(QShortcut(QKeySequence("F1"), view).activated)
    view.show_to_group()
    view.activateWindow()
    QTest.keyClick(view, Key.Key_F1)
    assert helped.count() == 0
    assert "Number to call" in shown(child(presented(view), Overlay, "overlay"))
    presented(view).close()
    view.activateWindow()
    QTest.keyClick(view, Key.Key_F1)
    assert helped.count() == 1


def test_slides_are_read_in_the_light_that_is_chosen(view: LessonView):
    slide = child(view, SlideView, "slide-1")
    before = slide.grab().toImage().pixelColor(2, 2).name()
    child(view, QPushButton, "dark").click()
    assert slide.grab().toImage().pixelColor(2, 2).name() == room.colour("dark", "ground").name() != before


def test_the_trainers_screen_shows_the_slide_that_the_group_sees(view: LessonView):
    view.show_to_group(3)
    QApplication.processEvents()
    slide = child(view, SlideView, "slide-4")
    top = slide.mapTo(view, QPoint(0, 0)).y()
    assert 0 <= top < 60
    end(view)
