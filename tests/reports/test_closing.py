from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from minerisk.domain.answer import Answer
from minerisk.reports import closing, fonts
from minerisk.reports.entries import Reader
from minerisk.reports.paper import Piece, Rule, Text
from minerisk.reports.sheet import Profile, Sheet


@pytest.fixture(autouse=True, scope="module")
def _fonts() -> None:
    fonts.register()


def texts(pieces: Iterable[Piece]) -> list[str]:
    return [mark.text for piece in pieces for mark in piece.marks if isinstance(mark, Text)]


def test_the_history_says_who_did_what_when_and_why(
    make_sheet: Callable[..., Sheet], reader: Callable[..., Reader], answers: dict[str, Answer]
):
    said = texts(closing.history(reader(make_sheet(answers)), 6, 480))
    assert "Version 3" in said
    assert "Amended by KM, laptop 2, 16 July 2026, 15:20; 1 answer changed" in said
    assert "Reason: The hospital corrected the age of P1" in said
    assert "15 July 2026, 15:20 by KM" in said
    assert any("Printed 16 July 2026, 15:20 with MineRisk 0.1.0" in line for line in said)


def test_what_was_finished_first_has_answers_and_no_changes(
    make_sheet: Callable[..., Sheet], reader: Callable[..., Reader], answers: dict[str, Answer]
):
    sheet = make_sheet(answers)
    first = replace(sheet.history[-1], version=1, changed=("when/event_date", "where/district"))
    (line, *_) = [
        text for text in texts(closing.history(reader(replace(sheet, history=(first,))), 6, 700)) if ";" in text
    ]
    assert line.endswith("; 2 answers")


def test_what_was_imported_says_where_from(
    make_sheet: Callable[..., Sheet], reader: Callable[..., Reader], answers: dict[str, Answer]
):
    sheet = make_sheet(answers)
    step = replace(sheet.history[-1], author="", imported_from="Colombia, victims")
    nobody = replace(sheet, history=(step,), record=replace(sheet.record, author=""))
    said = texts(closing.history(reader(nobody), 6, 700))
    assert any(line.startswith("Imported from “Colombia, victims”, laptop 2, 16 July 2026, 15:20;") for line in said)
    assert "15 July 2026, 15:20" in said
    step = replace(step, author="KM")
    said = texts(closing.history(reader(replace(nobody, history=(step,))), 6, 700))
    assert any(line.startswith("Imported from “Colombia, victims” by KM, laptop 2, 16 July") for line in said)


def test_times_are_told_in_the_time_zone_of_the_print_and_reasons_in_the_full_copy_alone(
    make_sheet: Callable[..., Sheet], reader: Callable[..., Reader], answers: dict[str, Answer]
):
    sheet = make_sheet(answers, printed_at=datetime(2026, 7, 17, 9, tzinfo=UTC), profile=Profile.FIELD)
    said = texts(closing.history(reader(sheet), 6, 480))
    assert "Amended by KM, laptop 2, 16 July 2026, 11:20; 1 answer changed" in said
    assert "Reason: Left out of this copy" in said


def test_a_long_history_ends_with_how_many_steps_came_before(
    make_sheet: Callable[..., Sheet], reader: Callable[..., Reader], answers: dict[str, Answer]
):
    sheet = make_sheet(answers)
    sheet = replace(sheet, history=sheet.history * 15)
    said = texts(closing.history(reader(sheet), 6, 480))
    assert "10 earlier steps are kept in the database" in said
    assert sum(line.startswith("Version") for line in said) == closing.STEPS


def test_a_short_history_stays_on_the_page_of_the_signatures(
    make_sheet: Callable[..., Sheet], reader: Callable[..., Reader], answers: dict[str, Answer]
):
    sheet = make_sheet(answers)
    assert all(piece.keep for piece in closing.history(reader(sheet), 6, 480))
    long = replace(sheet, history=sheet.history * 10)
    assert not any(piece.keep for piece in list(closing.history(reader(long), 6, 480))[1:])


def test_three_people_sign_on_one_page(
    make_sheet: Callable[..., Sheet], reader: Callable[..., Reader], answers: dict[str, Answer]
):
    heading, block = closing.signatures(reader(make_sheet(answers)), 7, 480)
    assert heading.keep
    said = texts([block])
    assert [said.count(word) for word in ("Name", "Role", "Date", "Place", "Signature")] == [1] * 5
    assert {"Recorded by", "Checked by", "Received by"} <= set(said)
    lines = [mark for mark in block.marks if isinstance(mark, Rule)]
    assert len(lines) == 15
    assert max(line.to_x for line in lines) == pytest.approx(480)


def test_a_draft_is_not_signed(
    make_sheet: Callable[..., Sheet], reader: Callable[..., Reader], answers: dict[str, Answer]
):
    said = texts(closing.signatures(reader(make_sheet(answers, draft=True)), 7, 480))
    assert "A draft is not signed. Finish the record first." in said
    assert "Signature" not in said
