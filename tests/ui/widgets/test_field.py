from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QTextEdit
from pytestqt.qtbot import QtBot

from minerisk.ui.widgets.field import Field, initials, labelled


def test_a_field_says_what_is_wrong_with_it(qtbot: QtBot):
    field = Field("Short code", QLineEdit("B"), hint="2 to 5 letters")
    qtbot.addWidget(field)
    field.show_problem("Enter 2 to 5 letters")
    assert field.problem == "Enter 2 to 5 letters"
    assert field.box.property("state") == "error"
    assert field.box.accessibleDescription() == "Enter 2 to 5 letters. 2 to 5 letters"
    field.show_problem("")
    assert field.box.property("state") == ""
    assert field.box.accessibleDescription() == "2 to 5 letters"


def test_a_label_belongs_to_its_box(qtbot: QtBot):
    field = Field("Name & place", QLineEdit())
    qtbot.addWidget(field)
    label = next(one for one in field.findChildren(QLabel) if one.buddy() is not None)
    assert label.buddy() is field.box
    assert field.box.accessibleName() == "Name & place"


def test_what_was_typed_or_chosen_is_its_text(qtbot: QtBot):
    combo = QComboBox()
    combo.addItem("Azerbaijan")
    for field, text in (
        (Field("a", QLineEdit("x")), "x"),
        (Field("b", combo), "Azerbaijan"),
        (Field("c", QTextEdit()), ""),
    ):
        qtbot.addWidget(field)
        assert field.text == text


def test_the_cursor_can_be_put_into_a_field(qtbot: QtBot):
    field = Field("Name", QLineEdit())
    qtbot.addWidget(field)
    with qtbot.waitActive(field):
        field.show()
        field.activateWindow()
    field.focus()
    assert field.box.hasFocus()


def test_a_choice_stands_below_its_label_and_is_called_so(qtbot: QtBot):
    box = QComboBox()
    made = labelled("Language", box, hint="Of the screen")
    qtbot.addWidget(made)
    assert box.accessibleName() == "Language"
    assert [one.text() for one in made.findChildren(QLabel)] == ["Language", "Of the screen"]


def test_initials_are_no_longer_than_a_record_keeps(qtbot: QtBot):
    box = initials("A" * 60)
    qtbot.addWidget(box)
    assert len(box.text()) == 40
