from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.domain.conftest import question

from minerisk.domain.answer import Answer, Reason
from minerisk.domain.form import Question, QuestionType, Repeat
from minerisk.domain.tables import sheet
from minerisk.domain.tables.columns import Layout, Profile
from minerisk.domain.tables.sheet import LONGEST_CELL, Fact, Filling, Sheet
from minerisk.i18n import catalog


def filled(
    asked: Question | Sequence[Question], *answers: Answer | None, language: str = "", profile: Profile = Profile.FULL
) -> Sheet:
    own = (asked,) if isinstance(asked, Question) else tuple(asked)
    filling = Filling(Layout(name="s", own=own), (), profile=profile, language=language, tr=catalog(language or "en"))
    for answer in answers:
        filling.add([(answer,) * len(own)])
    return filling.sheet()


def cells(made: Sheet) -> list[tuple[str, ...]]:
    return [made.headings, *made.rows()]


SEX = question("people/sex", QuestionType.SELECT_ONE, "female", "male")


def test_codes_are_written_as_they_are():
    assert cells(filled(SEX, "male", None, "other")) == [("sex",), ("male",), ("",), ("other",)]


def test_labels_stand_for_codes_in_the_language_that_is_asked_for():
    assert cells(filled(SEX, "male", "other", language="az"))[1:] == [("male (az)",), ("other",)]


def test_several_codes_become_several_labels():
    asked = question("damage", QuestionType.SELECT_MULTIPLE, "house", "animal")
    assert cells(filled(asked, "house animal", language="en")) == [("damage",), ("House; Animal",)]
    assert cells(filled(asked, "house animal")) == [("damage",), ("house animal",)]


def test_reasons_have_a_column_where_there_is_one():
    asked = question("age", QuestionType.INTEGER)
    made = filled(asked, "34", Reason.NOT_KNOWN, None)
    assert cells(made) == [("age", "age__reason"), ("34", ""), ("", "not_known"), ("", "")]
    assert [column.is_number for column in made.columns] == [True, False]
    assert filled(asked, "34").headings == ("age",)
    assert cells(filled(asked, Reason.REFUSED, language="en")) == [
        ("age", "age: why there is no answer"), ("", "Refused"),
    ]  # fmt: skip


def test_a_position_is_four_columns_of_numbers():
    asked = question("where/at", QuestionType.GEOPOINT)
    made = filled(asked, "40.3652 46.9587 12.5 1000", "40 46", None)
    assert cells(made) == [
        ("at_latitude", "at_longitude", "at_altitude", "at_accuracy"),
        ("40.3652", "46.9587", "12.5", "1000"), ("40", "46", "", ""), ("", "", "", ""),
    ]  # fmt: skip
    assert [column.part for column in made.columns] == list(sheet.PARTS)
    assert filled(asked, None, language="en").headings[0] == "at: latitude"


def test_an_altitude_and_an_accuracy_of_nothing_were_not_given():
    asked = question("at", QuestionType.GEOPOINT)
    assert cells(filled(asked, "40 46 0 0", "0 0 0.0 0", "41 47")) == [
        ("at_latitude", "at_longitude"), ("40", "46"), ("0", "0"), ("41", "47"),
    ]  # fmt: skip
    assert cells(filled(asked, "40 46 0 0", "40 46 0 15")) == [
        ("at_latitude", "at_longitude", "at_accuracy"), ("40", "46", ""), ("40", "46", "15"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("date", "told"),
    [
        ("2024-07-14", "2024-07"), ("2024-07~", "2024-07~"), ("2024", "2024"), ("2024-07-XX", "2024-07"),
        ("2024-07-14/2024-09-02", "2024-07/2024-09"), ("2024-07-01/2024-07-30", "2024-07"), ("soon", ""),
    ],
)  # fmt: skip
def test_statistics_tell_a_date_to_its_month(date: str, told: str):
    asked = question("when", appearance="edtf")
    assert cells(filled(asked, date, profile=Profile.STATISTICS))[1] == (told,)
    assert cells(filled(asked, date, profile=Profile.AUTHORITY))[1] == (date,)


def test_headings_are_told_apart():
    asked = [question("a/killed"), question("b/killed"), replace(question("c"), label={"en": "${a/killed}\n dead"})]
    assert filled(asked, "1").headings == ("killed", "killed [b/killed]", "c")
    assert filled(asked, "1", language="en").headings == ("killed", "killed [b/killed]", "… dead")


def test_facts_and_numbers_of_items_come_first():
    people = Repeat(path="people/casualty", label={"en": "Person"}, children=())
    layout = Layout(name="casualties", levels=(people,), own=(SEX,))
    for language, headings in (("", ("record", "casualty", "sex")), ("en", ("Record", "Person", "sex"))):
        filling = Filling(
            layout, [Fact(name="record", label="Record")], profile=Profile.FULL, language=language, tr=catalog("en")
        )
        filling.add([("B-1", "1", "male")])
        made = filling.sheet()
        assert made.headings == headings
        assert [column.is_number for column in made.columns] == [False, True, False]
        assert made.length == 1


def test_a_sheet_without_rows_has_its_headings():
    made = filled(SEX)
    assert (made.headings, made.length, list(made.rows())) == (("sex",), 0, [])


def test_what_is_longer_than_a_cell_goes_on_in_the_next_column():
    long = "a" * LONGEST_CELL + "b" * LONGEST_CELL + "c"
    made = filled(question("story"), long, "short")
    assert made.headings == ("story", "story (2)", "story (3)")
    first, second = made.rows()
    assert "".join(first) == long
    assert [len(cell) for cell in first] == [LONGEST_CELL, LONGEST_CELL, 1]
    assert second == ("short", "", "")


def test_a_character_that_takes_two_places_is_not_cut_in_two():
    wide = "😀" * LONGEST_CELL
    (row,) = filled(question("story"), wide).rows()
    assert "".join(row) == wide
    assert all(len(cell.encode("utf-16-le")) // 2 <= LONGEST_CELL for cell in row)


def test_half_full_cells_stay_one_column():
    assert filled(question("story"), "a" * LONGEST_CELL).headings == ("story",)


@pytest.mark.parametrize("asked", [question("story"), SEX])
@given(text=st.text(st.characters(), max_size=50))
def test_what_no_file_can_hold_is_left_out(asked: Question, text: str):
    (row,) = filled(asked, text, language="en").rows()
    row[0].encode()
    assert not set(row[0]) & {*map(chr, range(9)), *map(chr, range(11, 32)), "\x7f"}


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("34", 34),
        ("-2.50", -2.5),
        ("007", None),
        ("1e5", None),
        ("", None),
        ("nan", None),
        ("9" * 15, None),
        ("٣", None),
    ],
)
def test_a_number_is_one_that_a_file_gives_back(cell: str, value: float | None):
    assert sheet.number(cell) == value
