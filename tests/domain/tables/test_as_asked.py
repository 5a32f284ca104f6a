from dataclasses import replace

import pytest
from tests.domain.tables_in import table
from tests.visit_form import visit_form

from minerisk.domain.form import Form
from minerisk.domain.tables.as_asked import AsAsked, placed, recognised, repeat_of, strangers, understood
from minerisk.domain.tables.table import Reading, Table

VISIT = visit_form()
RECORDS = table("day | food | _uuid | _index\n2024-07-14 | rice | u1 | 1", name="visits.csv")
HOUSES = table("homes/house/rooms | _index | _parent_index\n3 | 1 | 1", name="house.csv")
PEOPLE = table("name | age | _index | _parent_index\nA | 3 | 1 | 1", name="person.csv")


def test_each_table_has_its_place_whatever_the_order():
    assert placed(VISIT, [PEOPLE, RECORDS, HOUSES]) == {
        "": RECORDS,
        "homes/house": HOUSES,
        "homes/house/person": PEOPLE,
    }


@pytest.mark.parametrize(
    "tables",
    [
        [],
        [HOUSES],
        [RECORDS, RECORDS],
        [RECORDS, HOUSES, HOUSES],
        [RECORDS, table("else | _parent_index\n3 | 1")],
        [table("year | state | _index\n2006 | x | 1")],
    ],
)
def test_tables_that_do_not_hold_the_answers_of_a_form_have_no_place(tables: list[Table]):
    assert placed(VISIT, tables) == {}
    assert recognised([VISIT], tables) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("day | score | who\n2024-07-14 | 1 | A", True),
        ("day | score\n2024-07-14 | 1", False),
        ("day | score | who | more\n2024-07-14 | 1 | A | x", False),
        ("day | more | KEY\n2024-07-14 | x | uuid:1", True),
        ("day | a | b | KEY\n2024-07-14 | x | x | uuid:1", False),
    ],
)
def test_a_few_names_alone_do_not_make_a_form(text: str, *, expected: bool):
    assert (recognised([VISIT], [table(text)]) is not None) is expected


def test_the_parent_of_records_is_none():
    records = table("day | _uuid | _index | _parent_index\n2024-07-14 | u1 | 1 | -1")
    assert placed(VISIT, [records]) == {"": records}


def test_the_form_with_most_columns_is_taken_and_of_equal_ones_the_one_that_is_named(incident_form: Form):
    other, renamed = replace(incident_form, id="other"), replace(VISIT, id="visits_too")
    for forms in ((VISIT, other), (other, VISIT)):
        found = recognised(forms, [RECORDS])
        assert found is not None
        assert (found.form, found.title) == (VISIT, "Visit")
    named = replace(RECORDS, reading=Reading(sheet="visits_too"))
    assert (found := recognised([VISIT, renamed], [named])) is not None
    assert found.form is renamed
    assert AsAsked(form=replace(VISIT, title={})).title == "visit"


def test_repeats_that_ask_the_same_are_told_apart_by_the_sheet():
    to = table("to | _index | _parent_index\nX | 1 | 1", name="x.csv")
    assert repeat_of(VISIT, to) == "trip"
    assert repeat_of(VISIT, RECORDS) == ""
    assert repeat_of(VISIT, table("else | PARENT_KEY\n1 | uuid:1")) == ""
    assert repeat_of(replace(VISIT, children=()), to) == ""


def test_what_holds_something_and_is_known_to_nobody_is_told():
    found = table("day | mood | empty | _uuid\n2024-07-14 | good |  | u1\n2024-07-15 | | | u2")
    assert strangers(VISIT, "", found) == ("mood",)


def test_a_text_goes_on_in_the_next_column():
    assert list(understood(VISIT, "", table("who | who (2) | mood (2)\na | b | c"))) == ["who", "who (2)"]
