import pytest

from minerisk.domain.answer import Answer, Reason
from minerisk.domain.conversion.cells import FeedReader, Got
from minerisk.domain.form import Choice, Question, QuestionType
from minerisk.domain.tables.mapping import Feed, Read

_TYPES = {
    Read.CODE: QuestionType.SELECT_ONE,
    Read.TEXT: QuestionType.TEXT,
    Read.NUMBER: QuestionType.INTEGER,
    Read.DATE: QuestionType.TEXT,
    Read.DATE_PARTS: QuestionType.TEXT,
    Read.POSITION: QuestionType.GEOPOINT,
}


def got(read: Read, *cells: str, type_: QuestionType | None = None, decimal: str = ".", **more: object) -> Got:
    """Return what ``cells`` give; ``more`` is of the feed."""
    codes = tuple(Choice(name=code, label={}) for code in ("killed", "injured", "unknown_outcome"))
    asked = Question(path="asked", type=type_ or _TYPES[read], label={}, choices=codes)
    columns = more.pop("columns", tuple(f"column {number}" for number, _ in enumerate(cells)))
    feed = Feed(to="asked", read=read, columns=columns, **more)  # type: ignore[arg-type]
    return FeedReader(feed, asked, ("Sin información",), decimal).read(cells)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Muerto", "killed"),
        ("  MUERTO ", "killed"),
        ("killed", "killed"),
        ("sin informacion", Reason.NOT_KNOWN),
        ("?", Reason.NOT_KNOWN),
    ],
)
def test_a_text_stands_for_its_code_without_case_and_accents(text: str, answer: Answer):
    assert got(Read.CODE, text, values={"Muerto": "killed"}, unknown=("?",)) == Got(answer=answer)


def test_an_empty_cell_is_no_answer_unless_the_mapping_says_what_it_means():
    assert got(Read.CODE, "") == Got()
    assert got(Read.CODE, "", values={"": "injured"}).answer == "injured"
    assert got(Read.CODE, "", unknown=("",)).answer is Reason.NOT_KNOWN


def test_a_value_of_a_feed_goes_before_the_words_for_not_known():
    assert got(Read.CODE, "Sin información", values={"sin informacion": "unknown_outcome"}).answer == "unknown_outcome"


def test_a_text_without_a_code_is_kept_in_words_and_told():
    assert got(Read.CODE, "Ileso", values={"Muerto": "killed"}) == Got(in_words=True, has_no_code=True)


def test_a_text_of_which_the_mapping_says_that_it_has_no_code_is_kept_in_words():
    assert got(Read.CODE, "Viva", values={"Viva": ""}) == Got(in_words=True)


def test_every_other_text_can_have_one_code():
    assert got(Read.CODE, "Ileso", otherwise="unknown_outcome") == Got(answer="unknown_outcome")


def test_punctuation_tells_texts_apart():
    assert got(Read.CODE, "<18", values={">18": "killed"}).has_no_code


def test_texts_of_several_columns_are_joined_without_those_that_are_not_known():
    assert got(Read.TEXT, " Vereda El Sol ", "", "Sin Información", "km\x00 3").answer == "Vereda El Sol, km 3"
    assert got(Read.TEXT, "Sin Información", "").answer is Reason.NOT_KNOWN


@pytest.mark.parametrize(
    ("text", "decimal", "answer"),
    [("12", ".", "12"), ("1,204", ".", "1204"), ("1.204", ",", "1204"), ("3.0", ".", "3")],
)
def test_a_number_is_read_with_the_decimal_mark_of_the_table(text: str, decimal: str, answer: str):
    assert got(Read.NUMBER, text, decimal=decimal).answer == answer


@pytest.mark.parametrize(("text", "sentence"), [("2.5", "whole number"), ("two", "not a number")])
def test_a_number_that_the_form_does_not_take_is_kept_in_words(text: str, sentence: str):
    found = got(Read.NUMBER, text)
    assert (found.answer, found.in_words) == (None, True)
    assert sentence in str(found.error)


def test_a_date_is_read_in_the_order_that_the_feed_names():
    assert got(Read.DATE, "03/04/2024", order="dmy").answer == "2024-04-03"
    assert "which number" in str(got(Read.DATE, "03/04/2024").error)


def test_a_question_for_a_day_takes_no_month():
    assert got(Read.DATE, "2024-04-03", type_=QuestionType.DATE).answer == "2024-04-03"
    assert "whole day" in str(got(Read.DATE, "2024-04", type_=QuestionType.DATE).error)


@pytest.mark.parametrize(
    ("cells", "columns", "expected"),
    [
        (("2006", "3", "12"), ("y", "m", "d"), Got(answer="2006-03-12")),
        (("2006", "3"), ("y", "m"), Got(answer="2006-03")),
        (("2006",), ("y", "", ""), Got(answer="2006")),
        (("2006", "enero"), ("y", "m"), Got(answer="2006-01")),
        (("2006", "0", "0"), ("y", "m", "d"), Got(answer="2006")),
        (("0", "0", "0"), ("y", "m", "d"), Got(answer=Reason.NOT_KNOWN)),
        (("2006", "Sin información", ""), ("y", "m", "d"), Got(answer="2006")),
        (("0", "3", "0"), ("y", "m", "d"), Got(answer=Reason.NOT_KNOWN, in_words=True)),
        (("2006", "0", "12"), ("y", "m", "d"), Got(answer="2006", in_words=True)),
    ],
)
def test_parts_of_a_date_are_kept_as_far_as_they_are_known_and_none_is_lost(
    cells: tuple[str, ...], columns: tuple[str, ...], expected: Got
):
    assert got(Read.DATE_PARTS, *cells, columns=columns, values={"enero": "1"}) == expected


@pytest.mark.parametrize(
    ("cells", "decimal", "answer", "typed"),
    [
        (("6.225833333", "-75.3"), ".", "6.225833 -75.300000 0 0", "6.225833333 -75.3"),
        (("6,225", "-75,3"), ",", "6.225000 -75.300000 0 0", "6,225 -75,3"),
        (("(6.225, -75.3)",), ".", "6.225000 -75.300000 0 0", "(6.225, -75.3)"),
        (("6° 30' N", "75° 15' W"), ".", "6.500000 -75.250000 0 0", "6° 30' N 75° 15' W"),
    ],
)
def test_a_position_is_kept_as_it_stands_too(cells: tuple[str, ...], decimal: str, answer: str, typed: str):
    found = got(Read.POSITION, *cells, decimal=decimal)
    assert (found.answer, found.typed, found.in_words) == (answer, typed, False)


@pytest.mark.parametrize(
    ("cells", "decimal", "sentence"),
    [
        (("6225833", "-753"), ".", "decimal point may be missing"),
        (("6.225", "-75.3"), ",", "not a number"),
        (("6.225", ""), ".", "half of the position is missing"),
        (("6.225", "north"), ".", "half of the position is not a number"),
        (("here", "there"), ".", "Enter a latitude"),
        (("0", "0.0"), ".", "sea off Africa"),
        (("40 Ş 46 Ş",), ".", "more than one way"),
    ],
)
def test_a_position_that_may_be_wrong_is_not_guessed(cells: tuple[str, ...], decimal: str, sentence: str):
    found = got(Read.POSITION, *cells, decimal=decimal)
    assert (found.answer, found.in_words) == (None, True)
    assert sentence in str(found.error)


def test_a_position_of_which_nothing_is_known_is_not_known():
    assert got(Read.POSITION, "Sin información", "").answer is Reason.NOT_KNOWN
