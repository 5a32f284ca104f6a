from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from tests.ui.recorded import shown

from minerisk.services import databases
from minerisk.ui.context import Context
from minerisk.ui.form.form_page import FormPage
from minerisk.ui.help.help_page import HelpPage
from minerisk.ui.place import Place
from minerisk.ui.shell import Shell


def test_only_what_works_is_offered(context: Context, qtbot: QtBot, tmp_path: Path):
    shell = Shell(context, note=tmp_path / "note")
    qtbot.addWidget(shell)
    offered = [one.objectName() for one in shell.findChildren(QWidget) if one.objectName().startswith("rail-")]
    assert offered == [
        "rail-home", "rail-learn", "rail-records", "rail-statistics", "rail-reports", "rail-settings", "rail-help",
    ]  # fmt: skip
    assert shell.place.page == "home"


def test_a_place_that_is_gone_leads_home(context: Context, qtbot: QtBot, tmp_path: Path):
    shell = Shell(context, note=tmp_path / "note")
    qtbot.addWidget(shell)
    shell.go(Place(page="form"))
    assert shell.place.page == "home"
    shell.go(Place(page="settings", focus="no such widget"))
    assert shell.place.page == "settings"


def test_invented_data_is_marked(context: Context, qtbot: QtBot, tmp_path: Path):
    office = databases.office(context.db)
    assert not office.demonstration
    shell = Shell(context, note=tmp_path / "note")
    qtbot.addWidget(shell)
    shell.show()
    assert "Demonstration" not in shown(shell)


def test_help_is_of_the_page_that_it_was_asked_on_and_leaves_it_as_it_was(
    context: Context, qtbot: QtBot, tmp_path: Path
):
    shell = Shell(context, note=tmp_path / "note")
    qtbot.addWidget(shell)
    shell.start_record("incident")
    form = shell.findChild(FormPage)
    shell.show_help()
    shell.show_help()
    (page,) = shell.findChildren(HelpPage)
    assert page.name == "form"
    page.closed.emit()
    assert shell._pages.currentWidget() is form
    shell.show_help()
    shell.show_home()
    assert shell.place.page == "home"
