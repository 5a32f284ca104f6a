import pytest
from hypothesis import given
from hypothesis import strategies as st

from minerisk.exchange.handover import Sheet, pack, pack_error, unpack
from minerisk.outside.refused import Refused

SHEET = Sheet(name="Şəhər", sheets=("Şəhər", "b"), formulas=3, understated="A1")
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x1e\x1f"))


@given(st.lists(st.lists(TEXTS, min_size=1)))
def test_what_is_packed_is_unpacked(rows: list[list[str]]):
    assert unpack(b"".join(pack(SHEET, rows))) == (SHEET, [tuple(row) for row in rows])


def test_the_characters_that_keep_cells_apart_are_left_out_of_cells():
    assert unpack(b"".join(pack(SHEET, [["a\x1fb", "c\x1ed"]])))[1] == [("ab", "cd")]


def test_a_refusal_arrives_as_one():
    error = pack_error(Refused("{file} has {n} parts.", n=3))
    for before in (b"", b"".join(pack(SHEET, [["a", "b"]]))):
        with pytest.raises(Refused) as refused:
            unpack(before + error)
        assert (refused.value.text, refused.value.values) == ("{file} has {n} parts.", {"n": 3})


def test_half_of_it_is_noticed():
    whole = b"".join(pack(SHEET, [["a", "b"], ["1"]]))
    for cut in (whole[:-1], whole[:5], b""):
        with pytest.raises(ValueError):  # noqa: PT011
            unpack(cut)
