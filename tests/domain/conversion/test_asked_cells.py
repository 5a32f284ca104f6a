from dataclasses import replace

import pytest
from tests.domain.tables_in import table
from tests.visit_form import visit_form

from minerisk.domain.answer import Answer, Reason
from minerisk.domain.conversion.asked_cells import AskedCells, Found, about
from minerisk.domain.tables.as_asked import understood
from minerisk.domain.tables.headings import Meant
from minerisk.domain.tables.sheet import LONGEST_CELL
from minerisk.domain.tables.table import Reading, Table
from minerisk.i18n import catalog

QUESTIONS = {question.path: question for question in visit_form().questions()}


def read(path: str, cells: dict[str, str], *, decimal: str = ".") -> Found:
    """Return what cells under some headings give as the answer to the question at a path."""
    made = Table(
        name="t", digest="d", reading=Reading(decimal=decimal), columns=tuple(cells), rows=[tuple(cells.values())],
        numbers=[2],
    )  # fmt: skip
    repeat = path.rpartition("/")[0] if path.startswith("homes/") else ""
    meant = {name: one for name, one in understood(visit_form(), repeat, made).items() if one.question.path == path}
    return AskedCells(QUESTIONS[path], meant, made).read(made.rows[0])


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("day", "2024-07-14", "2024-07-14"),
        ("day", "2024-07-14T00:00:00", "2024-07-14"),
        ("period", "2024-07~", "2024-07~"),
        ("score", "7", "7"),
        ("score", "7.0", "7"),
        ("ratio", "2.5", "2.5"),
        ("moment", "2024-07-14T14:30:00", "2024-07-14T14:30:00"),
        ("hour", "14:30:00.000+04:00", "14:30:00.000+04:00"),
        ("agreed", "OK", "OK"),
        ("who", "  A\nB ", "  A\nB "),
        ("who", "   ", None),
        ("where/district", "d1", "d1"),
        ("food", "beans rice", "beans rice"),
        ("ranked", "b a", "b a"),
        ("where/place", "40.3652 46.9587 0 1000", "40.3652 46.9587 0 1000"),
        ("line", "40.1 46.1 0 0;40.2 46.2 0 0", "40.1 46.1 0 0;40.2 46.2 0 0"),
        ("start", "2026-07-14T10:00:00.000+04:00", "2026-07-14T10:00:00.000+04:00"),
    ],
)
def test_what_fits_is_the_answer(path: str, text: str, expected: str | None):
    assert read(path, {path: text}) == Found(answer=expected)


@pytest.mark.parametrize(
    ("path", "text", "said"),
    [
        ("day", "2024-07", "Write a date for “Day”"),
        ("period", "July", "Write a date for “Period”"),
        ("score", "many", "Write a whole number for “Score”"),
        ("score", "99999999999", "Write a whole number for “Score”"),
        ("where/place", "0 0", "Write the coordinates for “Place”"),
        ("moment", "noon", "Write a date and a time for “Moment”"),
        ("agreed", "perhaps", "not the kind of answer that “Agreed” takes"),
        ("photo", "17.jpg", "has no files in it"),
        ("start", "once", "not the kind of answer"),
    ],
)
def test_what_does_not_fit_is_kept_and_told(path: str, text: str, said: str):
    found = read(path, {path: text})
    assert (found.answer, found.left) == (None, text)
    assert found.notice is not None
    assert said in found.notice.said(catalog("en"), "en")


def test_codes_that_the_form_does_not_have_stay_beside_those_it_has():
    assert read("food", {"food": "rice soup beans"}) == Found(answer="rice beans", left="soup")
    assert read("where/district", {"where/district": "d9"}) == Found(left="d9")
    assert read("where/district", {"where/district": "d1 d2"}) == Found(answer="d1", left="d2")


def test_where_a_form_offers_its_own_items_any_code_may_be_one():
    made = table("food\nanything")
    food = replace(QUESTIONS["food"], choices=())
    assert AskedCells(food, {"food": Meant(question=food)}, made).read(("anything",)) == Found(answer="anything")


@pytest.mark.parametrize(("yes", "no"), [("1", "0"), ("TRUE", "FALSE"), ("True", "")])
def test_choices_in_columns_of_their_own_are_an_answer(yes: str, no: str):
    assert read("food", {"food/rice": no, "food/beans": yes, "food/bread": yes}).answer == "beans bread"
    assert read("food", {"food": "", "food/rice": no, "food/beans": no}).answer is None
    assert read("food", {"food": "rice", "food/beans": yes}).answer == "rice"


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ({"latitude": "40.3652", "longitude": "46.9587"}, "40.3652 46.9587"),
        ({"latitude": "40.36", "longitude": "46.95", "altitude": "", "precision": "1000"}, "40.36 46.95 0 1000"),
        ({"latitude": "", "longitude": "", "altitude": "", "precision": ""}, None),
    ],
)  # fmt: skip
def test_a_position_may_come_in_parts(cells: dict[str, str], expected: str | None):
    parts = {f"where/_place_{part}": cell for part, cell in cells.items()}
    assert read("where/place", parts).answer == expected
    assert read("where/place", {"where/place": "", **parts}).answer == expected


@pytest.mark.parametrize(
    ("cells", "left"),
    [
        ({"latitude": "", "longitude": "46.9587"}, "? 46.9587"),
        ({"latitude": "40.3652", "longitude": "", "precision": "9"}, "40.3652 ? 0 9"),
        ({"latitude": "40.3652"}, "40.3652"),
    ],
)
def test_half_of_a_position_is_none_and_never_one_at_zero(cells: dict[str, str], left: str):
    found = read("where/place", {f"where/_place_{part}": cell for part, cell in cells.items()})
    assert (found.answer, found.left) == (None, left)


def test_a_decimal_comma_is_read_as_the_table_has_it():
    assert read("ratio", {"ratio": "2,5"}, decimal=",").answer == "2.5"
    comma = {"where/_place_latitude": "40,5", "where/_place_longitude": "46,5"}
    assert read("where/place", comma, decimal=",").answer == "40.5 46.5"
    assert read("ratio", {"ratio": "2,5"}).answer is None


@pytest.mark.parametrize(
    ("text", "expected"), [("refused", Reason.REFUSED), ("not_known", Reason.NOT_KNOWN), ("", None)]
)
def test_a_reason_stands_for_no_answer(text: str, expected: Answer | None):
    assert read("score", {"score": "", "score__reason": text}) == Found(answer=expected)
    assert read("score", {"score": "3", "score__reason": text}) == Found(answer="3")


def test_a_reason_that_nobody_knows_is_told():
    found = read("score", {"score": "", "score__reason": "forgotten"})
    assert found.left == "forgotten"
    assert found.notice is not None
    assert "“Score”" in found.notice.said(catalog("en"), "en")


def test_a_text_longer_than_a_cell_goes_on_in_the_next_column():
    long = "a" * (LONGEST_CELL // 2)
    assert read("who", {"who": long, "who (2)": "bc"}).answer == f"{long}bc"
    assert read("who", {"who": "short", "who (2)": "twice"}).answer == "short"


def test_a_sentence_of_the_form_comes_before_ours():
    assert about("No “{question}”", QUESTIONS["score"]).said(catalog("en"), "en") == "No “Score”"
    assert about("No", QUESTIONS["score"], {"en": "Less", "ru": "Меньше"}).said(catalog("ru"), "ru") == "Меньше"


def test_a_column_is_named_by_its_heading():
    made = table("who | day\nA | 2024-07-14")
    meant = understood(visit_form(), "", made)
    assert AskedCells(QUESTIONS["who"], {"who": meant["who"]}, made).column == "who"
