import pytest
from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.learn.taught import lesson, pack
from tests.ui.recorded import child

from minerisk.ui.context import Context
from minerisk.ui.learn.country_view import CountryView
from minerisk.ui.learn.learn_page import LearnPage
from minerisk.ui.learn.lesson_view import LessonView
from minerisk.ui.learn.packs_view import PacksView


@pytest.fixture
def page(context: Context, qtbot: QtBot) -> LearnPage:
    made = LearnPage(context)
    qtbot.addWidget(made)
    made.resize(1158, 712)
    made.show()
    return made


def visible(page: LearnPage, kind: type[QWidget]) -> bool:
    return any(each.isVisible() for each in page.findChildren(kind))


def test_the_page_begins_with_the_packs(page: LearnPage):
    assert visible(page, PacksView)


def test_a_lesson_of_the_programs_pack_opens_and_closes(page: LearnPage):
    row = next(each for each in page.findChildren(QAbstractButton) if each.objectName().startswith("lesson-"))
    row.click()
    assert visible(page, LessonView)
    assert not visible(page, PacksView)
    child(page, QPushButton, "all-lessons").click()
    assert visible(page, PacksView)


def test_another_lesson_takes_the_place_of_the_first(page: LearnPage):
    for _ in range(2):
        page.open_lesson(pack(), lesson().id)
    assert sum(each.isVisible() for each in page.findChildren(LessonView)) == 1


def test_the_parts_can_be_chosen_also_where_a_lesson_was_open(page: LearnPage):
    page.open_lesson(pack(), lesson().id)
    page.show_country()
    assert page.section == "country"
    child(page, QPushButton, "lessons").click()
    assert visible(page, PacksView)


def test_the_published_figures_are_a_part_of_their_own(page: LearnPage):
    child(page, QPushButton, "country").click()
    assert visible(page, CountryView)
    child(page, QPushButton, "lessons").click()
    assert visible(page, PacksView)
    child(page, QPushButton, "country").click()
    assert visible(page, CountryView)
