import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot
from tests.ui.importing.picking import choose, offered
from tests.ui.recorded import child, shown

from minerisk.domain.form import Form
from minerisk.domain.recognition.recognition import Guess
from minerisk.domain.tables import remapping
from minerisk.domain.tables.mapping import Holds, Mapping
from minerisk.domain.tables.remapping import JOINS, KEPT, Use
from minerisk.domain.tables.table import Table
from minerisk.i18n import Catalog
from minerisk.ui.importing.column_row import ColumnRow
from minerisk.ui.importing.columns_step import ColumnsStep
from minerisk.ui.importing.pick import Pick


class Driver:
    """Does what a person does on the step."""

    def __init__(self, qtbot: QtBot, step: ColumnsStep, mapping: Mapping) -> None:
        self.step, self.mapping = step, mapping
        step.changed.connect(self._on_changed)
        qtbot.addWidget(step)
        step.resize(1100, 900)
        step.show()

    def _on_changed(self, mapping: Mapping) -> None:
        self.mapping = mapping

    def row(self, column: str) -> ColumnRow:
        return child(self.step, ColumnRow, f"column-{column}")

    def pick(self, column: str, name: str = "use") -> Pick:
        return child(self.row(column), Pick, name)

    def choose(self, column: str, label: str) -> "Driver":
        choose(self.pick(column), label)
        return self

    def why(self, column: str) -> str:
        return child(self.row(column), QLabel, "why").text()

    def used(self, column: str) -> tuple[Use, ...]:
        return remapping.uses(self.mapping.sources[0], column)


@pytest.fixture
def driver(qtbot: QtBot, form: Form, tr: Catalog, mapping: Mapping, table: Table, guesses: tuple[Guess, ...]) -> Driver:
    step = ColumnsStep(form, tr)
    step.show_mapping(mapping, [table], guesses)
    return Driver(qtbot, step, mapping)


def test_a_column_says_what_is_in_it_what_it_becomes_and_why(driver: Driver):
    assert "Herido · Muerto · Ileso" in shown(driver.row("genero"))
    assert driver.pick("genero").currentText() == "People: What happened to the person?"
    assert driver.why("genero") == "Holds Herido: that is “Outcome”"


def test_what_is_not_sure_asks_to_be_looked_at_until_it_was_chosen(driver: Driver):
    assert "Look at this" in shown(driver.row("genero"))
    assert "1 column to look at" in shown(driver.step)
    assert "Look at this" not in shown(driver.row("fecha"))
    driver.choose("genero", "Keep in words")
    assert "Look at this" not in shown(driver.row("genero"))
    assert "to look at" not in shown(driver.step)
    assert driver.used("genero") == (KEPT,)


def test_what_is_never_kept_says_why_and_offers_nothing(driver: Driver):
    assert "Left out" in shown(driver.row("etnia"))
    assert driver.why("etnia") == "Ethnicity is never kept"
    assert not driver.pick("etnia").isVisible()


def test_columns_that_answer_the_same_say_so(driver: Driver):
    driver.choose("estado", "People: What happened to the person?")
    assert driver.why("estado") == "genero answers the same: the first that says something holds"


def test_what_was_left_out_says_why(driver: Driver):
    assert driver.choose("sitio", "Leave out").why("sitio") == "The form does not ask for it"


def test_a_date_that_can_be_read_two_ways_asks_for_its_order(driver: Driver):
    order = driver.pick("fecha", "order")
    assert order.isVisible()
    assert driver.row("genero").findChildren(Pick, "order") == []
    assert order.currentText() == "Not said: which comes first?"
    assert driver.mapping.sources[0].feeds[0].order == ""
    choose(order, "Day, month, year")
    assert driver.mapping.sources[0].feeds[0].order == "dmy"
    choose(order, "Month, day, year")
    assert driver.mapping.sources[0].feeds[0].order == "mdy"


def test_a_shared_column_makes_incidents_of_rows(driver: Driver):
    choose(child(driver.step, Pick, "key"), "id")
    assert driver.mapping.event_known
    assert driver.choose("id", "Joins the tables").used("id") == (JOINS,)


def test_a_table_of_incidents_offers_nothing_about_one_person(driver: Driver):
    child(driver.step, QPushButton, Holds.INCIDENT).click()
    assert driver.mapping.sources[0].holds is Holds.INCIDENT
    assert driver.pick("genero").currentText() == "Keep in words"
    assert "People: Sex" not in offered(driver.pick("genero"))


def test_the_title_is_asked_for(driver: Driver, qtbot: QtBot):
    assert driver.step.problems() == []
    box = child(driver.step, QLineEdit, "title")
    box.selectAll()
    qtbot.keyClicks(box, " ")
    assert driver.step.problems() == ["Say whose tables these are: every record keeps it."]
    qtbot.keyClicks(box, "Chad")
    assert driver.step.problems() == []
    assert driver.mapping.title == "Chad"


def test_a_person_says_whether_the_places_are_safe_to_record(driver: Driver):
    asked = "Is it safe to record these places?"
    missing = "Say whether it is safe to record these places."
    assert asked not in shown(driver.step)
    driver.choose("sitio", "Where: Coordinates")
    assert asked in shown(driver.step)
    assert driver.step.problems() == [missing]
    assert missing in shown(driver.step)
    child(driver.step, QRadioButton, "safe-no").click()
    assert driver.mapping.sources[0].always == {"where/safe_to_record": "no"}
    assert driver.step.problems() == []
    assert missing not in shown(driver.step)
    child(driver.step, QRadioButton, "safe-yes").click()
    assert driver.mapping.sources[0].always == {"where/safe_to_record": "yes"}
    driver.choose("sitio", "Keep in words")
    assert asked not in shown(driver.step)


def test_what_keeps_from_going_on_is_said(driver: Driver):
    driver.choose("fecha", "When: When did it happen? (day)")
    assert driver.step.problems() == ["“fecha” needs a column with the year beside it."]


def test_a_step_that_shows_nothing_has_no_problem(form: Form, tr: Catalog, qtbot: QtBot):
    step = ColumnsStep(form, tr)
    qtbot.addWidget(step)
    assert step.problems() == []
