from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot
from tests.ui.form.made_forms import editing, group, question, repeat

from minerisk.domain.form import QuestionType
from minerisk.ui.form.answer_lines import AnswerLines
from minerisk.ui.form.editing import Editing
from minerisk.ui.widgets.basic import Chip

CHILD = repeat("child", question("child/name"), repeat("child/dose", question("child/dose/day")))


def shown(qtbot: QtBot, made: Editing) -> AnswerLines:
    lines = AnswerLines(made)
    qtbot.addWidget(lines)
    lines.show()
    qtbot.waitUntil(lambda: lines.is_whole)
    return lines


def said(lines: AnswerLines) -> list[str]:
    return [label.text() for label in lines.findChildren(QLabel) if label.text()]


def test_everything_is_read_in_the_order_of_the_form(qtbot: QtBot):
    made = editing(question("before"), group("a", question("a/x"), group("a/in", question("a/in/y"))), CHILD)
    item = made.add_item("child")
    dose = made.add_item(f"{item}/dose")
    for path in ("before", "a/x", "a/in/y", f"{item}/name", f"{dose}/day"):
        made.answer(path, f"={path.rpartition('/')[2]}")
    answers = [text for text in said(shown(qtbot, made)) if text.startswith("=")]
    assert answers == ["=before", "=x", "=y", "=name", "=day"]


def test_a_line_leads_to_its_question(qtbot: QtBot):
    made = editing(CHILD)
    item = made.add_item("child")
    dose = made.add_item(f"{item}/dose")
    lines = shown(qtbot, made)
    change = lines.findChild(QAbstractButton, f"{dose}/day")
    assert change is not None
    with qtbot.waitSignal(lines.change_wanted) as wanted:
        change.click()
    assert wanted.args == [f"{dose}/day"]


def test_what_is_wrong_is_marked(qtbot: QtBot):
    made = editing(question("age", QuestionType.INTEGER))
    made.answer("age", "many")
    assert [chip.text for chip in shown(qtbot, made).findChildren(Chip)] == ["To correct"]


def test_a_long_form_is_read_at_once_and_ends_soon(qtbot: QtBot):
    made = editing(*[question(f"q{number}") for number in range(150)])
    lines = AnswerLines(made)
    qtbot.addWidget(lines)
    assert not lines.is_whole
    assert lines.findChild(QAbstractButton, "q0") is not None
    qtbot.waitUntil(lambda: lines.is_whole)
    assert lines.findChild(QAbstractButton, "q149") is not None


def test_answers_run_as_the_form_is_written(qtbot: QtBot):
    made = editing(question("name"))
    made.filling.speak("ar")
    assert shown(qtbot, made).layoutDirection() is Qt.LayoutDirection.RightToLeft
