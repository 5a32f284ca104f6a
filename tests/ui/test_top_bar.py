import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.recorded import child, shown

from minerisk.i18n import Catalog
from minerisk.ui.top_bar import Heading, TopBar
from minerisk.ui.widgets.rows import Status

DRAFT = Status(text="Draft", kind="info", icon="pencil")


@pytest.fixture
def bar(qtbot: QtBot, tr: Catalog) -> TopBar:
    made = TopBar(tr)
    qtbot.addWidget(made)
    made.resize(1158, made.height())
    made.show()
    return made


def test_a_page_is_named(bar: TopBar):
    bar.show_heading(Heading(title="Home", note="Thursday 16 July 2026"))
    assert {"Home", "Thursday 16 July 2026", "Works without internet"} <= set(shown(bar).split("\n"))


def test_a_record_is_named_below_its_page(bar: TopBar):
    bar.show_heading(Heading(title="Records & more", code="BRD2-INC-20260714-01", status=DRAFT))
    assert "BRD2-INC-20260714-01" in shown(bar)
    assert "Draft" in shown(bar)
    up = QSignalSpy(bar.up)
    child(bar, QPushButton, "up").click()
    assert up.count() == 1
    assert not bar.grab().isNull()


def test_what_has_no_code_yet_is_named_in_words(bar: TopBar):
    bar.show_heading(Heading(title="Records", name="Incident report"))
    assert "Incident report" in shown(bar)


def test_a_saved_draft_is_said_until_the_next_page(bar: TopBar):
    bar.show_heading(Heading(title="Records", name="Incident report"))
    bar.say_saved("Draft saved 14:32")
    assert "Draft saved 14:32" in shown(bar)
    bar.show_heading(Heading(title="Home"))
    assert "Draft saved" not in shown(bar)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_another_language_can_be_chosen(bar: TopBar):
    chosen = QSignalSpy(bar.language_chosen)
    child(bar, QPushButton, "language").click()
    menu = bar.findChildren(QMenu)[-1]
    assert [action.text() for action in menu.actions()] == ["English", "Azərbaycanca", "Русский"]
    menu.actions()[1].trigger()
    menu.close()
    assert chosen.at(0) == ["az"]


def test_the_screen_can_be_hidden(bar: TopBar):
    hidden = QSignalSpy(bar.hide_wanted)
    child(bar, QPushButton, "hide-screen").click()
    assert hidden.count() == 1


def test_a_narrow_bar_keeps_every_name_for_a_screen_reader(bar: TopBar):
    bar.set_narrow(True)
    bar.show_heading(Heading(title="Records", code="BRD2-INC-20260714-01", status=DRAFT))
    bar.resize(823, bar.height())
    assert "Works without internet" not in shown(bar)
    assert child(bar, QPushButton, "hide-screen").text() == ""
    assert child(bar, QPushButton, "hide-screen").accessibleName() == "Hide screen"
    assert child(bar, QPushButton, "language").text() == "EN"
    assert bar.findChild(QPushButton, "up") is None
    bar.set_narrow(False)
    assert child(bar, QPushButton, "language").text() == "English"
