from collections.abc import Callable

import pytest

from minerisk.domain.answer import Answer, Reason
from minerisk.domain.form import Form, Question, QuestionType
from minerisk.reports import fonts
from minerisk.reports.entries import Reader
from minerisk.reports.facts import facts, has_facts
from minerisk.reports.paper import Text
from minerisk.reports.sheet import Sheet


@pytest.fixture(autouse=True, scope="module")
def _fonts() -> None:
    fonts.register()


def question(name: str, **more: object) -> Question:
    return Question(path=name, type=QuestionType.TEXT, label={"en": name}, **more)  # type: ignore[arg-type]


def said(reader: Callable[..., Reader], sheet: Sheet) -> str:
    return " | ".join(mark.text for mark in facts(reader(sheet), 480).marks if isinstance(mark, Text))


def test_the_box_tells_when_where_what_and_who_was_told(
    make_sheet: Callable[..., Sheet], reader: Callable[..., Reader], answers: dict[str, Answer]
):
    answers["where/town"] = "Tərtər town"
    box = said(reader, make_sheet(answers))
    for fact in ("Date | 14 July 2026", "Place | Tərtər, Tərtər town", "Type | Accident", "Item | Not answered"):
        assert fact in box
    for fact in ("Killed | 0", "Injured | 1", "Information | Reported", "Reported to | 112, 102"):
        assert fact in box


def test_a_count_that_nobody_gave_is_not_zero(
    make_sheet: Callable[..., Sheet], reader: Callable[..., Reader], answers: dict[str, Answer]
):
    answers["people/killed"] = Reason.NOT_KNOWN
    box = said(reader, make_sheet(answers))
    assert "Killed | Not known" in box
    assert "Unhurt | Not answered" in box


def test_where_nobody_counted_cards_are_counted(
    make_sheet: Callable[..., Sheet], reader: Callable[..., Reader], answers: dict[str, Answer]
):
    del answers["people/killed"], answers["people/injured"]
    box = said(reader, make_sheet(answers))
    assert "Killed | 0 | Injured | 1 | Unhurt | 1" in box
    assert "Killed | Not answered" in said(reader, make_sheet({}))


def test_a_time_of_day_stands_behind_the_date(
    make_sheet: Callable[..., Sheet], reader: Callable[..., Reader], answers: dict[str, Answer]
):
    answers["when/time_of_day"] = "morning"
    assert "14 July 2026, morning" in said(reader, make_sheet(answers))


@pytest.mark.parametrize(
    ("kind", "answers", "box"),
    [
        (
            "sighting",
            {"seen_on": "2026-07", "device": "mine", "items_seen": "2", "report_status": "passed_on"},
            (
                "Date | July 2026, day not | known",
                "Item | mine",
                "How many | 2",
                "Report | passed_on",
                "112 called | Not answered",
            ),
        ),
        (
            "session",
            {"session_date": "2026-07-14", "category": "direct", "participants": "23"},
            ("Date | 14 July 2026", "Reached | direct", "People | 23", "First time | Not answered"),
        ),
        (
            "follow_up",
            {"follow_up_date": "2026-07-14", "about_record": "BRD2-SES-20260601-01"},
            ("Date | 14 July 2026", "Record | BRD2-SES-20260601-01", "Next | Not answered"),
        ),
    ],
)
def test_each_kind_of_record_has_a_box_of_its_own(
    make_sheet: Callable[..., Sheet],
    reader: Callable[..., Reader],
    kind: str,
    answers: dict[str, Answer],
    box: tuple[str, ...],
):
    asked = tuple(
        question(name, appearance=frozenset({"edtf"} if name.endswith(("_on", "_date")) else ())) for name in answers
    )
    form = Form(id=kind, version="1", digest="0", title={}, kind=kind, languages=("en",), children=asked)
    sheet = make_sheet(answers, form=form)
    assert has_facts(reader(sheet))
    for fact in box:
        assert fact in said(reader, sheet)


def test_who_followed_up_is_told_without_a_word_cut_in_two(
    make_sheet: Callable[..., Sheet], reader: Callable[..., Reader]
):
    form = Form(
        id="follow_up",
        version="1",
        digest="0",
        title={},
        kind="follow_up",
        languages=("en",),
        children=(question("about_record"), question("follow_up_by")),
    )
    answers = {"about_record": "BRD2-SES-20260601-01", "follow_up_by": "Группа информирования"}
    told = said(reader, make_sheet(answers, form=form))
    assert "Record | BRD2-SES-20260601-01" in told
    assert "информирования" in told


def test_a_form_of_an_office_has_no_box(make_sheet: Callable[..., Sheet], reader: Callable[..., Reader]):
    form = Form(id="own", version="1", digest="0", title={}, kind=None, languages=("en",), children=(question("a"),))
    assert not has_facts(reader(make_sheet({}, form=form)))


def test_a_long_fact_is_cut_after_four_lines(
    make_sheet: Callable[..., Sheet], reader: Callable[..., Reader], answers: dict[str, Answer]
):
    answers["where/town"] = "word " * 500
    piece = facts(reader(make_sheet(answers)), 480)
    assert piece.height < 150
    assert any(isinstance(mark, Text) and mark.text.endswith("…") for mark in piece.marks)
