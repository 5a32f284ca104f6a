import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.recorded import child

from minerisk.i18n import Catalog
from minerisk.ui.records.record_tools import RecordTools


@pytest.fixture
def tools(qtbot: QtBot, tr: Catalog) -> RecordTools:
    made = RecordTools(tr)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("name", ["filter", "import", "export", "record"])
def test_buttons_say_what_is_wanted(tools: RecordTools, qtbot: QtBot, name: str):
    with qtbot.waitSignal(getattr(tools, f"{name}_wanted")):
        child(tools, QPushButton, name).click()


def test_where_room_is_short_there_are_icons_that_say_what_they_are(tools: RecordTools):
    export = child(tools, QPushButton, "export")
    tools.resize(700, 40)
    assert (export.text(), export.accessibleName()) == ("", "Export")
    assert "Export" in export.toolTip()
    tools.resize(1300, 40)
    assert (export.text(), export.toolTip()) == ("Export", "")


def test_where_icons_do_not_suffice_the_order_is_an_icon_too(tools: RecordTools, qtbot: QtBot):
    tools.resize(620, 40)
    assert (tools.sort.text(), tools.sort.accessibleName()) == ("", "Order: Newest event first")
    assert "Newest event first" in tools.sort.toolTip()
    qtbot.waitUntil(lambda: tools.search.width() >= tools.search.words_width)
    tools.resize(800, 40)
    assert (tools.kinds.text(), tools.sort.text()) == ("All kinds", "")
    tools.resize(1000, 40)
    assert (tools.sort.text(), tools.sort.toolTip()) == ("Newest event first", "")


def test_where_there_is_no_record_one_can_only_import(tools: RecordTools):
    tools.set_empty(True)
    shown = [name for name in ("filter", "import", "export", "record") if child(tools, QPushButton, name).isVisible()]
    assert shown == ["import"]
    tools.set_empty(False)
    tools.set_filtered(True)
    assert not child(tools, QPushButton, "filter").isVisible()


def test_a_record_of_the_kind_that_is_shown_is_offered(tools: RecordTools):
    record = child(tools, QPushButton, "record")
    assert record.text() == "Record an incident"
    tools.show_kind("session")
    assert (record.text(), tools.kinds.accessibleName()) == ("Record a session", "Shown: Sessions")
    tools.show_kind("")
    assert (record.text(), tools.kinds.accessibleName()) == ("Record an incident", "Shown: All kinds")


def test_at_the_very_least_what_begins_a_record_is_an_icon(qtbot: QtBot, tr: Catalog):
    page = QWidget()
    qtbot.addWidget(page)
    tools = RecordTools(tr)
    tools.setParent(page)
    page.show()
    record = child(tools, QPushButton, "record")
    tools.resize(520, 40)
    assert (record.text(), record.accessibleName()) == ("", "Record an incident")
    assert "Record an incident" in record.toolTip()
    tools.show_kind("session")
    assert (record.text(), record.accessibleName()) == ("", "Record a session")
    tools.resize(1000, 40)
    assert (record.text(), record.toolTip()) == ("Record a session", "")
