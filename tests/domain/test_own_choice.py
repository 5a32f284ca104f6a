from dataclasses import replace

import pytest

from minerisk.domain.form import Choice
from minerisk.domain.own_choice import ChoiceList, Column, OwnChoice, is_last, new, new_code, place, problems

TOWNS = ChoiceList(
    form="incident",
    name="town",
    labels=({"en": "Town"},),
    choices=(
        Choice(name="t1", label={"en": "Tap"}, columns={"district": "d1"}),
        Choice(name="other_place", label={"en": "Not in this list"}, columns={"district": "any"}),
    ),
    own=(),
    columns=(Column(name="district", label={"en": "District"}, choices=(Choice(name="d1", label={"en": "One"}),)),),
    counted_as=(),
    is_open=True,
)
DEVICES = replace(TOWNS, name="device", columns=(), counted_as=("mine", "uxo"))
TAP = replace(new(TOWNS), label={"en": "Tap"}, columns={"district": "d1"})


@pytest.mark.parametrize(
    ("label", "code"),
    [
        ({"ru": "Ноль", "en": "Zero line (new)"}, "brd2__zero_line_new"),
        ({"az": "Yeni kənd"}, "brd2__yeni_kend"),
        ({"ru": "Новая мина"}, "brd2__novaya_mina"),
        ({"ar": "لغم"}, "brd2__choice"),
        ({"en": "a" * 60}, f"brd2__{'a' * 40}"),
    ],
)
def test_a_code_says_the_laptop_and_what_the_choice_is_called(label: dict[str, str], code: str):
    assert new_code("BRD2", label, ()) == code


def test_a_code_that_was_used_is_never_used_again():
    used = ["brd2__line", "brd2__line_2"]
    assert new_code("BRD2", {"en": "Line"}, used) == "brd2__line_3"


@pytest.mark.parametrize(
    ("codes", "at"),
    [
        (["mine", "uxo", "other_device", "unknown"], 2),
        (["none", "house", "other"], 2),
        (["house"], 1),
        (["none", "unknown"], 0),
        ([], 0),
    ],
)
def test_own_choices_stand_before_other_and_not_known_at_the_end(codes: list[str], at: int):
    assert place(codes) == at


def test_a_code_for_what_a_list_does_not_name_is_known():
    assert [code for code in ("other", "other_place", "none_visible", "another", "mine") if is_last(code)] == [
        "other",
        "other_place",
        "none_visible",
    ]


def test_a_choice_needs_a_name_and_what_it_belongs_to():
    assert set(problems(new(TOWNS), TOWNS)) == {"label", "district"}
    assert set(problems(new(DEVICES), DEVICES)) == {"label", "counts_as"}


def test_two_choices_that_are_offered_together_are_not_called_the_same():
    assert set(problems(replace(TAP, label={"en": "TAP"}), TOWNS)) == {"label"}
    assert problems(replace(TAP, label={"en": "Tapp"}), TOWNS) == {}
    assert problems(replace(TAP, label={"ru": "Tap"}), TOWNS) == {}


def test_the_same_name_in_another_district_is_another_place():
    column = replace(TOWNS.columns[0], choices=(Choice(name="d2", label={}),))
    elsewhere = replace(TOWNS, columns=(column,))
    assert problems(replace(TAP, columns={"district": "d2"}), elsewhere) == {}


def test_a_choice_may_keep_its_name():
    own = replace(TAP, code="brd2__tapp", label={"en": "Tapp"})
    assert problems(own, replace(TOWNS, own=(own,))) == {}
    assert set(problems(replace(own, code=""), replace(TOWNS, own=(own,)))) == {"label"}


def test_a_choice_is_called_as_in_the_first_language_where_its_own_is_missing():
    own = OwnChoice(form="f", within="l", code="c", label={"en": "Line", "ru": "Линия"})
    assert (own.said("ru"), own.said("az")) == ("Линия", "Line")


def test_own_choices_begin_before_the_last_ones():
    assert TOWNS.before_last == 1
