from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from tests.ui.form.made_forms import YES_NO, editing, group, question

from minerisk.domain.form import Question, QuestionType
from minerisk.ui.form.choice_grid import ChoiceGrid, grid_at
from minerisk.ui.form.editing import Editing
from minerisk.ui.form.inputs.choice import RadioInput
from minerisk.ui.form.question_list import QuestionList

ONE = QuestionType.SELECT_ONE


def asked(path: str, appearance: str = "list-nolabel") -> Question:
    return question(path, ONE, choices=YES_NO, appearance=frozenset({appearance}))


HEADS, FIRST, SECOND, OTHER = asked("g/heads", "label"), asked("g/a"), asked("g/b"), question("g/c")


def listed(qtbot: QtBot, made: Editing) -> QuestionList:
    questions = QuestionList(made, made.filling.form.children)
    questions.resize(704, 500)
    qtbot.addWidget(questions)
    questions.show()
    return questions


def test_a_line_of_words_and_the_questions_that_follow_it_are_a_grid():
    assert grid_at([HEADS, FIRST, SECOND, OTHER]) == 3
    assert grid_at([HEADS, OTHER]) == 0
    assert grid_at([FIRST, SECOND]) == 0
    assert grid_at([HEADS, question("g/d", ONE, choices=YES_NO[:1], appearance=frozenset({"list-nolabel"}))]) == 0
    assert grid_at([]) == 0


def test_choices_stand_below_their_words(qtbot: QtBot):
    questions = listed(qtbot, editing(group("g", HEADS, FIRST, SECOND, OTHER)))
    grid = questions.findChild(ChoiceGrid)
    assert grid is not None
    assert list(grid.fields) == ["g/heads", "g/a", "g/b"]
    columns = []
    for path in ("g/a", "g/b"):
        entry = grid.fields[path].input
        assert isinstance(entry, RadioInput)
        columns.append([button.mapTo(grid, button.rect().center()).x() for button in entry.buttons.values()])
    assert columns[0] == columns[1]
    assert list(questions.fields) == ["g/heads", "g/a", "g/b", "g/c"]


def test_a_line_is_answered_with_a_key(qtbot: QtBot):
    made = editing(group("g", HEADS, FIRST, SECOND))
    entry = listed(qtbot, made).fields["g/b"].input
    assert isinstance(entry, RadioInput)
    QTest.keyClick(entry.buttons["no"], Qt.Key.Key_Space)
    assert made.filling.value("g/b") == "no"


def test_questions_that_are_not_asked_leave_no_line(qtbot: QtBot):
    questions = listed(qtbot, editing(group("g", HEADS, FIRST, SECOND)))
    grid = questions.findChild(ChoiceGrid)
    assert grid is not None
    grid.arrange([grid.fields["g/heads"], grid.fields["g/a"]])
    assert not grid.fields["g/b"].isVisible()
    grid.arrange([])
    assert not grid.isVisible()
