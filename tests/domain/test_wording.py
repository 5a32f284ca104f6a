from datetime import UTC, datetime, timedelta, timezone

import pytest

from minerisk.domain.answer import Answer, Reason
from minerisk.domain.form import Choice, Form, Question, QuestionType
from minerisk.domain.vocabulary.incident import Casualty
from minerisk.domain.wording import coded, left_out, listed, moment, offered, person, show, told_apart
from minerisk.i18n import catalog

tr = catalog("en")


@pytest.mark.parametrize(
    ("name", "answer", "words"),
    [
        ("district", "az_ter", "Az_ter"),
        ("district", "gone", "gone"),
        ("district", Reason.REFUSED, "Refused"),
        ("district", None, "Not answered"),
        ("district", "", "Not answered"),
        ("event_date", "2024-07", "July 2024, day not known"),
        ("report_date", "2024-07-14", "14 July 2024"),
        ("town_other", "<b>Qaraağacı</b>", "<b>Qaraağacı</b>"),
        ("coordinates", "40.3652 46.9587 0 0", "40.36520, 46.95870\n40° 21′ 54.7″ N 46° 57′ 31.3″ E"),
        ("coordinates", "somewhere", "somewhere"),
    ],
)
def test_an_answer_is_shown_in_words(incident_form: Form, name: str, answer: Answer | None, words: str):
    question = incident_form.named(name)
    assert question is not None
    assert show(question, answer, tr, "en") == words


def test_several_choices_are_shown_in_the_language_of_the_form(incident_form: Form):
    question = incident_form.named("district")
    assert question is not None
    assert show(question, "az_agm az_ter", tr, "az") == "az_agm (az), az_ter (az)"


def test_a_check_that_was_kept_says_so():
    kept = Question(path="check", type=QuestionType.ACKNOWLEDGE, label={}, appearance=frozenset({"check"}))
    assert show(kept, "OK", tr, "en") == "Kept as it is"


@pytest.mark.parametrize(
    ("kind", "answer", "words"),
    [
        (QuestionType.ACKNOWLEDGE, "OK", "I have read this"),
        (QuestionType.TIME, "14:30:00.000+04:00", "14:30"),
        (QuestionType.TIME, "14:30:05", "14:30:05"),
        (QuestionType.TIME, "in the evening", "in the evening"),
        (QuestionType.DATETIME, "2024-07-14T14:30:00.000+04:00", "14 July 2024, 14:30"),
        (QuestionType.DATETIME, "soon", "soon"),
        (QuestionType.GEOTRACE, "40.1 46.2 0 0;40.2 46.3 0 0;", "40.10000, 46.20000\n40.20000, 46.30000"),
        (QuestionType.GEOSHAPE, "40.1 46.2;there", "40.1 46.2;there"),
    ],
)
def test_what_is_kept_for_computers_is_written_for_people(kind: QuestionType, answer: str, words: str):
    assert show(Question(path="a", type=kind, label={}), answer, tr, "en") == words


@pytest.mark.parametrize(
    ("sex", "age", "band", "words"),
    [
        ("female", 34, "", "woman, 34"),
        ("male", 17, "", "boy, 17"),
        ("male", 18, "", "man, 18"),
        ("female", None, "6_11", "girl, 6–11"),
        ("male", None, "60_plus", "man, 60+"),
        ("male", None, "unknown", "male, age not known"),
        ("", None, "", "person, age not known"),
        ("other", 3, "", "child, 3"),
        ("unknown", 60, "", "adult, 60"),
    ],
)
def test_a_person_is_described_without_a_name(sex: str, age: int | None, band: str, words: str):
    somebody = Casualty(item="c", outcome="", sex=sex, age=age, age_band=band, status="", activity="")
    assert person(somebody, tr) == words


def test_a_file_is_shown_by_what_it_is():
    photo = Question(path="photo", type=QuestionType.IMAGE, label={"en": "Photo"})
    assert show(photo, "0a1b.jpg", tr, "en") == "Picture (JPG)"


def test_a_code_has_the_label_of_its_question(incident_form: Form):
    assert coded(incident_form, "district", "az_agm", "en") == "Az_agm"
    assert coded(incident_form, "district", "", "en") == ""
    assert coded(incident_form, "nothing_of_the_kind", "x", "en") == "x"


def test_choices_are_listed_with_their_labels_in_order():
    choices = (Choice(name="b", label={"en": "Bee", "az": "Arı"}), Choice(name="a", label={}))
    assert list(offered(choices, "az").items()) == [("b", "Arı"), ("a", "a")]


def test_names_that_are_the_same_are_told_apart_by_their_codes():
    assert told_apart({"a": "Well", "b": "Road", "c": "Well"}) == {"a": "Well (a)", "b": "Road", "c": "Well (c)"}


def test_answers_that_have_a_comma_of_their_own_are_told_apart():
    assert listed(["Face", "Chest"]) == "Face, Chest"
    assert listed(["Loss of a leg, foot or toe"]) == "Loss of a leg, foot or toe"
    assert listed(["Loss of a leg, foot or toe", "Burn"]) == "Loss of a leg, foot or toe; Burn"


def test_a_time_is_shown_as_the_clock_of_its_zone_shows_it():
    time = datetime(2026, 7, 14, 22, 5, tzinfo=UTC)
    assert moment(time, tr, timezone(timedelta(hours=4))) == "15 July 2026, 02:05"
    assert moment(time, tr).endswith(f"{time.astimezone():, %H:%M}")


def test_reasons_are_counted_apart():
    answers: dict[str, Answer] = {"a": Reason.NOT_KNOWN, "b": "1", "c": Reason.NOT_KNOWN, "d": Reason.REFUSED}
    assert left_out(answers) == {Reason.NOT_KNOWN: 2, Reason.REFUSED: 1}
