from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QLineEdit, QListWidget, QListWidgetItem, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.answering import Answering
from tests.ui.recorded import child

from minerisk.domain.field import Field, Kind, Scope
from minerisk.domain.filter import text
from minerisk.errors import UserError
from minerisk.i18n import Catalog
from minerisk.ui.filter_dialog import FilterDialog

DISTRICTS = {"az_agm": "Ağdam", "az_tar": "Tərtər"}
SEX = {"female": "Female", "male": "Male", "unknown": "Unknown"}
FIELDS = (
    Field(name="sex", label="Sex", kind=Kind.CODED, scope=Scope.PERSON, choices=SEX),
    Field(name="year", label="Year", kind=Kind.NUMBER, scope=Scope.EVENT),
    Field(name="month", label="Month", kind=Kind.DATE, scope=Scope.EVENT),
    Field(name="code", label="Code", kind=Kind.TEXT, scope=Scope.RECORD, countable=False),
    Field(name="place", label="Place", kind=Kind.TEXT, scope=Scope.EVENT),
    Field(name="district", label="District", kind=Kind.CODED, scope=Scope.EVENT, choices=DISTRICTS),
)


def written(field: Field) -> tuple[str, ...]:
    """Return what people wrote, the frequent first."""
    return {"place": tuple(f"Vereda {n}" for n in range(40)), "district": ("ANTIOQUIA", "az_tar")}.get(field.name, ())


@pytest.fixture
def dialog(qtbot: QtBot, tr: Catalog) -> FilterDialog:
    parent = QWidget()
    qtbot.addWidget(parent)
    return FilterDialog(parent, tr, FIELDS, written)


def choose(dialog: FilterDialog, field: str) -> None:
    child(dialog, QComboBox, "field").setCurrentText(field)


def items(dialog: FilterDialog) -> dict[str, QListWidgetItem]:
    values = child(dialog, QListWidget, "values")
    return {values.item(row).text(): values.item(row) for row in range(values.count())}


def check(dialog: FilterDialog, *labels: str) -> None:
    for label in labels:
        items(dialog)[label].setCheckState(Qt.CheckState.Checked)


def said(dialog: FilterDialog) -> str:
    return text(dialog.conditions())


def test_the_fields_are_offered_and_the_values_of_the_chosen_one(dialog: FilterDialog):
    field = child(dialog, QComboBox, "field")
    assert [field.itemText(at) for at in range(field.count())] == ["Sex", "Year", "Month", "Code", "Place", "District"]
    assert list(items(dialog)) == ["Female", "Male", "Not known"]


def test_one_value_or_several_make_a_condition(dialog: FilterDialog):
    assert said(dialog) == ""
    check(dialog, "Female")
    assert said(dialog) == "sex = female"
    check(dialog, "Male")
    assert said(dialog) == "sex in (female, male)"


def test_not_known_stands_alone(dialog: FilterDialog):
    check(dialog, "Female", "Not known")
    assert said(dialog) == "sex is not known"
    check(dialog, "Male")
    assert said(dialog) == "sex = male"


@pytest.mark.parametrize(
    ("field", "first", "last", "found"),
    [
        ("Year", "2024", "", "year >= 2024"),
        ("Year", "2024", "2025", "year >= 2024 and year <= 2025"),
        ("Year", "2024", "2024", "year = 2024"),
        ("Year", "soon", "2025", ""),
        ("Month", "2024-07", "2025", "month >= 2024-07 and month <= 2025"),
        ("Month", "", "July", ""),
    ],
)
def test_numbers_and_dates_go_from_where_to_where(dialog: FilterDialog, field: str, first: str, last: str, found: str):
    choose(dialog, field)
    dialog._from.box.setText(first)  # type: ignore[attr-defined]
    dialog._until.box.setText(last)  # type: ignore[attr-defined]
    assert said(dialog) == found


def test_a_text_is_met_as_it_is(dialog: FilterDialog):
    choose(dialog, "Code")
    assert said(dialog) == ""
    dialog._text.box.setText(" BRD2-INC ")  # type: ignore[attr-defined]
    assert said(dialog) == "code = BRD2-INC"


def test_what_people_wrote_can_be_chosen_and_comes_before_what_only_the_form_knows(dialog: FilterDialog):
    choose(dialog, "District")
    assert list(items(dialog)) == ["ANTIOQUIA", "Tərtər", "Ağdam", "Not known"]
    check(dialog, "ANTIOQUIA")
    assert said(dialog) == "district = ANTIOQUIA"


def test_a_long_list_is_narrowed_by_typing(dialog: FilterDialog, qtbot: QtBot):
    dialog.show()
    find = child(dialog, QLineEdit, "find-value")
    assert not find.isVisible()
    choose(dialog, "Place")
    check(dialog, "Vereda 8")
    qtbot.keyClicks(find, "vereda 12")
    assert [label for label, item in items(dialog).items() if not item.isHidden()] == ["Vereda 8", "Vereda 12"]
    choose(dialog, "Sex")
    assert not find.isVisible()
    assert not any(item.isHidden() for item in items(dialog).values())


def test_a_database_that_cannot_be_read_is_said(qtbot: QtBot, tr: Catalog):
    def gone(_field: Field) -> tuple[str, ...]:
        raise UserError("The database is gone.")

    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = FilterDialog(parent, tr, FIELDS, gone)
    choose(dialog, "Place")
    assert any(label.text() == "The database is gone." for label in dialog.findChildren(QLabel))


@pytest.mark.parametrize(
    ("field", "sentence"),
    [("Sex", "Choose at least"), ("Year", "Enter a number"), ("Month", "Enter a year"), ("Code", "Enter a text")],
)
def test_what_is_missing_is_said(dialog: FilterDialog, field: str, sentence: str):
    choose(dialog, field)
    child(dialog, QPushButton, "add").click()
    assert any(label.text().startswith(sentence) for label in dialog.findChildren(QLabel))


def test_asking_gives_the_filter_or_nothing(qtbot: QtBot, tr: Catalog):
    parent = QWidget()
    qtbot.addWidget(parent)

    def answer(act: Callable[[FilterDialog], None]) -> str:
        def press(dialog: QDialog) -> None:
            assert isinstance(dialog, FilterDialog)
            act(dialog)

        Answering(press)
        return text(FilterDialog.ask(parent, tr, FIELDS, written))

    def add(dialog: FilterDialog) -> None:
        check(dialog, "Male")
        child(dialog, QPushButton, "add").click()

    assert answer(add) == "sex = male"
    assert answer(lambda dialog: dialog.reject()) == ""
