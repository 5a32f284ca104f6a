import pytest
from tests.visit_form import visit_form

from minerisk.domain.answer import Answer, Reason
from minerisk.domain.tables.columns import Of, Profile, layouts
from minerisk.domain.tables.form_sheets import FormSheets
from minerisk.domain.tables.sheet import Sheet
from minerisk.i18n import catalog

FACTS = {
    "_id": "7", "_uuid": "u1", "_submission_time": "2026-07-14T10:00:00", "_submitted_by": "Aynur",
    "__version__": "v2", "_code": "BRD2-REC-20260714-01", "_status": "finished", "_to_check": "no",
}  # fmt: skip
ANSWERS: dict[str, Answer] = {
    "period": "2024-07~", "food": "bread rice", "who": "Leyla", "score": Reason.REFUSED,
    "where/place": "40.3652 46.9587 0 1000", "where/town": "t1",
    "homes/house{a}@order": "1", "homes/house{a}/colour": "red",
    "homes/house{b}@order": "2", "homes/house{b}/rooms": "3", "homes/house{b}/person{c}/age": "34",
}  # fmt: skip


def made(profile: Profile = Profile.FULL, language: str = "", *, records: int = 1) -> dict[str, Sheet]:
    found = layouts([visit_form()], Of.ANSWERS, profile)
    sheets = FormSheets(found, profile=profile, language=language, tr=catalog(language or "en"))
    for _ in range(records):
        sheets.add(ANSWERS, FACTS)
    return {sheet.name: sheet for sheet in sheets.sheets()}


def row(sheet: Sheet, number: int = 0) -> dict[str, str]:
    return dict(zip(sheet.headings, list(sheet.rows())[number], strict=True))


def test_a_form_has_a_sheet_of_records_and_one_for_each_repeat():
    assert list(made()) == ["visit", "house", "person", "trip"]


def test_columns_are_paths_with_the_parts_of_an_answer_beside_it():
    said = row(made()["visit"])
    assert (said["period"], said["where/town"], said["who"]) == ("2024-07~", "t1", "Leyla")
    assert [said[name] for name in ("food", "food/rice", "food/beans", "food/bread")] == ["bread rice", "1", "0", "1"]
    assert said["where/place"] == "40.3652 46.9587 0 1000"
    parts = [f"where/_place_{part}" for part in ("latitude", "longitude", "altitude", "precision")]
    assert [said[name] for name in parts] == ["40.3652", "46.9587", "", "1000"]


def test_what_tells_of_the_record_stands_behind_the_answers_and_our_own_columns_last():
    headings = made()["visit"].headings
    assert headings[-10:] == (
        "_id", "_uuid", "_submission_time", "_submitted_by", "__version__", "_index", "score__reason",
        "_code", "_status", "_to_check",
    )  # fmt: skip
    assert row(made()["visit"])["score__reason"] == "refused"


def test_items_say_to_which_row_they_belong():
    sheets = made(records=2)
    houses = [row(sheets["house"], number) for number in range(4)]
    assert [(house["_index"], house["_parent_index"]) for house in houses] == [
        ("1", "1"), ("2", "1"), ("3", "2"), ("4", "2"),
    ]  # fmt: skip
    assert {house["_parent_table_name"] for house in houses} == {"visit"}
    assert {house["_submission__uuid"] for house in houses} == {"u1"}
    people = [row(sheets["person"], number) for number in range(2)]
    assert [(one["homes/house/person/age"], one["_parent_table_name"], one["_parent_index"]) for one in people] == [
        ("34", "house", "2"), ("34", "house", "4"),
    ]  # fmt: skip


def test_words_stand_for_paths_and_codes_in_a_language():
    sheets = made(language="en")
    said = row(sheets["visit"])
    assert (said["Food"], said["Food/Rice"], said["Score: why there is no answer"]) == ("Bread; Rice", "1", "Refused")
    assert "_Place_latitude" in said
    assert "_uuid" in said


@pytest.mark.parametrize(
    ("profile", "withheld", "told"),
    [
        (Profile.STATISTICS, {"_uuid", "_code", "_id", "_submission_time", "_submitted_by", "who", "where/place",
                              "period__x", "where/town", "doubled"}, {"food", "_index", "__version__", "_status"}),
        (Profile.AUTHORITY, {"who", "_submitted_by", "photo", "doubled"}, {"where/place", "_uuid", "_code"}),
        (Profile.FULL, set(), {"who", "doubled", "_submitted_by", "photo"}),
    ],
)  # fmt: skip
def test_a_profile_holds_here_as_everywhere(profile: Profile, withheld: set[str], told: set[str]):
    sheets = made(profile)
    said = row(sheets["visit"])
    assert not withheld & said.keys()
    assert told <= said.keys()
    assert ("_submission__uuid" in sheets["house"].headings) is (profile is not Profile.STATISTICS)
    assert ("homes/house/person/age" in sheets["person"].headings) is (profile is Profile.FULL)
    assert said["period"] == "2024-07~"


def test_statistics_tell_months():
    found = layouts([visit_form()], Of.ANSWERS, Profile.STATISTICS)
    sheets = FormSheets(found, profile=Profile.STATISTICS, language="", tr=catalog("en"))
    sheets.add({"day": "2024-07-14"}, FACTS)
    assert row(sheets.sheets()[0])["day"] == "2024-07"
