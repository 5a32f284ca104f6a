from collections.abc import Callable, Iterable
from dataclasses import replace

import pytest

from minerisk.domain.answer import Answer
from minerisk.domain.office import Office
from minerisk.reports import fonts, frame
from minerisk.reports.entries import Reader
from minerisk.reports.paper import A4, LETTER, Box, Mark, Modules, Text
from minerisk.reports.sheet import Profile, Sheet


@pytest.fixture(autouse=True, scope="module")
def _fonts() -> None:
    fonts.register()


def texts(marks: Iterable[Mark]) -> list[str]:
    return [mark.text for mark in marks if isinstance(mark, Text)]


def test_nothing_of_the_frame_leaves_the_margins(
    make_sheet: Callable[..., Sheet], reader: Callable[..., Reader], answers: dict[str, Answer]
):
    office = Office(name="A very long name of an office " * 6, code="BRD", laptop=2, demonstration=True)
    sheet = make_sheet(answers, conflicts={"people/killed": ("1", "2")}, office=office, printed_by="Name " * 40)
    for paper in (A4, LETTER):
        read = reader(sheet, "ru")
        for mark in [*frame.header(read, paper), *frame.footer(read, paper, 12, 100)]:
            if isinstance(mark, Text):
                end = mark.x + fonts.width(mark.text, mark.style.font, mark.style.size)
                assert paper.left - 0.1 <= mark.x
                assert end <= paper.right + 0.1
                assert mark.y <= paper.bottom


def test_the_code_is_never_cut(
    make_sheet: Callable[..., Sheet], reader: Callable[..., Reader], answers: dict[str, Answer]
):
    office = Office(name="Office", code="BRD", laptop=2, demonstration=True)
    sheet = make_sheet(answers, office=office, conflicts={"people/killed": ("1", "2")})
    marks = frame.header(reader(sheet), A4)
    assert {"BRD2-INC-20260714-01", "version 3", "Amended", "Demonstration", "To check"} <= set(texts(marks))
    assert sum(isinstance(mark, Box) for mark in marks) == 3


def test_the_code_for_scanners_is_20_mm_wide_with_its_checksum_below(
    make_sheet: Callable[..., Sheet], reader: Callable[..., Reader], answers: dict[str, Answer]
):
    marks = frame.header(reader(make_sheet(answers)), A4)
    (code,) = [mark for mark in marks if isinstance(mark, Modules)]
    assert code.module * 29 == pytest.approx(frame.QR)
    assert any(len(text) == 8 and int(text, 16) >= 0 for text in texts(marks) if text.isalnum() and text.islower())


def test_the_strip_says_how_secret_a_copy_is(
    make_sheet: Callable[..., Sheet], reader: Callable[..., Reader], answers: dict[str, Answer]
):
    full, field = make_sheet(answers), make_sheet(answers, profile=Profile.FIELD)
    assert {"Confidential", "Full copy: everything that was answered"} <= set(texts(frame.header(reader(full), A4)))
    assert {"Restricted", "Field copy: no names, no exact place"} <= set(texts(frame.header(reader(field), A4)))
    draft = texts(frame.header(reader(make_sheet(answers, draft=True)), A4))
    assert {"Draft", "Full copy of a draft, not finished"} <= set(draft)


def test_the_footer_says_page_time_language_and_who_printed(
    make_sheet: Callable[..., Sheet], reader: Callable[..., Reader], answers: dict[str, Answer]
):
    said = texts(frame.footer(reader(make_sheet(answers), "az"), A4, 2, 5))
    assert {"Page 2 of 5", "Printed 16 July 2026, 15:20, Azərbaycanca", "Printed by KM", ", version 3"} <= set(said)
    nobody = replace(make_sheet(answers), printed_by="")
    assert not any("Printed by" in text for text in texts(frame.footer(reader(nobody), A4, 1, 1)))
