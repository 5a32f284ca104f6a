from collections.abc import Callable

from minerisk.forms.xpath.values import Value


def test_a_question_is_there_whether_it_is_answered_or_not(worked_out: Callable[..., Value]):
    assert worked_out("boolean(/data/empty)") is True
    assert worked_out("not(/data/nothing)") is True


def test_a_checklist_counts_each_node_that_is_answered(worked_out: Callable[..., Value]):
    assert worked_out("checklist(2, 2, /data/people/casualty/age)") is True
    assert worked_out("checklist(3, -1, /data/people/casualty/age)") is False
    assert worked_out("weighted-checklist(40, 60, /data/people/casualty/age, /data/people/casualty/age)") is True
