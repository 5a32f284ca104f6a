import pytest
from tests.forms.xform.listed import XFORM

from minerisk.domain.form import Choice, Form
from minerisk.domain.own_choice import OwnChoice
from minerisk.errors import UserError
from minerisk.forms.xform.extending import extend
from minerisk.forms.xform.reader import read


def own(within: str, code: str = "brd2__x", **values: object) -> OwnChoice:
    given = {"label": {"en": "New & <own>"}, **values}
    return OwnChoice(form="t", within=within, code=code, **given)  # type: ignore[arg-type]


def choices(form: Form, name: str) -> tuple[Choice, ...]:
    question = form.named(name)
    assert question is not None
    return question.choices


def extended(*added: OwnChoice) -> Form:
    return read(extend(XFORM, added))


def test_a_choice_stands_before_other_in_all_questions_of_its_list():
    form = extended(own("kinds", label={"en": "New & <own>", "ru": "Новое"}, counts_as="shell"))
    for name in ("kind", "more"):
        assert [choice.name for choice in choices(form, name)] == ["shell", "brd2__x", "other"]
    made = choices(form, "kind")[1]
    assert made.label == {"en": "New & <own>", "ru": "Новое"}
    assert made.columns == {"counts_as": "shell"}


def test_where_a_language_is_missing_the_first_speaks():
    form = extended(own("kinds", label={"ru": "Новое"}))
    assert choices(form, "kind")[1].label == {"en": "Новое", "ru": "Новое"}


def test_a_choice_stands_in_its_question():
    form = extended(own("water", counts_as="river"), own("water", "brd2__y"))
    assert [choice.name for choice in choices(form, "water")] == ["river", "brd2__x", "brd2__y", "none"]
    made = choices(form, "water")[1]
    assert (made.label, made.columns) == ({"en": "New & <own>"}, {"counts_as": "river"})


def test_a_choice_in_a_question_speaks_the_languages_of_those_beside_it():
    form = extended(own("sure", label={"en": "Own", "ru": "Своё"}))
    assert choices(form, "sure")[1].label == {"en": "Own", "ru": "Своё"}


def test_a_choice_says_what_it_belongs_to():
    form = extended(own("towns", columns={"district": "d1"}))
    made = choices(form, "town")[-1]
    assert (made.name, made.label, made.columns["district"]) == ("brd2__x", {"en": "New & <own>"}, "d1")


def test_a_choice_is_named_as_those_beside_it_in_a_table():
    made = choices(extended(own("shops", label={"en": "Own", "ru": "Своя"})), "shop")[-1]
    assert (made.name, made.label) == ("brd2__x", {"en": "Own", "ru": "Своя"})


def test_all_else_stays_as_it_is():
    assert extend(XFORM, ()) == XFORM
    text = extend(XFORM, [own("kinds"), own("water")])
    rest = iter(text)
    assert all(letter in rest for letter in XFORM)


def test_what_has_no_place_is_left_out():
    assert extend(XFORM, [own("nowhere"), own("deep"), own("kinds", "shell")]) == XFORM


def test_what_is_no_form_is_told():
    with pytest.raises(UserError):
        extend("<a/>", [own("kinds")])
