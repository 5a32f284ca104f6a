from datetime import date

from tests.domain.vocabulary.kinds import answers, form, questions

from minerisk.domain.vocabulary.follow_up import read_follow_up


def test_answers_become_a_typed_follow_up():
    found = read_follow_up(form("follow_up", *questions("follow_up")), answers("follow_up"))
    assert (found.when.first, found.about_kind) == (date(2026, 5, 7), "incident")
    assert found.where.district == "Here"


def test_a_form_of_another_kind_says_nothing_of_a_follow_up():
    found = read_follow_up(form("session", *questions("follow_up")), answers("follow_up"))
    assert found.about_kind == ""
