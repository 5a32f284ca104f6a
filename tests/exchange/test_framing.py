import pytest

from minerisk.exchange.framing import Framed, frame, letter
from minerisk.outside.refused import Refused


def framed(text: str, heading: int = 0) -> Framed:
    return frame([tuple(line.split(",")) for line in text.split("\n")], heading)


def said(found: Framed) -> list[tuple[int | None, str]]:
    return [(notice.row, notice.text.format(**notice.values)) for notice in found.notices]


def test_rows_stand_under_their_names_with_their_numbers():
    found = framed("a,b\n1,2\n3,4")
    assert (found.columns, found.rows, found.numbers) == (("a", "b"), [("1", "2"), ("3", "4")], [2, 3])
    assert found.notices == ()


def test_titles_above_the_heading_are_left_out_and_said():
    found = framed("Accidents of 2006\n\na,b,c\n1,2,3")
    assert (found.heading, found.columns, found.numbers) == (3, ("a", "b", "c"), [4])
    assert said(found) == [(3, "This row names the columns; what stands above it was left out.")]


@pytest.mark.parametrize("name", ["TOTAL", "Итого по району:", "Cəmi", "Grand total 2020"])
def test_a_row_that_adds_up_others_is_left_out_and_said(name: str):
    found = framed(f"year,place,killed\n2020,A,1\n{name},,1.5\n2021,B,2\n,{name},3")
    assert found.numbers == [2, 4]
    assert said(found) == [(3, "Rows that add up others, like “Total”, left out: 2. This is the first.")]


def test_a_row_that_only_begins_like_a_total_stays():
    assert framed("what,sex\nTotal loss of sight,male\nTotality,1").numbers == [2, 3]


def test_empty_rows_above_the_heading_are_not_worth_a_word():
    assert framed("\n\na,b\n1,2").notices == ()


def test_a_named_heading_is_taken():
    assert framed("a,b\nc,d\n1,2", heading=2).columns == ("c", "d")


@pytest.mark.parametrize(("heading", "sentence"), [(9, "no row 9"), (2, "no names")])
def test_a_named_heading_must_have_names(heading: int, sentence: str):
    with pytest.raises(Refused) as refused:
        framed("a,b\n,\n1,2", heading=heading)
    assert sentence in refused.value.text.format(file="x", **refused.value.values)


def test_hxl_tags_are_no_data():
    found = framed("place,killed,n\n#adm1+name,#affected+killed +m,\nBaku,1,2")
    assert found.rows == [("Baku", "1", "2")]
    assert said(found)[0][0] == 2


def test_a_number_sign_alone_is_no_hxl():
    assert len(framed("place,n\n#1 road,2\nBaku,3").rows) == 2


def test_columns_have_each_a_name_of_its_own():
    found = framed("a,,a, a ,B\n1,2,3,4,5")
    assert found.columns == ("a", "B (2)", "a (2)", "a (3)", "B")
    assert len(said(found)) == 2


def test_columns_without_name_and_content_are_left_out():
    found = framed(",a,,b,,\n,1,2,3,,\n,4,,5,,")
    assert (found.columns, found.rows) == (("a", "C", "b"), [("1", "2", "3"), ("4", "", "5")])


def test_a_name_over_two_lines_becomes_one():
    assert frame([("date of\n accident", "b"), ("1", "2")], 0).columns == ("date of accident", "b")


def test_short_rows_are_filled_and_counted():
    found = framed("a,b,c\n1,2,3\n1\n1,2")
    assert found.rows == [("1", "2", "3"), ("1", "", ""), ("1", "2", "")]
    assert said(found) == [(3, "Rows with fewer cells than columns, filled with empty ones: 2. This is the first.")]


def test_long_rows_are_left_out_and_each_is_said():
    found = framed("a,b\n1,2\n1,2,3\n4,5\n6,7,,\n1,2,,4")
    assert found.numbers == [2, 4, 5]
    assert [row for row, _ in said(found)] == [3, 6]


def test_empty_rows_are_left_out_and_counted():
    found = framed("a,b\n,\n1,2\n ,\n\n,3")
    assert found.rows == [("1", "2"), ("", "3")]
    assert said(found) == [(None, "Empty rows, left out: 3.")]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "nothing"),
        (",\n,", "nothing"),
        ("a,b", "no rows"),
        ("a,b\n,", "no rows"),
        ("\n".join(["a,b", "1,2,3", "1,2,3", "1,2"]), "more cells"),
        (",".join(["a"] * 16_385) + "\n1", "16385 columns"),
    ],
)
def test_what_has_no_rows_under_a_heading_is_refused(text: str, sentence: str):
    with pytest.raises(Refused) as refused:
        framed(text, heading=0 if sentence != "more cells" else 1)
    assert sentence in refused.value.text.format(file="x", **refused.value.values)


@pytest.mark.parametrize(("place", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (16_383, "XFD")])
def test_a_column_has_the_letter_that_spreadsheets_show(place: int, name: str):
    assert letter(place) == name
