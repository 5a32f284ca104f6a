from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.answering import Answering, press
from tests.ui.recorded import child, shown, take_away

from minerisk.domain.fact import Fact, Theme
from minerisk.services import databases, facts
from minerisk.services.databases import Database
from minerisk.ui.context import Context
from minerisk.ui.learn.country_view import CountryView
from minerisk.ui.learn.fact_views import FactView

SAID = {
    "indicator": "Zones visited",
    "value": "1200",
    "unit": "people",
    "stated_by": "Education office",
    "stated_in": "Yearly report",
    "stated_on": "05.2026",
}
OWN = Fact(
    theme=Theme.CASUALTIES, indicator={"": "People injured"}, value="12", unit={"": "people"}, qualifier="about",
    geography={"": "Bərdə"}, since="", until="2026-06", stated_by="Hospital", stated_in="Letter", stated_on="2026-07",
)  # fmt: skip

Open = Callable[[], CountryView]


@pytest.fixture
def opened(qtbot: QtBot, context: Context) -> Open:
    def make() -> CountryView:
        made = CountryView(context)
        qtbot.addWidget(made)
        made.resize(1100, 700)
        with qtbot.waitActive(made):
            made.show()
            made.activateWindow()
        return made

    return make


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def click(view: CountryView, name: str) -> None:
    child(view, QPushButton, name).click()
    QCoreApplication.processEvents()


def fill(view: CountryView, **said: str) -> None:
    for name, text in said.items():
        child(view, QLineEdit, name).setText(text)


def own(db: Database) -> list[Fact]:
    return [each for each in facts.facts(db) if each.entered is not None]


def test_every_theme_is_there_with_its_figures_and_their_sources(opened: Open):
    text = shown(opened())
    for words in (
        "Azerbaijan", "officials of one party to the conflict", "Casualties", "Policy and treaties",
        "More than 288 people", "commonspace.eu opinion, 4 April 2023", "Not a State Party, as of 2011",
    ):  # fmt: skip
        assert words in text
    assert "No sourced figure yet" not in text


def test_statements_of_one_thing_stand_in_one_card_newest_first(opened: Open):
    view = opened()
    together = [child(view, FactView, f"fact-casualties_post_2020_{year}") for year in (2024, 2023, 2021)]
    assert len({each.parentWidget() for each in together}) == 1
    assert [each.x() for each in together] == sorted(each.x() for each in together)


def test_a_country_without_figures_says_so_in_every_theme(opened: Open, db: Database):
    databases.change_office(db, replace(databases.office(db), profile=None))
    text = shown(opened())
    assert text.count("No sourced figure yet") == len(Theme)
    assert "One can be chosen in Settings." in text
    assert "Published figures" in text


def test_the_office_enters_a_figure_with_its_source(opened: Open, db: Database):
    view = opened()
    click(view, "add-fact")
    assert child(view, QLineEdit, "geography").text() == "Azerbaijan"
    fill(view, **SAID)
    child(view, QComboBox, "theme").setCurrentIndex(list(Theme).index(Theme.RESOURCES))
    click(view, "save-fact")
    (kept,) = own(db)
    assert (kept.theme, kept.value, kept.stated_on, kept.entered_by) == (Theme.RESOURCES, "1200", "2026-05", "A. K.")
    assert "1\u202f200 people" in shown(view)
    assert "Entered by this office" in shown(view)
    assert focused() is child(view, QPushButton, f"change-{kept.id}")


def test_a_figure_is_entered_with_the_keyboard_alone(opened: Open, db: Database):
    view = opened()
    child(view, QPushButton, "add-fact").setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    for name in ("theme", "indicator", "value", "qualifier", "unit", "geography", "since", "until"):
        box = focused()
        assert box.objectName() == name
        if name in SAID:
            QTest.keyClicks(box, SAID[name])
        QTest.keyClick(box, Qt.Key.Key_Tab)
    for name in ("stated_by", "stated_in", "stated_on"):
        QTest.keyClicks(focused(), SAID[name])
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
    QTest.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(own(db)) == 1


def test_what_is_typed_goes_on_in_a_page_that_is_made_anew(opened: Open, context: Context, qtbot: QtBot):
    view = opened()
    assert view.begun is None
    click(view, "add-fact")
    fill(view, value="12", since="soon")
    again = CountryView(context, view.begun)
    qtbot.addWidget(again)
    assert [child(again, QLineEdit, name).text() for name in ("value", "since", "unit")] == ["12", "soon", ""]


def test_leaving_the_form_keeps_nothing(opened: Open, db: Database):
    view = opened()
    click(view, "add-fact")
    assert not child(view, QPushButton, "add-fact").isEnabled()
    QTest.keyClick(child(view, QLineEdit, "indicator"), Qt.Key.Key_Escape)
    assert focused() is child(view, QPushButton, "add-fact")
    assert own(db) == []


def test_a_figure_of_the_office_is_changed(opened: Open, db: Database):
    kept = facts.add(db, OWN, author="A. K.")
    view = opened()
    click(view, f"change-{kept.id}")
    fill(view, value="13")
    click(view, "save-fact")
    assert [(each.id, each.value, each.qualifier) for each in own(db)] == [(kept.id, "13", "about")]
    assert "About 13 people" in shown(view)


def test_a_removed_figure_comes_back(opened: Open, db: Database):
    kept = facts.add(db, OWN, author="A. K.")
    view = opened()
    click(view, f"remove-{kept.id}")
    assert own(db) == []
    assert "Figure removed: About 12 people" in shown(view)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert [each.id for each in own(db)] == [kept.id]
    assert "Figure removed" not in shown(view)


def test_what_is_typed_stays_when_nothing_can_be_kept(opened: Open, db: Database):
    view = opened()
    click(view, "add-fact")
    fill(view, **SAID)
    take_away(db)
    answering = Answering(press("keep"))
    click(view, "save-fact")
    assert answering.said.startswith("This could not be done")
    assert child(view, QLineEdit, "value").text() == "1200"


def test_a_narrow_page_has_everything_one_below_the_other(opened: Open):
    view = opened()
    view.resize(560, 500)
    QCoreApplication.processEvents()
    together = [child(view, FactView, f"fact-casualties_post_2020_{year}") for year in (2024, 2023, 2021)]
    assert len({each.x() for each in together}) == 1
    assert all(each.width() <= 560 for each in together)
