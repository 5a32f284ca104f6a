"""What the sheets of the incident form must keep to beside what every form does."""

from tests.forms import shipped

ASKED = shipped.asked("incident")
SURVEY = shipped.sheet("incident", "survey")
INTRODUCTION = (
    "The next questions ask about difficulties you may have doing certain activities because of a health problem."
)
DIFFICULTIES = (
    "Do you have difficulty seeing, even if wearing glasses?",
    "Do you have difficulty hearing, even if using a hearing aid(s)?",
    "Do you have difficulty walking or climbing steps?",
    "Do you have difficulty remembering or concentrating?",
    "Do you have difficulty with self-care, such as washing all over or dressing?",
    "Using your usual language, do you have difficulty communicating, for example understanding or being understood?",
)
"""Source: Washington Group Short Set on Functioning (WG-SS), Washington Group on Disability Statistics."""


def codes(name: str) -> list[str]:
    """Return the codes of the answers to a question."""
    return shipped.codes("incident", ASKED[name]["type"].partition(" ")[2])


def inside(group: str) -> list[shipped.Row]:
    """Return the rows of a group, and of what stands in it."""
    begin = next(place for place, row in enumerate(SURVEY) if row["name"] == group)
    depth = 0
    for end, row in enumerate(SURVEY[begin:], begin):
        depth += row["type"].startswith("begin") - row["type"].startswith("end")
        if depth == 0:
            return SURVEY[begin + 1 : end]
    raise AssertionError(group)


def test_the_very_first_question_is_whether_help_has_been_called():
    first = SURVEY[0]
    assert (first["name"], first["bind::mr:opens"]) == ("first", "yes")
    assert next(iter(ASKED)) == "called_112"
    assert codes("called_112") == ["yes", "no", "not_needed", "unknown"]


def test_the_short_report_is_seven_questions():
    short = [row["name"] for row in SURVEY if row["bind::mr:short"] and row["appearance"] != "check"]
    district = {"district", "district_other"}
    counts = {"killed", "injured", "unhurt", "outcome_unknown"}
    assert {*short} == {"event_date", "record_type", "device", "narrative", "source_type", *district, *counts}
    assert len(short) - (len(district) - 1) - (len(counts) - 1) == 7


def test_a_page_shows_few_questions_and_folds_the_rest_away():
    sections = [row["name"] for row in SURVEY if row["appearance"] == "field-list" and row["type"] == "begin group"]
    assert sections == ["first", "when", "where", "happened", "people", "source"]
    folded = [row["name"] for row in SURVEY if row["appearance"] == "compact"]
    assert folded == [
        "identification", "place_more", "item_more", "marking_and_clearance", "people_by_group", "injuries", "danger",
        "background", "help", "needs_and_referral", "difficulties_before", "difficulties_after", "related",
    ]  # fmt: skip
    away = {row["name"] for group in (*folded, "casualty") for row in inside(group)}
    for section in sections:
        seen = [row for row in inside(section) if row["name"] in ASKED and row["name"] not in away]
        assert len([row for row in seen if not row["relevant"]]) <= 12


def test_only_what_the_report_stands_on_is_required():
    assert [name for name, row in ASKED.items() if row["required"]] == [
        "event_date", "district", "record_type", "narrative",
        "outcome", "sex", "age", "status", "activity", "consent_by", "source_type",
    ]  # fmt: skip


def test_a_check_asks_if_it_is_right():
    checks = [row for row in SURVEY if row["type"] == "acknowledge"]
    assert len(checks) == 12
    assert {row["label::English (en)"].endswith(" Is this right?") for row in checks} == {True}


def test_names_and_contacts_are_kept_only_with_consent_and_as_identity_and_so_are_words_of_others():
    identity = {name: row["relevant"] for name, row in ASKED.items() if row["bind::mr:protect"] == "identity"}
    said = "${consent_by} != '' and ${consent_how} != '' and ${consent_for} != ''"
    agreed = f"${{keep_name}} = 'yes' and {said} and ${{consent_withdrawn}} = ''"
    assert identity == {
        **dict.fromkeys(("name", "birth_date", "contact", "address"), agreed),
        "informant_name": "${keep_contact} = 'yes'",
        "informant_contact": "${keep_contact} = 'yes'",
        "referral_id": "${referral_agreed} = 'yes'",
        "dataset_words": "${source_type} = 'dataset'",
        "document": "",
    }


def test_the_exact_place_is_protected_and_asked_only_where_that_is_safe():
    precise = {name for name, row in ASKED.items() if row["bind::mr:protect"] == "precise"}
    assert precise == {
        "coordinates", "coordinates_typed", "sketch", "from_place", "place_words", "camp_name", "neighbourhood"
    }  # fmt: skip
    assert ASKED["coordinates"]["bind::mr:typed"] == "coordinates_typed"


def test_what_is_sensitive_says_why_it_is_asked():
    sensitive = (
        "status", "handled_item", "had_eore", "occupation", "displacement", "head_of_household", "needs",
        "keep_name", "birth_date", "contact", "keep_contact",
    )  # fmt: skip
    hints = {name: shipped.said(ASKED[name], "hint") for name in sensitive}
    for why in zip(*hints.values(), strict=True):
        assert {hint.partition(":")[0] for hint in why} <= {"Why we ask", "Niyə soruşuruq", "Зачем спрашиваем"}


def test_the_washington_group_is_quoted_word_for_word_and_named():
    for when in ("before", "after"):
        intro, *rows = [row for row in inside(f"difficulties_{when}") if row["name"] in ASKED]
        assert intro["label::English (en)"] == INTRODUCTION
        assert all("WG-SS" in hint for hint in shipped.said(rows[0], "hint"))
        assert tuple(row["label::English (en)"] for row in rows) == DIFFICULTIES
        assert {row["type"] for row in rows} == {"select_one difficulty"}
    answers = [row for row in shipped.sheet("incident", "choices") if row["list_name"] == "difficulty"]
    assert [row["label::English (en)"] for row in answers] == [
        "No difficulty", "Some difficulty", "A lot of difficulty", "Cannot do at all", "Refused", "Don't know"
    ]  # fmt: skip


def test_a_translation_of_the_quotation_never_looks_official():
    _, az, ru = shipped.said(ASKED["seeing_before"], "hint")
    assert "rəsmi deyil" in az
    assert "не официальный" in ru


def test_coded_answers_are_those_that_other_systems_know():
    assert codes("record_type") == ["accident", "incident", "near_miss", "unknown"]
    assert codes("outcome") == ["killed", "injured", "unhurt", "unknown_outcome"]
    assert codes("place_known_by") == ["gps", "phone", "map", "described", "news"]
    accuracy = ["exact_point", "near_point", "km1", "relative", "somewhere_in_community", "admin2", "unknown"]
    assert codes("place_accuracy") == accuracy
    assert codes("age_precision") == ["exact", "from_dob", "estimated", "group_only", "unknown"]
    assert codes("age_band") == ["0_5", "6_11", "12_17", "18_59", "60_plus", "0_17", "18_plus"]
    assert codes("evolution") == ["recovered", "recovering", "permanent_impairment", "died_later", "unknown"]
    assert codes("reported_to") == ["n112", "n102", "authority", "nobody"]
    assert codes("confidence") == ["reported", "cross_checked", "confirmed", "rejected"]


def test_where_an_answer_is_required_of_a_choice_not_knowing_is_one():
    asked = [name for name, row in ASKED.items() if row["required"] and row["type"].startswith("select_one")]
    ways_out = {"unknown", "unknown_outcome", "other", "other_district"}
    assert [name for name in asked if not ways_out & set(codes(name))] == ["consent_by"]


def test_nothing_is_said_below_a_group_that_no_phone_and_no_page_would_show():
    assert [row["name"] for row in SURVEY if row["type"].startswith("begin") and any(shipped.said(row, "hint"))] == []


def test_a_name_stands_once():
    names = [row["name"] for row in SURVEY if row["name"]]
    assert len(names) == len(set(names))


def test_a_place_that_is_not_listed_can_be_named():
    assert codes("district")[-1] == "other_district"
    assert codes("town")[-1] == "other_place"
    others = [row for row in shipped.sheet("incident", "choices") if row["name"] == "other_place"]
    assert [row["district"] for row in others] == ["any"]


def test_a_new_record_has_no_person_yet():
    assert [row["bind::mr:starts_with"] for row in SURVEY if row["type"] == "begin repeat"] == ["0"]
