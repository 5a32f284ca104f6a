from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from minerisk.i18n import Catalog
from minerisk.ui.form.newer_view import NewerView


def test_what_changes_is_told_and_a_person_chooses(tr: Catalog, qtbot: QtBot):
    view = NewerView(["New: “Colour”.", "“Kind” offers also: “Herb”."], tr)
    qtbot.addWidget(view)
    view.show()
    view.begin()
    words = [label.text() for label in view.findChildren(QLabel)]
    assert "New: “Colour”." in words
    buttons = {one.objectName(): one for one in view.findChildren(QAbstractButton)}
    assert view.window().focusWidget() is buttons["continue"]
    with qtbot.waitSignal(view.newer_wanted):
        buttons["continue"].click()
    with qtbot.waitSignal(view.older_wanted):
        buttons["older"].click()
