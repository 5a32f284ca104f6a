from collections.abc import Callable

import pytest

from minerisk.forms.errors import XPathError
from minerisk.forms.xpath.alone import work_out
from minerisk.forms.xpath.parsing import parse
from minerisk.forms.xpath.values import Value


def test_a_long_chain_is_worked_out():
    assert work_out("+".join(["1"] * 5000)) == 5000.0
    assert work_out(" and ".join(["true()"] * 5000)) is True


@pytest.mark.parametrize(
    ("before", "after", "times"),
    [("not(", ")", 149), ("if(1, ", ", 0)", 149), ("(", ")", 149), ("1 + (0 + ", ")", 149), ("count(.[", "])", 24)],
)
def test_what_is_nested_deeply_is_worked_out_or_refused(before: str, after: str, times: int):
    assert work_out(before * times + "1" + after * times) is not None
    with pytest.raises(XPathError, match="too deeply"):
        work_out(before * (times + 2) + "1" + after * (times + 2))


def test_only_what_is_chosen_is_worked_out():
    assert work_out("if(true(), 1, nothing-here())") == 1.0
    with pytest.raises(XPathError, match="no function “nothing-here”"):
        work_out("if(false(), 1, nothing-here())")


def test_a_condition_counts_places_among_all_that_the_step_found(worked_out: Callable[..., Value]):
    assert worked_out("string(/data/people/casualty/outcome[2])") == "injured"
    assert worked_out("count(/data/people/casualty/outcome[1])") == 1.0
    assert worked_out("string(//casualty[position() = last()]/outcome)") == "injured"
    assert worked_out("count(//casualty[outcome = 'injured'][2])") == 1.0


def test_a_condition_sees_the_question_by_current(worked_out: Callable[..., Value]):
    assert worked_out("count(//casualty[age = current()/../people/counted])") == 0.0
    assert worked_out("count(//outcome[. = 'injured' and current() = 'Aysel'])") == 2.0


def test_one_tree_can_be_read_twice():
    assert parse("1 + 1") is parse("1 + 1")
