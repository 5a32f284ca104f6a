from collections.abc import Callable

import pytest
from tests.domain.guessing import DATE, PLACE, POSITION, SEX, feed, guessed, sheet, table, tall

from minerisk.domain.recognition import steps
from minerisk.domain.recognition.sheet import Sheet
from minerisk.domain.tables.mapping import Feed, Holds, Read, Why
from minerisk.domain.tables.table import Notice

WHY = Notice(text="Because.")


def after(step: Callable[[Sheet], None], **columns: str) -> Sheet:
    found = sheet(table(**columns))
    step(found)
    return found


def why(found: Sheet, column: str) -> str:
    notice = found.found[column].why
    return notice.text.format(**notice.values)


@pytest.mark.parametrize(
    ("name", "cells", "reason"),
    [
        ("Etnia", "x|y", Why.ETHNICITY),
        ("population", "Indígena|Afrocolombiano", Why.ETHNICITY),
        ("Religion", "x|y", Why.RELIGION),
        ("belief", "Muslim|Christian", Why.RELIGION),
        ("group", "Guerrilla|Grupo Paramilitar", Why.AFFILIATION),
        ("perpetrator", "x|y", Why.PERPETRATOR),
        ("VIH", "x|y", Why.HEALTH),
        ("sexual violence", "|", Why.HEALTH),
        ("Phone", "1|2", Why.IDENTITY),
        ("reach", "a@b.org|c@d.org", Why.IDENTITY),
        ("Date of birth", "2000-01-01|2001-01-01", Why.IDENTITY),
        ("x", "|", Why.EMPTY),
        ("_uuid", "a|b", Why.NOT_ASKED),
    ],
)
def test_a_column_is_left_out_for_a_reason(name: str, cells: str, reason: Why):
    found = after(steps.leave_out, **{name: cells})
    assert found.left_out == {name.replace("_", " "): reason}
    assert len(found.found) == 1


def test_latitude_and_longitude_belong_together_and_are_not_taken_for_the_place_of_the_accident():
    found = after(steps.positions, latitude="40.1|40.2", longitude="47.1|47.2", depth="1|2")
    assert [each.columns for each in found.feeds] == [("latitude", "longitude")]
    assert found.always == {}  # whether a place is safe to record is for a person to say
    assert "is not said" in why(found, "latitude")
    assert not found.found["latitude"].sure


def test_the_middle_of_a_place_is_said_to_be_one():
    found = after(steps.positions, latitudcabecera="40.1|40.2", longitudcabecera="47.1|47.2")
    assert found.always["where/coordinates_of"] == "place_centre"
    assert found.found["latitudcabecera"].sure


def test_both_may_stand_in_one_cell():
    assert feed_of(after(steps.positions, Ubicación="(6.1, -75.2)|(6.2, -75.3)"), POSITION).columns == ("Ubicación",)


def test_coordinates_that_stand_there_twice_are_used_once():
    columns = {
        "lat": "6.1|6.2",
        "lon": "-75.2|-75.3",
        "gps": "6.1 -75.2 0 5|6.2 -75.3 0 5",
        "point": "6.9, -7.2|6.9, -7.2",
    }
    found = after(steps.positions, **columns)
    assert found.left_out == {"gps": Why.REPEATED}
    assert "point" not in found.found


@pytest.mark.parametrize("columns", [{"latitude": "40|41", "longitude": "47|48"}, {"latitude": "40.1|40.2"}])
def test_numbers_that_are_no_pair_of_angles_are_no_position(columns: dict[str, str]):
    assert after(steps.positions, **columns).feeds == []


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        ({"ANNOH": "2006|0", "MESH": "3|0", "DIAH": "14|0"}, ("ANNOH", "MESH", "DIAH")),
        ({"ano": "2006|2007", "mes": "1|12"}, ("ano", "mes", "")),
        ({"year": "2006|2007"}, ("year", "", "")),
        ({"year": "2006|2007", "month": "13|14", "day": "1|2"}, ("year", "", "")),
    ],
)
def test_year_month_and_day_are_one_date(columns: dict[str, str], expected: tuple[str, ...]):
    (found,) = after(steps.dates, **columns).feeds
    assert (found.to, found.read, found.columns) == (DATE, Read.DATE_PARTS, expected)


def test_a_date_that_could_be_read_in_two_ways_is_said_to_be():
    found = after(steps.dates, Date="01/02/2020|03/04/2020")
    assert feed_of(found, DATE).order == ""
    assert "whether the day or the month" in why(found, "Date")
    assert not found.found["Date"].sure


def test_a_lone_date_without_a_known_header_may_be_that_of_the_event():
    assert feed_of(after(steps.dates, other="2020-01-01|2020-01-02"), DATE).columns == ("other",)
    assert after(steps.dates, other="2020-01-01|2020-01-02", more="2020-01-01|2020-01-02").feeds == []


def test_each_date_goes_to_its_own_question():
    found = after(steps.dates, Incident_date="2020-01-01", Report_date="2020-01-02", date_of_death="lost")
    assert {each.to: each.columns for each in found.feeds} == {
        DATE: ("Incident date",), "when/report_date": ("Report date",),
    }  # fmt: skip


def test_ages_are_years():
    assert feed_of(after(steps.ages, edad="3|40"), "people/casualty/age").columns == ("edad",)
    assert after(steps.ages, edad="3|400").feeds == []


def test_a_few_cells_that_are_no_dates_lose_no_column_and_are_named():
    found = after(steps.dates, Date="14.07.2024|02.03.2023|2022|31.02.2022|03.05.2021|04.05.2021|неизвестно")
    assert feed_of(found, DATE).order == "dmy"
    assert not found.found["Date"].sure
    assert why(found, "Date") == (
        "The column Date holds dates such as 14.07.2024, 02.03.2023, 2022. These cannot be read as dates: 31.02.2022."
    )
    assert after(steps.dates, Date="14.07.2024|lost|02.03.2023").feeds == []


def test_a_few_cells_that_are_no_ages_lose_no_column_and_are_named():
    found = after(steps.ages, age="3|40|неизвестно|7,5|8|9")
    assert feed_of(found, "people/casualty/age").columns == ("age",)
    assert not found.found["age"].sure
    assert "holds numbers such as 3, 40, 8." in why(found, "age")
    assert why(found, "age").endswith(": 7,5.")


def test_numbers_of_people_answer_for_the_event():
    found = after(steps.counts, Killed="1|0", Injured="2|3")
    assert {each.to: each.columns for each in found.feeds} == {
        "people/killed": ("Killed",), "people/injured": ("Injured",),
    }  # fmt: skip


def test_a_number_that_counts_only_some_is_kept_in_words():
    found = after(steps.counts, Killed="1|2", children_killed="1|0", civilians_injured="4|5")
    assert [each.columns for each in found.feeds] == [("Killed",)]
    assert "only some" in why(found, "children killed")
    assert "only some" in why(found, "civilians injured")


def test_the_number_that_is_never_less_than_the_others_counts_everybody():
    found = after(steps.counts, civilians_killed="1|0", soldiers_killed="0|2", civilians_soldiers_killed="1|2")
    assert [each.columns for each in found.feeds] == [("civilians soldiers killed",)]


def test_a_person_does_not_count_the_people_of_an_event():
    found = sheet(table(sex="male|female", killed="1|2"))
    found.feed(Feed(to=SEX, read=Read.CODE, columns=("sex",)), WHY, sure=True)
    steps.counts(found)
    assert "a row is one of them" in why(found, "killed")


def test_a_place_of_the_list_has_its_code_and_any_other_its_name():
    listed = after(steps.places, Rayon="Ağdam|Füzuli", district_code="1|2")
    assert feed_of(listed, "where/district").values == {"Ağdam": "az_agm", "Füzuli": "az_fuz"}
    other = after(steps.places, departamento="META|CAUCA", REGION="a|b")
    assert feed_of(other, "where/district").otherwise == "other_district"
    assert feed_of(other, "where/district_other").columns == ("departamento",)


def test_words_go_where_the_header_says_and_sentences_into_the_narrative():
    assert feed_of(after(steps.texts, sitio="Vereda|Zona"), PLACE).read is Read.TEXT
    sentences = "|".join(
        f"They walked home over the field behind the school, all of them, number {n}" for n in range(3)
    )
    found = after(steps.texts, other=sentences)
    assert feed_of(found, "happened/narrative").columns == ("other",)
    assert not found.found["other"].sure
    assert after(steps.texts, other=sentences, more=sentences).feeds == []


def test_codes_of_a_place_are_left_out_where_they_say_the_same():
    columns = {"departamento": "META|CAUCA|META", "municipio": "A|A|B", "cod": "1|2|3", "codigodepartamento": "5|6|5"}
    mapping, guesses = guessed(tall(**columns, sex="male|female|male"))
    assert mapping.sources[0].left_out == {"cod": Why.REPEATED, "codigodepartamento": Why.REPEATED}
    assert guesses["cod"].why.values["others"] == "departamento, municipio"


def test_a_code_that_says_more_than_the_place_is_kept():
    columns = {"departamento": "META|CAUCA|META", "municipio": "A|A|B", "cod": "1|2|1"}
    mapping, _ = guessed(tall(**columns, sex="male|female|male", other="1|2|2"))
    assert "other" in mapping.sources[0].kept
    few, _ = guessed(table(**columns, sex="male|female|male"))
    assert few.sources[0].kept == ("cod",)


def test_what_no_question_takes_is_kept_in_words_and_the_sentence_says_why():
    found = sheet(table(note="a|b", sex="round|square", Gender="male|female", job="Farmer|Guerrillero"))
    found.feed(Feed(to=SEX, read=Read.CODE, columns=("Gender",)), WHY, sure=True)
    steps.rest(found)
    assert "no question for note" in why(found, "note")
    assert "answered by Gender already" in why(found, "sex")
    assert found.left_out == {"job": Why.AFFILIATION}
    assert why(found, "note").endswith("which may name a person.")
    counted = after(steps.rest, other="7|8|9|10", rank="a|a|b|b")
    assert all(why(counted, name).endswith("kept in words.") for name in ("other", "rank"))
    alone = after(steps.rest, sex="round|square")
    assert "round, square cannot answer that" in why(alone, "sex")


def feed_of(found: Sheet, to: str) -> Feed:
    return feed(found.source(Holds.CASUALTY), to)
