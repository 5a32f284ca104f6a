from tests.ui.form.made_forms import group, question, repeat

from minerisk.domain.form import Item, QuestionType
from minerisk.ui.form.runs import runs


def names(*children: Item) -> list[list[str]]:
    return [[one.path for one in run] if isinstance(run, tuple) else [run.path] for run in runs(children)]


def test_counts_share_a_line_and_texts_do_not():
    numbers = [question(name, QuestionType.INTEGER) for name in ("a", "b", "c")]
    assert names(question("x"), *numbers, question("y")) == [["x"], ["a", "b", "c"], ["y"]]


def test_groups_and_repeats_stand_alone_in_their_order():
    assert names(question("x"), group("g", question("g/a")), repeat("r"), question("y")) == [["x"], ["g"], ["r"], ["y"]]


def test_what_is_not_seen_is_left_out():
    hidden = question("h", appearance=frozenset({"hidden"}))
    assert names(question("a", typed="b"), question("b"), hidden) == [["a"]]


def test_what_doubts_the_items_of_a_repeat_stands_before_them():
    check = question("c", QuestionType.ACKNOWLEDGE, appearance=frozenset({"check"}))
    assert names(repeat("r"), question("x"), check) == [["c"], ["r"], ["x"]]
