from dataclasses import replace

import pytest
from tests.domain.conftest import question
from tests.domain.tables_in import table

from minerisk.domain.conversion.asked_cells import Found
from minerisk.domain.conversion.leftovers import Cell, Leftovers
from minerisk.domain.conversion.report import NotAsked, Report, Unmapped
from minerisk.domain.form import Protection, QuestionType
from minerisk.domain.tables.table import Notice

TABLE = table("age | sex\nold | x\nold | y\nyoung | x")
AGE, SEX = question("age", QuestionType.INTEGER), question("sex", QuestionType.SELECT_ONE, "male")
NO_NUMBER = Notice(text="No number")


@pytest.fixture
def left() -> Leftovers:
    return Leftovers()


def told(left: Leftovers) -> Report:
    return left.report([TABLE], records=2, people=1, unused=[("people.csv", "mood")])


def test_a_report_says_how_much_came(left: Leftovers):
    report = told(left)
    assert (report.rows, report.records, report.people) == ({"people.csv": 3}, 2, 1)
    assert report.unused == (("people.csv", "mood"),)


def test_rows_are_set_aside_with_their_number_in_the_file(left: Leftovers):
    left.set_aside(TABLE, 1, "No {what}", what="key")
    (aside,) = told(left).set_aside
    assert (aside.table, aside.row, aside.notice) == (
        "people.csv", 3, Notice(text="No {what}", values={"what": "key"}, row=3),
    )  # fmt: skip


def test_equal_texts_are_told_once_with_the_first_row(left: Leftovers):
    for row, text in enumerate(("old", "old", "young")):
        left.add(Cell(TABLE, "age", AGE, row), Found(left=text, notice=NO_NUMBER))
    assert [(one.text, one.row, one.n, one.notice.row) for one in told(left).unread] == [
        ("old", 2, 2, 2), ("young", 4, 1, 4),
    ]  # fmt: skip


def test_codes_are_counted_each_for_itself(left: Leftovers):
    left.add(Cell(TABLE, "sex", SEX, 0), Found(left="x"))
    left.add(Cell(TABLE, "sex", SEX, 2), Found(left="x z"))
    assert told(left).unmapped == (
        Unmapped(table="people.csv", column="sex", to="sex", text="x", n=2),
        Unmapped(table="people.csv", column="sex", to="sex", text="z", n=1),
    )


def test_what_may_name_a_person_is_told_without_its_words(left: Leftovers):
    left.add(Cell(TABLE, "age", replace(AGE, protection=Protection.IDENTITY), 0), Found(left="Leyla", notice=NO_NUMBER))
    (one,) = told(left).unread
    assert one.text == "…"


def test_answers_that_are_not_asked_for_are_counted_by_question(left: Leftovers):
    for asked in (AGE, SEX, AGE):
        left.add_unasked(asked)
    assert told(left).not_asked == (NotAsked(to="age", n=2), NotAsked(to="sex", n=1))
