from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QFrame, QLabel
from pytestqt.qtbot import QtBot
from tests.ui.form.made_forms import editing, group, question, repeat

from minerisk.domain.answer import Reason
from minerisk.domain.form import QuestionType
from minerisk.forms.xpath import expression
from minerisk.forms.xpath.expression import Place
from minerisk.ui.form.answer_lines import AnswerLines
from minerisk.ui.form.editing import Editing
from minerisk.ui.records.record_sections import Tile
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
    for number in range(150):
        made.answer(f"q{number}", "x")
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


def test_a_group_has_its_heading_where_something_is_asked_in_it(qtbot: QtBot):
    inner = group("a/in", question("a/in/y"), label={"en": "Inside"})
    empty = group("a/none", question("a/none/z", QuestionType.NOTE), label={"en": "Nothing"})
    made = editing(question("before"), group("a", question("a/x"), inner, empty), CHILD)
    made.answer("a/in/y", "=y")
    words = said(shown(qtbot, made))
    assert "Inside" in words
    assert "Nothing" not in words


def test_items_inside_an_item_stand_further_in_and_have_its_number_in_front(qtbot: QtBot):
    made = editing(CHILD)
    item = [made.add_item("child") for _ in range(2)][1]
    made.add_item(f"{item}/dose")
    lines = shown(qtbot, made)
    lines.resize(900, 600)
    tiles = lines.findChildren(Tile)
    assert [tile._code for tile in tiles] == ["1", "2", "2.1"]
    assert tiles[2].x() > tiles[1].x()


def test_a_line_stands_before_items_and_before_the_questions_that_follow_them(qtbot: QtBot):
    made = editing(group("a", question("a/x"), repeat("a/child", question("a/child/name")), question("a/after")))
    alone = [one for one in shown(qtbot, made).findChildren(QFrame) if one.property("role") == "line"]
    made.add_item("a/child")
    both = [one for one in shown(qtbot, made).findChildren(QFrame) if one.property("role") == "line"]
    assert len(both) - len(alone) == 2


def not_answered(lines: AnswerLines) -> list[str]:
    return [label.text() for label in lines.findChildren(QLabel, "not-answered")]


def test_what_is_not_answered_stands_in_one_line_that_leads_to_the_first_of_it(qtbot: QtBot):
    made = editing(group("a", question("a/x"), question("a/y"), question("a/z")), group("b", question("b/w")))
    made.answer("a/y", "=y")
    lines = shown(qtbot, made)
    assert not_answered(lines) == ["X; Z", "W"]
    assert [text for text in said(lines) if text in {"X", "Y", "Z"}] == ["Y"]
    answer = lines.findChild(QAbstractButton, "a/x")
    assert answer is not None
    assert answer.accessibleName() == "Answer: X"
    with qtbot.waitSignal(lines.change_wanted) as wanted:
        answer.click()
    assert wanted.args == ["a/x"]


def test_a_group_of_which_nothing_is_answered_is_named_in_that_line(qtbot: QtBot):
    named = group("a/in", question("a/in/p"), question("a/in/q"), label={"en": "Inside"})
    nameless = group("a/on", question("a/on/r"), question("a/on/s"), label={})
    made = editing(group("a", question("a/x"), named, nameless, question("a/y")))
    made.answer("a/x", "=x")
    assert not_answered(shown(qtbot, made)) == ["Inside; R; S; Y"]
    made.answer("a/in/q", Reason.REFUSED)
    lines = shown(qtbot, made)
    assert not_answered(lines) == ["P", "R; S; Y"]
    assert "Inside" in said(lines)


def test_an_item_says_itself_what_of_it_is_not_answered(qtbot: QtBot):
    made = editing(CHILD)
    item = made.add_item("child")
    made.add_item(f"{item}/dose")
    assert not_answered(shown(qtbot, made)) == ["Day", "Name"]


def test_what_is_needed_or_wrong_keeps_its_own_line(qtbot: QtBot):
    always = expression.read("true()", Place(path="a", root="data"), condition=True)
    made = editing(question("a", required=always), question("b"))
    lines = shown(qtbot, made)
    assert [chip.text for chip in lines.findChildren(Chip)] == ["Needs an answer or a reason"]
    assert not_answered(lines) == ["B"]


def test_counts_are_a_table_with_their_sums(qtbot: QtBot):
    rows = [
        group(f"s/g/{row}", *(question(f"s/g/{row}/{name}", QuestionType.INTEGER) for name in ("women", "men")))
        for row in ("young", "old")
    ]
    grid = group("s/g", *rows, appearance=frozenset({"counts-grid"}), label={"en": "Who came"})
    made = editing(question("x"), group("s", grid))
    made.answer("s/g/young/women", "3")
    made.answer("s/g/young/men", "4")
    lines = shown(qtbot, made)
    words = said(lines)
    assert words[words.index("Who came") :][:8] == ["Who came", "Women", "Men", "Total", "Young", "3", "4", "7"]
    made.answer("s/g/old/men", "many")
    assert "To correct" in [chip.text for chip in shown(qtbot, made).findChildren(Chip)]
