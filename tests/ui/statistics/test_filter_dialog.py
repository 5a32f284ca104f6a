from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QListWidget, QListWidgetItem, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.answering import Answering
from tests.ui.recorded import child

from minerisk.domain.field import Field, Kind, Scope
from minerisk.domain.filter import text
from minerisk.i18n import Catalog
from minerisk.ui.statistics.filter_dialog import FilterDialog

SEX = {"female": "Female", "male": "Male", "unknown": "Unknown"}
FIELDS = (
    Field(name="sex", label="Sex", kind=Kind.CODED, scope=Scope.PERSON, choices=SEX),
    Field(name="year", label="Year", kind=Kind.NUMBER, scope=Scope.EVENT),
    Field(name="month", label="Month", kind=Kind.DATE, scope=Scope.EVENT),
    Field(name="place", label="Place", kind=Kind.TEXT, scope=Scope.EVENT),
)


@pytest.fixture
def dialog(qtbot: QtBot, tr: Catalog) -> FilterDialog:
    parent = QWidget()
    qtbot.addWidget(parent)
    return FilterDialog(parent, tr, FIELDS)


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
    assert [field.itemText(at) for at in range(field.count())] == ["Sex", "Year", "Month", "Place"]
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
    choose(dialog, "Place")
    assert said(dialog) == ""
    dialog._text.box.setText(" Yuxarı ")  # type: ignore[attr-defined]
    assert said(dialog) == "place = Yuxarı"


@pytest.mark.parametrize(
    ("field", "sentence"),
    [("Sex", "Choose at least"), ("Year", "Enter a number"), ("Month", "Enter a year"), ("Place", "Enter a text")],
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
        return text(FilterDialog.ask(parent, tr, FIELDS))

    def add(dialog: FilterDialog) -> None:
        check(dialog, "Male")
        child(dialog, QPushButton, "add").click()

    assert answer(add) == "sex = male"
    assert answer(lambda dialog: dialog.reject()) == ""
