"""What the sheets of every form that comes with the program must keep to, whoever changes them."""

import re
from collections import Counter

import pytest
from tests.forms.shipped import LANGUAGES, SHIPPED, SILENT, SPOKEN, asked, folder, said, sheet, spoken

from minerisk.forms.sheets import opening
from minerisk.forms.sheets.compile import compile_book, compile_folder, verify
from minerisk.forms.sheets.notes import Notes
from minerisk.maps.profile import profiles

pytestmark = pytest.mark.parametrize("kind", SHIPPED)


def test_the_compiled_form_is_the_one_of_the_sheets(kind: str):
    assert compile_folder(folder(kind)) == (folder(kind) / f"{kind}.xml").read_text("utf-8")


def test_the_sheets_compile_without_a_remark_or_a_warning(kind: str, caplog: pytest.LogCaptureFixture):
    notes = Notes()
    with caplog.at_level("INFO"):
        made = compile_book(opening.open_book(folder(kind), notes), notes)
    verify(made, made.xform, notes)
    assert notes.remarks == ()
    assert caplog.messages == []


def test_a_text_is_in_every_language_or_in_none(kind: str):
    texts = [said(row, column) for row in sheet(kind, "survey") for column in SPOKEN]
    assert [text for text in texts if len({bool(one.strip()) for one in text}) > 1] == []


def test_everything_that_is_seen_has_a_label(kind: str):
    rows = sheet(kind, "survey")
    assert [row["name"] for row in rows if bool(said(row, "label")[0]) == (row["type"] in SILENT)] == []


def test_a_rule_that_can_be_broken_says_how_to_mend_it(kind: str):
    for rule in ("constraint", "required"):
        rows = asked(kind).values()
        assert [row["name"] for row in rows if bool(row.get(rule)) != bool(said(row, f"{rule}_message")[0])] == []


def test_every_choice_has_a_label(kind: str):
    assert [row["name"] for row in sheet(kind, "choices") if not all(said(row, "label"))] == []


def test_no_text_has_spaces_around_it(kind: str):
    cells = [cell for row in sheet(kind, "survey") + sheet(kind, "choices") for cell in row.values()]
    assert [cell for cell in cells if cell != cell.strip()] == []


def test_names_stay_plain(kind: str):
    names = [row["name"] for row in sheet(kind, "survey") if row["name"]]
    assert [name for name in names if not re.fullmatch(r"[a-z][a-z0-9_]*", name)] == []


def test_a_code_stands_once_in_its_list_and_stays_plain(kind: str):
    found = Counter((row["list_name"], row["name"]) for row in sheet(kind, "choices"))
    assert [code for code, times in found.items() if times > 1] == []
    assert [code for _, code in found if not re.fullmatch(r"[a-z0-9_]+", code)] == []


def test_two_answers_of_a_question_never_read_the_same(kind: str):
    for language in LANGUAGES:
        rows = sheet(kind, "choices")
        seen = Counter((row["list_name"], row.get("district", ""), row[f"label::{language}"]) for row in rows)
        assert [label for label, times in seen.items() if times > 1] == []


def test_every_list_is_asked_for_and_every_question_has_its_list(kind: str):
    lists = {row["type"].partition(" ")[2] for row in sheet(kind, "survey") if row["type"].startswith("select")}
    assert lists == {row["list_name"] for row in sheet(kind, "choices")}


def test_a_check_is_never_required_and_asks_one_question(kind: str):
    for row in asked(kind).values():
        if row["type"] == "acknowledge":
            assert (row["appearance"], bool(row["relevant"]), row["required"]) == ("check", True, "")
            assert row["label::English (en)"].endswith("?")


def test_no_word_asks_what_could_harm_a_person(kind: str):
    harmful = re.compile(
        r"\b(ethnic|nationality|religion|faith|tribe|clan|politic|party|affiliat|perpetrat|culprit|to blame|enemy|HIV"
        r"|armed group|who (laid|planted|placed|fired))",
        re.IGNORECASE,
    )
    assert [text for text in spoken(kind) if harmful.search(text)] == []
    assert "armed_group" not in {row["name"] for row in sheet(kind, "choices")}


def test_no_word_scolds_or_begs(kind: str):
    assert [text for text in spoken(kind) if re.search(r"\b(invalid|please|sorry|oops)\b|!", text, re.IGNORECASE)] == []


def test_texts_are_in_sentence_case(kind: str):
    known = re.compile(r"GPS|BRD2-INC-\d+-\d+|\b(INC|ITM|SES)\b|WGS|\b112\b|\b102\b")
    assert [text for text in spoken(kind) if re.search(r"\b[A-Z]{3,}\b", known.sub("", text))] == []


def test_the_places_to_choose_from_are_those_of_the_profile(kind: str):
    listed = [row for row in sheet(kind, "choices") if not row["name"].startswith("other_")]
    places = [row for row in listed if row["list_name"] in {"district", "town"}]
    districts = [district for profile in profiles() for district in profile.districts]
    known = [(d.code, "", d.name["az"], d.name["az"], d.name["ru"]) for d in districts]
    if any(row["list_name"] == "town" for row in places):
        known += [(t.code, d.code, t.name["az"], t.name["az"], t.name["ru"]) for d in districts for t in d.towns]
    assert [(row["name"], row.get("district", ""), *said(row, "label")) for row in places] == known


def test_the_box_of_a_district_lies_around_its_towns(kind: str):
    boxes = {
        row["name"]: tuple(row[side] for side in ("south", "west", "north", "east"))
        for row in sheet(kind, "choices")
        if row["list_name"] == "district" and row["south"]
    }
    around = 0.4
    assert boxes == {
        district.code: tuple(
            f"{edge:.1f}"
            for edge in (
                min(town.latitude for town in district.towns) - around,
                min(town.longitude for town in district.towns) - around,
                max(town.latitude for town in district.towns) + around,
                max(town.longitude for town in district.towns) + around,
            )
        )
        for profile in profiles()
        for district in profile.districts
        if district.towns
    }


def test_a_code_of_a_list_reads_the_same_in_every_form(kind: str):
    elsewhere = [row for other in SHIPPED if other != kind for row in sheet(other, "choices")]
    words = {(row["list_name"], row["name"]): said(row, "label") for row in elsewhere}
    for row in sheet(kind, "choices"):
        if row["list_name"] != "coordinates_of":
            assert said(row, "label") == words.get((row["list_name"], row["name"]), said(row, "label"))


def test_the_sheet_says_what_it_is_and_which_translations_are_working_ones(kind: str):
    (settings,) = sheet(kind, "settings")
    assert (settings["form_id"], settings["attribute::mr:kind"]) == (f"minerisk_{kind}", kind)
    assert settings["attribute::mr:working_translation"].split() == ["az", "ru"]
    assert settings["default_language"] == LANGUAGES[0]
