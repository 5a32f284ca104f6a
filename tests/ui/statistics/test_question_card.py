from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui.recorded import child, finished, shown, take_away
from tests.wells import dig

from minerisk.domain.filter import parse, text
from minerisk.services import questions
from minerisk.ui.context import Context
from minerisk.ui.importing.pick import Pick
from minerisk.ui.statistics.chart_view import ChartView
from minerisk.ui.statistics.question_card import QuestionCard
from minerisk.ui.widgets.pages import stops

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Showing = Callable[[str], QuestionCard]


@pytest.fixture
def showing(qtbot: QtBot, context: Context) -> Showing:
    def make(where: str = "") -> QuestionCard:
        card = QuestionCard(context)
        qtbot.addWidget(card)
        card.resize(700, 480)
        card.show_counts(questions.countable(context.db, context.tr), parse(where))
        card.show()
        qtbot.waitExposed(card)
        counted(qtbot, card)
        return card

    return make


def counted(qtbot: QtBot, card: QuestionCard) -> None:
    qtbot.waitUntil(lambda: card._job is None)


def typed(qtbot: QtBot, card: QuestionCard, name: str, words: str) -> None:
    """Choose by keys alone."""
    pick = child(card, Pick, name)
    pick.setFocus(Qt.FocusReason.TabFocusReason)
    line = pick.lineEdit()
    assert line is not None
    line.selectAll()
    qtbot.keyClicks(line, words)
    qtbot.keyClick(pick, Qt.Key.Key_Return)
    counted(qtbot, card)


def lines(card: QuestionCard) -> list[str]:
    return [entry.words for entry in child(card, ChartView, "chart-question").chart.entries]


def test_it_begins_with_the_first_question_about_casualties(showing: Showing, context: Context):
    finished(context.db)
    card = showing("")
    assert child(card, Pick, "what-to-count").currentText() == "Casualties"
    assert "Count any question" in shown(card)
    assert lines(card) == ["Injured: 1, 100 % of 1"]


def test_records_of_any_form_are_counted_by_keys_alone(showing: Showing, context: Context, qtbot: QtBot):
    dig(context.db)
    card = showing("")
    typed(qtbot, card, "what-to-count", "wel")
    assert lines(card) == ["Yes: 2, 67 % of 3", "No: 1, 33 % of 3", "Not known: 1"]
    typed(qtbot, card, "question-to-count", "how deep")
    assert lines(card) == ["12: 2, 67 % of 3", "7: 1, 33 % of 3", "Not known: 1"]
    assert "n = 4 records, not known 1" in shown(card)
    view = child(card, ChartView, "chart-question")
    view.setFocus()
    with qtbot.waitSignal(card.opened) as caught:
        qtbot.keyClick(view, Qt.Key.Key_End)
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert text(caught.args[0]) == "form = well and depth is not known"


def test_filters_that_do_not_fit_a_form_are_named(showing: Showing, context: Context, qtbot: QtBot):
    dig(context.db)
    card = showing("year = 2026 and depth = 12")
    assert "These filters" not in shown(card)
    typed(qtbot, card, "what-to-count", "Wells")
    assert "These filters do not fit this form: Year: 2026" in shown(card)
    assert lines(card) == ["Yes: 2, 100 % of 2"]


def test_what_was_chosen_stays_when_it_is_counted_anew(showing: Showing, context: Context, qtbot: QtBot):
    dig(context.db)
    card = showing("")
    typed(qtbot, card, "what-to-count", "Wells")
    typed(qtbot, card, "question-to-count", "When it was dug")
    card.show_table(True)
    card.show_counts(questions.countable(context.db, context.tr), parse("depth = 12"))
    counted(qtbot, card)
    assert lines(card) == ["2023: 1, 50 % of 2", "2024: 1, 50 % of 2"]
    assert card.chart is not None
    assert card.chart.is_table


def test_tab_goes_from_what_is_chosen_to_the_chart(showing: Showing, context: Context):
    finished(context.db)
    card = showing("")
    names = [each.objectName() for each in stops(card.body)]
    at, order = child(card, Pick, "what-to-count").nextInFocusChain(), []
    while at is not None and at is not card:
        order += [at.objectName()] if at.objectName() in names else []
        at = at.nextInFocusChain()
    assert names == ["what-to-count", "question-to-count", "menu-question", "chart-question"]
    assert order == names[1:]


def test_an_answer_that_comes_late_is_not_shown(showing: Showing, context: Context, qapp: QApplication):
    finished(context.db)
    card = showing("")
    card._on_job_done((None, None))  # type: ignore[arg-type]
    assert lines(card) == ["Injured: 1, 100 % of 1"]


def test_what_cannot_be_counted_is_said(showing: Showing, context: Context, qtbot: QtBot):
    finished(context.db)
    assert "is a number" in shown(showing("year = soon"))
    card = showing("")
    take_away(context.db)
    typed(qtbot, card, "question-to-count", "Sex")
    assert card.chart is not None
    assert not card.chart.isVisible()
    with pytest.raises(ZeroDivisionError):
        card._on_job_failed(ZeroDivisionError())
