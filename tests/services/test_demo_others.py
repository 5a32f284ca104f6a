from collections.abc import Sequence
from datetime import date

import pytest

from minerisk.domain.answer import question_path
from minerisk.domain.filling.filling import Filling
from minerisk.domain.form import Form, Protection
from minerisk.services import demo_others, forms
from minerisk.services.inventing import Invented

INCIDENTS, SIGHTINGS, SESSIONS = ["DMO1-INC-20260101-01"], ["DMO1-ITM-20260101-01"], ["DMO1-SES-20260101-01"]


def invented(kind: str, number: int = 40) -> tuple[Form, Sequence[Invented]]:
    form = forms.form(kind)
    match kind:
        case "session":
            return form, list(demo_others.sessions(form, number, INCIDENTS))
        case "sighting":
            return form, list(demo_others.sightings(form, number, INCIDENTS, SESSIONS))
        case _:
            return form, list(demo_others.follow_ups(form, number, INCIDENTS, SIGHTINGS, SESSIONS))


@pytest.mark.parametrize("kind", forms.KINDS[1:])
def test_invented_records_are_what_a_person_could_have_finished(kind: str):
    form, made = invented(kind)
    assert len(made) == 40
    for _, answers, _ in made:
        filling = Filling(form, answers, today=date(2026, 11, 1))
        assert filling.problems() == ()
        assert filling.answers() == answers


@pytest.mark.parametrize("kind", forms.KINDS[1:])
def test_invented_records_name_nobody_and_no_exact_place(kind: str):
    form, made = invented(kind)
    protected = {question.path for question in form.questions() if question.protection is not None}
    assert Protection.PRECISE in {question.protection for question in form.questions()} or kind == "follow_up"
    assert not [path for _, answers, _ in made for path in answers if question_path(path) in protected]


@pytest.mark.parametrize("kind", forms.KINDS[1:])
def test_some_name_others_and_the_same_number_gives_the_same_records(kind: str):
    form, made = invented(kind)
    linked = {question.path for question in form.questions() if question.links}
    assert [path for _, answers, _ in made for path in answers if path in linked]
    assert made == invented(kind)[1]


def test_where_nothing_can_be_followed_up_nothing_is():
    assert list(demo_others.follow_ups(forms.form("follow_up"), 5, [], [], [])) == []
    assert len(list(demo_others.follow_ups(forms.form("follow_up"), 5, [], [], SESSIONS))) == 5


def test_what_is_followed_up_was_before():
    for _, answers, _ in invented("follow_up")[1]:
        assert str(answers["about/follow_up_date"]) > "2026-01-01"
