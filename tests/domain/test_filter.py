from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minerisk.domain import filter as filters
from minerisk.domain.filter import EVERYTHING, Condition, Filter, Op
from minerisk.errors import UserError


def _conditions() -> st.SearchStrategy[Filter]:
    words = st.one_of(st.text(), st.sampled_from(["and", "IN", "is", "a b", '"', "a,b", "x=y", ""]))
    lengths = {Op.IN: (1, 4), Op.KNOWN: (0, 0), Op.NOT_KNOWN: (0, 0)}

    def of(op: Op) -> st.SearchStrategy[Condition]:
        least, most = lengths.get(op, (1, 1))
        values = st.lists(words, min_size=least, max_size=most).map(tuple)
        return st.builds(Condition, field=words, op=st.just(op), values=values)

    return st.lists(st.sampled_from(Op).flatmap(of), max_size=4).map(tuple)


@given(_conditions())
def test_what_is_written_is_read_back(conditions: Filter):
    assert filters.parse(filters.text(conditions)) == conditions


@given(st.text(alphabet='ab ="(),<>! is not known and in', max_size=30))
def test_every_text_is_read_or_refused_in_a_sentence(written: str):
    with suppress(UserError):
        conditions = filters.parse(written)
        assert filters.parse(filters.text(conditions)) == conditions


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("kind = session", "session"),
        ("kind in (session)", "session"),
        ("kind in (session, sighting) and kind in (incident, session) and year = 2026", "session"),
        ("kind in (session, sighting)", ""),
        ("kind = session and kind = sighting", ""),
        ("kind != session", ""),
        ("", ""),
    ],
)
def test_a_filter_may_leave_one_value_of_a_field(written: str, expected: str):
    assert filters.only(filters.parse(written), "kind") == expected


def test_a_filter_reads_as_a_person_writes_it():
    written = 'outcome = killed AND year>=2006 and district in (az_agm, "Sabail ""old""") and sex Is Not Known'
    assert filters.parse(written) == (
        Condition(field="outcome", values=("killed",)),
        Condition(field="year", op=Op.AT_LEAST, values=("2006",)),
        Condition(field="district", op=Op.IN, values=("az_agm", 'Sabail "old"')),
        Condition(field="sex", op=Op.NOT_KNOWN),
    )


def test_a_filter_is_written_as_short_as_it_can_be():
    conditions = (
        Condition(field="people/casualty/age", op=Op.LESS, values=("-1.5",)),
        Condition(field="place", op=Op.IS_NOT, values=("Yuxarı Əylis",)),
        Condition(field="sex", op=Op.KNOWN),
        Condition(field="device", op=Op.IN, values=("mine", "and")),
    )
    expected = 'people/casualty/age < -1.5 and place != "Yuxarı Əylis" and sex is known and device in (mine, "and")'
    assert filters.text(conditions) == expected


@pytest.mark.parametrize("written", ["", "  \n"])
def test_nothing_written_is_everything(written: str):
    assert filters.parse(written) == EVERYTHING


@pytest.mark.parametrize(
    ("written", "place", "wanted"),
    [
        ("= killed", 1, "name of a field"),
        ("outcome killed", 9, "needs a comparison"),
        ("outcome", 8, "needs a comparison"),
        ("outcome =", 10, "needs a value"),
        ("outcome = =", 11, "needs a value"),
        ("outcome = killed sex = male", 18, "“and”"),
        ("outcome = killed and", 21, "name of a field"),
        ("outcome is", 11, "“known”"),
        ("outcome is not male", 16, "“known”"),
        ("outcome in killed", 12, "list"),
        ("outcome in (killed", 19, "closing bracket"),
        ("outcome in ()", 13, "needs a value"),
        ('outcome = "killed', 11, "not closed"),
        ("a = !", 5, "needs a value"),
    ],
)
def test_a_slip_is_named_with_its_place(written: str, place: int, wanted: str):
    with pytest.raises(UserError, match=wanted) as refused:
        filters.parse(written)
    assert f"character {place}" in str(refused.value)
