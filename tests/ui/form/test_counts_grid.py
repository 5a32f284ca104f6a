import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.form import made_forms
from tests.ui.form.counted import COLUMNS, GRID, editing
from tests.ui.form.made_forms import group, question

from minerisk.domain.answer import Reason
from minerisk.domain.form import QuestionType, Scope
from minerisk.ui.form.counts_grid import CountsGrid
from minerisk.ui.form.question_list import QuestionList

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def grid(qtbot: QtBot) -> CountsGrid:
    made = CountsGrid(editing(), GRID)
    qtbot.addWidget(made)
    made.resize(704, 300)
    made.show()
    return made


def type_in(grid: CountsGrid, name: str, text: str) -> None:
    QTest.keyClicks(grid.fields[f"who/people/{name}"].line, text)


def sums(grid: CountsGrid) -> list[str]:
    return [label.text() for label in grid._sums]


def words(grid: CountsGrid, name: str) -> str:
    label = grid.findChild(QLabel, name)
    return label.text() if label is not None and label.isVisible() else ""


def test_sums_follow_what_is_typed_and_an_empty_cell_counts_nobody(grid: CountsGrid):
    assert sums(grid) == [""] * 6
    type_in(grid, "children/women", "2")
    assert sums(grid) == ["2", "", "", "2", "", "2"]
    type_in(grid, "children/men", "13")
    assert sums(grid) == ["15", "", "", "2", "13", "15"]


def test_rows_that_are_not_asked_are_not_seen_and_not_missing(grid: CountsGrid):
    assert not grid.fields["who/people/unknown/women"].isVisible()
    for name, text in (("children/women", "1"), ("children/men", "1"), ("adults/men", "1")):
        type_in(grid, name, text)
    type_in(grid, "adults/women", "0")
    assert grid.fields["who/people/unknown/women"].isVisible()
    assert sums(grid)[-1] == "3"


class Chosen:
    """Asks for what it stands on once the table is chosen."""

    dependencies = frozenset({"table"})
    across: frozenset[str] = frozenset()

    def __call__(self, scope: Scope) -> bool:
        return scope.root.children("table")[0].text() == "yes"


def test_a_grid_that_is_not_asked_is_not_seen(qtbot: QtBot):
    row = group("room/adults", question("room/adults/n", QuestionType.INTEGER))
    room = group("room", row, relevant=Chosen(), appearance=frozenset({"counts-grid"}))
    made = made_forms.editing(question("table"), room)
    questions = QuestionList(made, (question("table"), room))
    qtbot.addWidget(questions)
    questions.show()
    shown = questions.findChild(CountsGrid, "room")
    assert shown is not None
    seen = [shown.isVisible()]
    for answer in ("yes", "no"):
        made.answer("table", answer)
        seen.append(shown.isVisible())
    assert seen == [False, True, False]


def test_every_cell_is_named_by_its_row_and_column(grid: CountsGrid):
    names = [cell.line.accessibleName() for cell in grid.fields.values()]
    assert names[:2] == ["Under 18, Women", "Under 18, Men"]
    assert len(set(names)) == 3 * len(COLUMNS)


def test_a_reason_for_a_row_is_given_to_its_empty_cells(grid: CountsGrid):
    type_in(grid, "children/women", "2")
    grid.open_reasons(0)
    menu = grid.findChild(QMenu, "row-reasons")
    assert menu is not None
    QTest.keyClick(menu, Qt.Key.Key_Return)
    women, men = grid.rows[0]
    assert (women.value, men.value) == ("2", Reason.NOT_KNOWN)
    assert men.findChild(QPushButton, "change").isVisible()  # type: ignore[union-attr]
    assert sums(grid)[0] == "at least 2"


def test_the_button_of_a_row_offers_its_reasons(grid: CountsGrid):
    grid._buttons[1].click()
    menu = grid.findChild(QMenu, "row-reasons")
    assert menu is not None
    menu.actions()[2].trigger()
    assert [cell.value for cell in grid.rows[1]] == [Reason.NOT_APPLICABLE] * 2


def test_what_is_wrong_is_said_below_with_its_row_and_column(grid: CountsGrid):
    cell = grid.fields["who/people/adults/men"]
    cell.show_error("Enter a whole number")
    assert words(grid, "told") == "18 and over, Men: Enter a whole number"
    cell.show_error("")
    assert words(grid, "told") == ""


def test_what_had_no_room_is_said(grid: CountsGrid):
    QGuiApplication.clipboard().setText("1\t2\t3\n4\t5\t6\n7\t8\t9\n10")
    QTest.keyClick(grid.rows[0][0].line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [cell.value for row in grid.rows[:2] for cell in row] == ["1", "2", "4", "5"]
    assert words(grid, "note") == "6 numbers had no room and were left out"
    QTest.keyClick(grid.rows[0][0].line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [cell.value for row in grid.rows[:2] for cell in row] == [None] * 4
    assert words(grid, "note") == ""


def test_the_tab_key_goes_from_cell_to_cell_in_the_order_of_reading(grid: CountsGrid):
    grid.rows[0][0].take_focus()
    for cell in (grid.rows[0][1], grid.rows[1][0], grid.rows[1][1]):
        QTest.keyClick(grid.window().focusWidget(), Qt.Key.Key_Tab)
        assert grid.window().focusWidget() is cell.line


def test_a_list_of_questions_shows_the_grid_with_its_heading(qtbot: QtBot):
    questions = QuestionList(editing(), (GRID,))
    qtbot.addWidget(questions)
    questions.show()
    QApplication.processEvents()
    assert next(iter(questions.fields)) == "who/people/children/women"
    assert [field.path for field in questions.shown] == list(questions.fields)[:4]
    assert any(label.text() == "How many people were there?" for label in questions.findChildren(QLabel))
