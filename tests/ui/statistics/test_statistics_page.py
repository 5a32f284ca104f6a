from collections.abc import Callable
from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.answering import Answering
from tests.ui.recorded import ANSWERS, child, finished, shown, take_away
from tests.wells import dig

from minerisk.domain.filter import EVERYTHING, parse, text
from minerisk.services import databases
from minerisk.ui.context import Context
from minerisk.ui.filter_dialog import FilterDialog
from minerisk.ui.statistics.chart_card import ChartCard
from minerisk.ui.statistics.chart_view import ChartView
from minerisk.ui.statistics.figure_tile import FigureTile
from minerisk.ui.statistics.question_card import QuestionCard
from minerisk.ui.statistics.statistics_page import StatisticsPage
from minerisk.ui.widgets.chips import FilterChips
from minerisk.ui.widgets.frame import NothingHere

Opening = Callable[[str], StatisticsPage]

FIVE = {"year": "2026", "outcome": "killed", "sex": "female", "age_group": "under_18", "device": "uxo"}
"""Conditions that need two lines of chips."""


@pytest.fixture
def opening(qtbot: QtBot, context: Context) -> Opening:
    def make(where: str = "") -> StatisticsPage:
        page = StatisticsPage(context, parse(where))
        qtbot.addWidget(page)
        page.resize(1200, 800)
        page.show()
        counted(qtbot, page)
        return page

    return make


def counted(qtbot: QtBot, page: StatisticsPage) -> None:
    qtbot.waitUntil(lambda: page._job is None)


def tiles(page: StatisticsPage) -> list[str]:
    return [tile.accessibleName() for tile in page._tiles]


def filled(context: Context) -> None:
    finished(context.db)
    finished(context.db, {**ANSWERS, "when/event_date": "2025-03", "happened/device": "uxo"})


def test_figures_and_charts_fill_in(opening: Opening, context: Context, qtbot: QtBot):
    filled(context)
    page = opening("")
    assert tiles(page)[0].startswith("2 incidents")
    cards = list(page._cards.values())
    assert len(cards) == 8
    qtbot.waitUntil(lambda: all(card.isVisible() for card in cards))
    assert "n = 2 casualties" in shown(page)


def test_a_mark_and_a_tile_open_the_records_behind_them(opening: Opening, context: Context, qtbot: QtBot):
    filled(context)
    page = opening("sex = female")
    with qtbot.waitSignal(page.records_wanted) as caught:
        page.findChildren(FigureTile)[1].click()
    assert text(caught.args[0]) == "sex = female and kind = incident and outcome = killed"
    view = child(page, ChartView, "chart-device")
    with qtbot.waitSignal(page.records_wanted) as caught:
        view._select((1, 0))
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert text(caught.args[0]) == "sex = female and kind = incident and device = uxo"


def test_what_others_have_published_stands_beside_the_charts(opening: Opening, context: Context, qtbot: QtBot):
    filled(context)
    page = opening("")
    panel = child(page, QWidget, "published")
    assert panel.mapTo(page, panel.rect().topLeft()).x() > 800
    every = child(panel, QPushButton, "all-published")
    with qtbot.waitSignal(page.published_wanted):
        every.click()
    order = []
    at: QWidget | None = page.nextInFocusChain()
    while at is not None and at is not page:
        order.append(at)
        at = at.nextInFocusChain()
    assert order.index(page._tiles[0]) < order.index(child(page, ChartView, "chart-device")) < order.index(every)


def test_where_nothing_was_published_the_charts_have_all_the_room(opening: Opening, context: Context):
    filled(context)
    databases.change_office(context.db, replace(databases.office(context.db), profile=None))
    page = opening("")
    for _ in range(2):
        child(page, QPushButton, "as-tables").click()
        assert not child(page, QWidget, "published").isVisible()


def test_a_filter_can_be_added_taken_away_and_cleared(opening: Opening, context: Context, qtbot: QtBot):
    filled(context)
    page = opening("year = 2026")
    assert tiles(page)[0] == "1 incidents, 1 the year before"

    def add(dialog: QDialog) -> None:
        assert isinstance(dialog, FilterDialog)
        dialog._values.item(1).setCheckState(Qt.CheckState.Checked)
        child(dialog, QPushButton, "add").click()

    Answering(add)
    child(page, QPushButton, "add-filter").click()
    assert text(page.where) == "year = 2026 and outcome = injured"
    page.findChildren(FilterChips)[0].removed.emit(0)
    assert text(page.where) == "outcome = injured"
    page.findChildren(FilterChips)[0].cleared.emit()
    assert page.where == EVERYTHING
    counted(qtbot, page)
    assert tiles(page)[0].startswith("2 incidents")


def test_many_chips_take_a_second_line_and_cover_nothing(opening: Opening, context: Context, qapp: QApplication):
    filled(context)
    page = opening("")
    page.resize(1158, 700)
    words = [f"{field} = {value}" for field, value in FIVE.items()]
    for count in range(1, len(words) + 1):
        page._count_by(parse(" and ".join(words[:count])))
        qapp.processEvents()
        row = [*page._chips._chips, page._chips.add_button, child(page, QPushButton, "clear-filter")]
        places = [each.geometry() for each in row if each.isVisible()]
        assert not any(one.intersects(other) for one, other in combinations(places, 2))
        assert all(page._chips.rect().contains(place) for place in places)
    assert len({place.y() for place in places}) == 2


def test_a_question_that_was_left_changes_nothing(opening: Opening, context: Context):
    filled(context)
    page = opening("")
    Answering(lambda dialog: dialog.reject())
    child(page, QPushButton, "add-filter").click()
    assert page.where == EVERYTHING


def test_a_period_takes_the_place_of_the_one_before(opening: Opening, context: Context):
    filled(context)
    page = opening("year = 2026 and sex = female")
    page._period.chosen.emit("2025")
    assert text(page.where) == "year = 2025 and sex = female"
    page._period.chosen.emit("")
    assert text(page.where) == "sex = female"


def test_of_several_wishes_the_last_is_answered(opening: Opening, context: Context, qtbot: QtBot):
    filled(context)
    page = opening("")
    for year in ("2025", "2024", "2026"):
        page._period.chosen.emit(year)
    counted(qtbot, page)
    assert tiles(page)[0] == "1 incidents, 1 the year before"
    page._on_job_done((0, None, ()))  # type: ignore[arg-type]
    assert len(tiles(page)) == 5


def test_all_charts_can_be_read_as_tables(opening: Opening, context: Context):
    filled(context)
    page = opening("")
    toggle = child(page, QPushButton, "as-tables")
    toggle.click()
    assert all(card.is_table for card in page.findChildren(ChartCard))
    assert toggle.text() == "Show as charts"
    assert not child(page, QWidget, "published").isVisible()  # tables need the room
    toggle.click()
    assert not any(card.is_table for card in page.findChildren(ChartCard))
    assert child(page, QWidget, "published").isVisible()


def test_new_records_are_counted_when_the_page_is_seen(opening: Opening, context: Context, qtbot: QtBot):
    filled(context)
    page = opening("")
    finished(context.db, {**ANSWERS, "when/event_date": "2024"})
    context.changes.records.emit()
    counted(qtbot, page)
    assert tiles(page)[0].startswith("3 incidents")
    page.hide()
    finished(context.db, {**ANSWERS, "when/event_date": "2023"})
    context.changes.records.emit()
    assert page._job is None
    page.show()
    counted(qtbot, page)
    assert tiles(page)[0].startswith("4 incidents")


def test_a_narrow_window_has_one_column(opening: Opening, context: Context):
    filled(context)
    page = opening("")
    page.resize(790, 500)
    first, second = list(page._cards.values())[:2]
    page._card_grid.activate()
    assert first.x() == second.x()
    page.resize(1200, 500)
    page._card_grid.activate()
    assert first.y() == second.y()


def test_an_empty_database_says_what_will_be_here(opening: Opening, qtbot: QtBot):
    page = opening("")
    nothing = child(page, NothingHere, "nothing")
    assert nothing.isVisible()
    with qtbot.waitSignal(page.records_wanted) as caught:
        child(nothing, QPushButton, "nothing-action").click()
    assert caught.args == [EVERYTHING]


def test_where_no_record_fits_the_filters_can_be_cleared(opening: Opening, context: Context, qtbot: QtBot):
    filled(context)
    page = opening("year = 1999")
    none = child(page, NothingHere, "none-fits")
    assert none.isVisible()
    assert tiles(page) == []
    child(none, QPushButton, "nothing-action").click()
    counted(qtbot, page)
    assert not none.isVisible()
    assert len(tiles(page)) == 5


def test_a_filter_that_cannot_be_counted_is_said(opening: Opening, context: Context):
    filled(context)
    assert "The records cannot be counted" in shown(opening("year = soon"))


def test_a_fault_of_the_program_is_not_hidden(opening: Opening, context: Context):
    page = opening("")
    with pytest.raises(ZeroDivisionError):
        page._on_job_failed(ZeroDivisionError())


def test_a_database_that_is_gone_is_said(opening: Opening, context: Context, qtbot: QtBot):
    filled(context)
    page = opening("")
    take_away(context.db)
    page.refresh()
    counted(qtbot, page)
    assert "The records cannot be counted" in shown(page)


def test_the_last_card_counts_any_question_under_the_same_filter(opening: Opening, context: Context, qtbot: QtBot):
    filled(context)
    page = opening("year = 2026")
    card = child(page, QuestionCard, "any-question")
    qtbot.waitUntil(lambda: card.chart is not None)
    assert card.y() > max(each.y() for each in page._cards.values())
    view = child(card, ChartView, "chart-question")
    assert view.chart.note == "n = 1 casualty"
    with qtbot.waitSignal(page.records_wanted) as caught:
        view._select((0, 0))
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert text(caught.args[0]) == "year = 2026 and kind = incident and outcome = injured"
    child(page, QPushButton, "as-tables").click()
    assert card.chart is not None
    assert card.chart.is_table


def test_where_there_are_only_records_of_an_own_form_they_can_be_counted(
    opening: Opening, context: Context, qtbot: QtBot
):
    dig(context.db)
    page = opening("")
    assert tiles(page) == []
    qtbot.waitUntil(child(page, QuestionCard, "any-question").isVisible)
    assert not child(page, NothingHere, "nothing").isVisible()
    assert not child(page, NothingHere, "none-fits").isVisible()
