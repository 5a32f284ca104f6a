"""What the sheets of the incident form must keep to, whoever changes them."""

import csv
import re
from collections import Counter
from collections.abc import Iterator

import pytest

from minerisk import paths
from minerisk.maps.profile import profiles

Row = dict[str, str]

LANGUAGES = ("English (en)", "Azərbaycanca (az)", "Русский (ru)")
SPOKEN = ("label", "hint", "required_message", "constraint_message")
SILENT = {"calculate", "end group", "end repeat"}


def sheet(name: str) -> list[Row]:
    """Return the rows of one of the sheets."""
    with paths.bundled("forms", "incident", f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


SURVEY = sheet("survey")
CHOICES = sheet("choices")
ASKED = {row["name"]: row for row in SURVEY if row["type"] not in SILENT and not row["type"].startswith("begin")}


def said(row: Row, column: str) -> tuple[str, ...]:
    return tuple(row.get(f"{column}::{language}", "") for language in LANGUAGES)


def spoken() -> Iterator[str]:
    """Give every text of the form in English."""
    for row in SURVEY + CHOICES:
        yield from (said(row, column)[0] for column in SPOKEN)


def codes(name: str) -> list[str]:
    """Return the codes of the answers to a question."""
    listed = ASKED[name]["type"].partition(" ")[2]
    return [row["name"] for row in CHOICES if row["list_name"] == listed]


@pytest.mark.parametrize("row", SURVEY, ids=lambda row: row["name"] or row["type"])
def test_a_text_is_in_every_language_or_in_none(row: Row):
    for column in SPOKEN:
        assert len({bool(text.strip()) for text in said(row, column)}) == 1


@pytest.mark.parametrize("row", SURVEY, ids=lambda row: row["name"] or row["type"])
def test_everything_that_is_seen_has_a_label(row: Row):
    assert bool(said(row, "label")[0]) == (row["type"] not in SILENT)


@pytest.mark.parametrize("row", ASKED.values(), ids=lambda row: row["name"])
def test_a_rule_that_can_be_broken_says_how_to_mend_it(row: Row):
    assert bool(row["constraint"]) == bool(said(row, "constraint_message")[0])
    assert bool(row["required"]) == bool(said(row, "required_message")[0])


def test_every_choice_has_a_label():
    assert [row["name"] for row in CHOICES if not all(said(row, "label"))] == []


def test_no_text_has_spaces_around_it():
    cells = [(row["name"], cell) for row in SURVEY + CHOICES for cell in row.values()]
    assert [cell for cell in cells if cell[1] != cell[1].strip()] == []


def test_a_name_stands_once_and_stays_plain():
    names = [row["name"] for row in SURVEY if row["name"]]
    assert [name for name, times in Counter(names).items() if times > 1] == []
    assert [name for name in names if not re.fullmatch(r"[a-z][a-z0-9_]*", name)] == []


def test_a_code_stands_once_in_its_list_and_stays_plain():
    found = Counter((row["list_name"], row["name"]) for row in CHOICES)
    assert [code for code, times in found.items() if times > 1] == []
    assert [code for _, code in found if not re.fullmatch(r"[a-z0-9_]+", code)] == []


def test_two_answers_of_a_question_never_read_the_same():
    for language in LANGUAGES:
        seen = Counter((row["list_name"], row["district"], row[f"label::{language}"]) for row in CHOICES)
        assert [label for label, times in seen.items() if times > 1] == []


def test_every_list_is_asked_for_and_every_question_has_its_list():
    asked = {row["type"].partition(" ")[2] for row in SURVEY if row["type"].startswith("select")}
    assert asked == {row["list_name"] for row in CHOICES}


def test_the_sections_are_those_of_the_report():
    groups = [row for row in SURVEY if row["type"] == "begin group"]
    sections = [row["name"] for row in groups if row["appearance"] == "field-list"]
    assert sections == ["first", "when", "where", "happened", "people", "source"]
    assert {row["appearance"] for row in groups} == {"field-list", "compact", "counts-grid", ""}


def test_only_what_the_report_stands_on_is_required():
    assert [name for name, row in ASKED.items() if row["required"]] == [
        "event_date", "district", "record_type", "narrative",
        "outcome", "sex", "age", "status", "activity", "consent_by", "source_type",
    ]  # fmt: skip


def test_a_check_is_never_required_and_asks_one_question():
    checks = [row for row in SURVEY if row["type"] == "acknowledge"]
    assert len(checks) == 11
    for row in checks:
        assert row["appearance"] == "check"
        assert row["relevant"]
        assert not row["required"]
        assert row["label::English (en)"].endswith("Is this right?")


def test_names_and_contacts_are_kept_only_with_consent_and_as_identity_and_so_are_words_of_tables():
    identity = {name: row["relevant"] for name, row in ASKED.items() if row["bind::mr:protect"] == "identity"}
    agreed = "${keep_name} = 'yes' and ${consent_withdrawn} = ''"
    assert identity == {
        **dict.fromkeys(("name", "birth_date", "contact", "address"), agreed),
        "informant_name": "${keep_contact} = 'yes'",
        "informant_contact": "${keep_contact} = 'yes'",
        "dataset_words": "${source_type} = 'dataset'",
        "document": "",
    }


def test_the_exact_place_is_protected_and_asked_only_where_that_is_safe():
    precise = {name for name, row in ASKED.items() if row["bind::mr:protect"] == "precise"}
    assert precise == {
        "coordinates", "coordinates_typed", "sketch", "from_place", "place_words", "camp_name", "neighbourhood"
    }  # fmt: skip
    assert {ASKED[name]["relevant"] for name in ("coordinates", "sketch")} == {"${safe_to_record} = 'yes'"}
    assert {ASKED[name]["relevant"] for name in ("from_place", "place_words")} == {"${safe_to_record} != 'no'"}
    assert ASKED["coordinates"]["bind::mr:typed"] == "coordinates_typed"


def test_no_word_asks_what_could_harm_a_person():
    harmful = re.compile(
        r"\b(ethnic|nationality|religion|faith|tribe|clan|politic|party|affiliat|perpetrat|culprit|blame|enemy|HIV"
        r"|armed group|who (laid|planted|placed|fired))",
        re.IGNORECASE,
    )
    assert [text for text in spoken() if harmful.search(text)] == []
    assert "armed_group" not in codes("status")


def test_no_word_scolds_or_begs():
    assert [text for text in spoken() if re.search(r"\b(invalid|please|sorry|oops)\b|!", text, re.IGNORECASE)] == []


def test_texts_are_in_sentence_case():
    known = re.compile(r"GPS|P1|P2|WGS|112|102")
    assert [text for text in spoken() if re.search(r"\b[A-Z]{3,}\b", known.sub("", text))] == []


def test_coded_answers_are_those_that_other_systems_know():
    assert codes("record_type") == ["accident", "incident", "near_miss", "unknown"]
    assert codes("outcome") == ["killed", "injured", "unhurt", "unknown_outcome"]
    assert codes("place_known_by") == ["gps", "phone", "map", "described", "news"]
    assert codes("place_accuracy") == [
        "m10", "m100", "km1", "relative", "village", "district", "unknown"
    ]  # fmt: skip
    assert codes("age_precision") == ["exact", "from_dob", "estimated", "group_only", "unknown"]
    assert codes("age_band") == ["0_5", "6_11", "12_17", "18_59", "60_plus", "0_17", "18_plus"]
    assert codes("reported_to") == ["n112", "n102", "authority", "nobody"]
    assert codes("confidence") == ["reported", "cross_checked", "confirmed", "rejected"]


def test_where_an_answer_is_required_of_a_choice_not_knowing_is_one():
    asked = [name for name, row in ASKED.items() if row["required"] and row["type"].startswith("select_one")]
    ways_out = {"unknown", "unknown_outcome", "other", "other_district", "family"}
    assert [name for name in asked if not ways_out & set(codes(name))] == []


def test_the_places_to_choose_from_are_those_of_the_profile():
    places = [
        row for row in CHOICES if row["list_name"] in {"district", "town"} and not row["name"].startswith("other_")
    ]
    written = [(row["name"], row["district"], *said(row, "label")) for row in places]
    districts = [district for profile in profiles() for district in profile.districts]
    known = [(d.code, "", d.name["az"], d.name["az"], d.name["ru"]) for d in districts]
    known += [(t.code, d.code, t.name["az"], t.name["az"], t.name["ru"]) for d in districts for t in d.towns]
    assert written == known


def test_a_place_that_is_not_listed_can_be_named():
    assert codes("district")[-1] == "other_district"
    assert codes("town")[-1] == "other_place"
    assert [row["district"] for row in CHOICES if row["name"] == "other_place"] == ["any"]


def test_the_sheet_says_which_translations_are_working_ones():
    (settings,) = sheet("settings")
    assert settings["attribute::mr:working_translation"].split() == ["az", "ru"]
    assert settings["attribute::mr:kind"] == "incident"
    assert settings["default_language"] == LANGUAGES[0]


def test_a_new_record_has_no_person_yet():
    assert [row["bind::mr:starts_with"] for row in SURVEY if row["type"] == "begin repeat"] == ["0"]
