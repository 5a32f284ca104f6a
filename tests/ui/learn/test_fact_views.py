from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.recorded import child, shown

from minerisk.domain.fact import Fact, Theme
from minerisk.i18n import Catalog, catalog
from minerisk.ui.learn.fact_views import FactRows, FactView, SideBySide, value
from minerisk.ui.learn.time_line import TimeLine

FACT = Fact(
    id="x", theme=Theme.CASUALTIES, indicator={"en": "People killed or injured", "ru": "Погибшие или раненые"},
    value="1288", unit={"en": "people", "ru": "человек"}, qualifier="more than", said={"ru": "Более {value}"},
    geography={"en": "Azerbaijan"}, since="2020-11-10", until="2023-04-04", stated_by="AIR Centre",
    stated_in="commonspace.eu", stated_on="2023-04-04",
)  # fmt: skip
OWN = replace(FACT, id="own", entered=datetime(2026, 7, 14, tzinfo=UTC), entered_by="A. K.")


def show(qtbot: QtBot, made: QWidget, width: int = 1000) -> None:
    qtbot.addWidget(made)
    made.resize(width, 400)
    made.show()
    QApplication.processEvents()


def test_a_figure_says_what_it_is_of_and_who_stated_it(qtbot: QtBot, tr: Catalog):
    made = FactView(FACT, tr)
    show(qtbot, made)
    assert shown(made).splitlines() == [
        "More than 1\u202f288 people",
        "People killed or injured",
        "Azerbaijan · 10 November 2020 – 4 April 2023",
        "AIR Centre",
        "commonspace.eu, 4 April 2023",
    ]
    assert not made.findChildren(QPushButton)


def test_a_figure_speaks_the_language_of_the_screen():
    assert value(FACT, catalog("ru")) == "Более 1\u202f288 человек"


def test_only_what_the_office_entered_can_be_changed_and_removed(qtbot: QtBot, tr: Catalog):
    made = FactView(OWN, tr)
    show(qtbot, made)
    changed, removed = QSignalSpy(made.change_wanted), QSignalSpy(made.remove_wanted)
    child(made, QPushButton, "change-own").click()
    child(made, QPushButton, "remove-own").click()
    assert (changed.at(0), removed.at(0)) == (["own"], ["own"])
    assert "Entered by this office" in shown(made)


def test_who_entered_a_figure_may_not_be_known(qtbot: QtBot, tr: Catalog):
    made = FactView(replace(OWN, entered_by=""), tr)
    show(qtbot, made)
    assert "Entered by this office" in shown(made)


@pytest.mark.parametrize(("width", "beside"), [(1000, True), (400, False)])
def test_the_parts_of_a_row_stand_beside_each_other_where_there_is_room(
    qtbot: QtBot, tr: Catalog, width: int, *, beside: bool
):
    view = FactView(FACT, tr)
    rows = FactRows([view, FactView(OWN, tr)])
    show(qtbot, rows, width)
    parts = [part for part in view.findChildren(QWidget) if part.parentWidget() is view]
    assert len({part.x() for part in parts}) == (3 if beside else 1)


def test_figures_of_several_dates_have_a_time_line_that_can_be_heard(qtbot: QtBot, tr: Catalog):
    facts = [FACT, replace(FACT, value="140", until="2021-06-22")]
    made = SideBySide([FactView(each, tr) for each in facts], facts, tr)
    show(qtbot, made)
    said = made.findChildren(TimeLine)[0].accessibleName()
    assert said == "22 June 2021: More than 140, 4 April 2023: More than 1\u202f288"


def test_figures_of_one_date_have_none(qtbot: QtBot, tr: Catalog):
    made = SideBySide([FactView(FACT, tr), FactView(OWN, tr)], [FACT, OWN], tr)
    show(qtbot, made)
    assert not made.findChildren(TimeLine)


def test_many_figures_of_one_thing_become_rows(qtbot: QtBot, tr: Catalog):
    views = [FactView(FACT, tr) for _ in range(6)]
    made = SideBySide(views, [FACT] * 6, tr)
    show(qtbot, made, 1000)
    assert len({view.x() for view in views}) == 1
    made.resize(1600, 400)
    QApplication.processEvents()
    assert len({view.x() for view in views}) == 6
