from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListWidget, QPushButton, QStackedWidget, QTextEdit, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.recorded import child, shown

from minerisk.i18n import catalog
from minerisk.services import help as helping
from minerisk.ui.context import Context
from minerisk.ui.help.help_page import HelpPage

Open = Callable[..., HelpPage]


@pytest.fixture
def open_at(qtbot: QtBot, context: Context) -> Open:
    def make(name: str = "home", size: tuple[int, int] = (1158, 712)) -> HelpPage:
        page = HelpPage(context, name)
        qtbot.addWidget(page)
        page.resize(*size)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        page.setFocus()
        return page

    return make


def said(page: HelpPage) -> str:
    return child(page, QTextEdit, "article").toPlainText()


@pytest.mark.parametrize("name", [*helping.PAGES, *helping.GUIDES])
def test_help_begins_with_the_page_that_a_person_came_from(open_at: Open, name: str):
    page = open_at(name)
    assert page.name == name
    assert said(page).startswith(helping.page(name, "en").title)


def test_a_page_without_help_leads_to_the_first(open_at: Open):
    assert open_at("elsewhere").name == "home"


def test_the_text_has_the_focus_and_keys_lead_to_the_contents_and_through_them(open_at: Open, qtbot: QtBot):
    page = open_at("home")
    assert child(page, QTextEdit, "article").hasFocus()
    contents = child(page, QListWidget, "contents")
    contents.setFocus()
    for _ in range(20):
        qtbot.keyClick(contents, Qt.Key.Key_Down)
    assert page.name == helping.GUIDES[-1]
    for _ in range(20):
        qtbot.keyClick(contents, Qt.Key.Key_Up)
    assert page.name == "home"


@pytest.mark.parametrize("name", ["article", "contents"])
def test_escape_closes_from_anywhere(open_at: Open, qtbot: QtBot, name: str):
    page = open_at()
    child(page, QWidget, name).setFocus()
    with qtbot.waitSignal(page.closed):
        qtbot.keyClick(child(page, QWidget, name), Qt.Key.Key_Escape)


def test_the_button_closes_too(open_at: Open, qtbot: QtBot):
    page = open_at()
    with qtbot.waitSignal(page.closed):
        child(page, QPushButton, "close").click()


def test_what_had_the_focus_has_it_again_when_help_goes_from_above_it(qtbot: QtBot, context: Context):
    pages, before = QStackedWidget(), QWidget()
    inside = QTextEdit(before)
    pages.addWidget(before)
    qtbot.addWidget(pages)
    with qtbot.waitActive(pages):
        pages.show()
        pages.activateWindow()
    inside.setFocus()
    page = HelpPage(context, "home")
    pages.addWidget(page)
    pages.setCurrentWidget(page)
    page.setFocus()
    assert not inside.hasFocus()
    pages.removeWidget(page)
    QApplication.processEvents()
    assert inside.hasFocus()
    page.setParent(None)


def test_only_a_guide_can_be_printed(open_at: Open):
    page = open_at("home")
    button = child(page, QPushButton, "print-guide")
    assert not button.isVisible()
    page.show_page("guide_trainer")
    assert button.isVisible()


def test_a_guide_is_shown_on_paper_and_escape_leads_back_to_it(open_at: Open, qtbot: QtBot):
    page = open_at("guide_trainer")
    child(page, QPushButton, "print-guide").click()
    qtbot.waitUntil(lambda: child(page, QPushButton, "save").isEnabled())
    qtbot.keyClick(child(page, QPushButton, "back"), Qt.Key.Key_Escape)
    assert page.findChild(QWidget, "paper") is None or not child(page, QWidget, "paper").isVisible()
    assert child(page, QPushButton, "print-guide").hasFocus()
    assert page.name == "guide_trainer"


def test_back_leads_from_the_paper_to_the_guide(open_at: Open, qtbot: QtBot):
    page = open_at("guide_recorder")
    page.show_paper()
    qtbot.waitUntil(lambda: child(page, QPushButton, "save").isEnabled())
    child(page, QPushButton, "back").click()
    assert child(page, QTextEdit, "article").isVisible()


@pytest.mark.parametrize("size", [(1158, 712), (823, 463)])
def test_nothing_is_cut_off_at_the_side(open_at: Open, size: tuple[int, int]):
    page = open_at("learn", size)
    article = child(page, QTextEdit, "article")
    assert article.horizontalScrollBar().maximum() == 0
    assert article.width() >= 400


@pytest.mark.usefixtures("right_to_left")
def test_the_contents_stand_at_the_right_where_one_reads_from_there(open_at: Open):
    page = open_at()
    contents = child(page, QListWidget, "contents")
    assert contents.mapTo(page, contents.rect().center()).x() > page.width() / 2


def test_what_is_not_translated_says_in_which_language_it_is(qtbot: QtBot, context: Context):
    page = HelpPage(replace(context, tr=catalog("eo")), "home")
    qtbot.addWidget(page)
    page.show()
    assert "Not translated yet: English" in shown(page)
    assert said(page).startswith("Home")


def test_a_working_translation_says_so(qtbot: QtBot, context: Context):
    page = HelpPage(replace(context, tr=catalog("az")), "home")
    qtbot.addWidget(page)
    page.show()
    assert catalog("az")("Working translation, not yet read by a native speaker") in shown(page)


@pytest.mark.parametrize("language", ["en", "az", "ru"])
def test_the_titles_in_the_contents_are_whole(qtbot: QtBot, context: Context, language: str):
    page = HelpPage(replace(context, tr=catalog(language)), "home")
    qtbot.addWidget(page)
    page.resize(1158, 712)
    page.show()
    contents = child(page, QListWidget, "contents")
    assert contents.sizeHintForColumn(0) + 16 <= contents.viewport().width()
