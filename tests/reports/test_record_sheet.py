import io
import re
import time
from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest
import zxingcpp
from PIL import Image

from minerisk.domain.answer import Answer, Reason
from minerisk.domain.form import Form, Question, QuestionType
from minerisk.domain.office import Office
from minerisk.domain.text import LONGEST
from minerisk.i18n import catalog
from minerisk.reports import preview, record_sheet, seal
from minerisk.reports.paper import LETTER
from minerisk.reports.sheet import Profile, Sheet

PAYLOADS = [
    "<b>bold</b>", "<a href=file:///etc/passwd>link</a>", "<img src=/etc/passwd/>", "5 < 6 and <b> open", "&amp;",
    "&#65;", "<para>x</para>", "<font color=red>x</font>", "<br/>", "</para>", "<!-- x -->", "<![CDATA[x]]>",
    '[x for x in [1]] <font color="[__import__(\'os\')]">',
]  # fmt: skip


def test_the_letters_of_every_language_read_back(
    make_sheet: Callable[..., Sheet],
    printed: Callable[..., bytes],
    read_back: Callable[[bytes], list[str]],
    answers: dict[str, Answer],
):
    answers["happened/narrative"] = "Ərazidə ağır ıldırım, çöl, şüşə. Взрыв произошёл у дороги, ёж."
    page = " ".join(read_back(printed(make_sheet(answers), "ru")))
    assert "Ərazidə ağır ıldırım, çöl, şüşə. Взрыв произошёл у дороги, ёж." in page
    assert "Когда это произошло?" in page
    assert "Bərdə office" in page


def test_every_page_has_the_code_its_number_and_the_warning(
    make_sheet: Callable[..., Sheet],
    printed: Callable[..., bytes],
    read_back: Callable[[bytes], list[str]],
    answers: dict[str, Answer],
):
    answers["happened/narrative"] = "A long story. " * 900
    pages = read_back(printed(make_sheet(answers)))
    assert len(pages) > 3
    for number, page in enumerate(pages, 1):
        assert page.count("BRD2-INC-20260714-01") == 2
        assert f"Page {number} of {len(pages)}" in page
        assert "This is not a clearance or investigation document." in page
        assert "Do not approach the site." in page
        assert "Amended" in page
        assert "Confidential" in page
        assert "Contains personal data: do not copy" in page


def test_a_demonstration_is_marked_on_every_page(
    make_sheet: Callable[..., Sheet],
    printed: Callable[..., bytes],
    read_back: Callable[[bytes], list[str]],
    answers: dict[str, Answer],
):
    office = Office(name="Office", code="BRD", laptop=2, demonstration=True)
    answers["happened/narrative"] = "A long story. " * 900
    assert all("Demonstration" in page for page in read_back(printed(make_sheet(answers, office=office))))


def test_a_field_copy_tells_no_name_and_no_exact_place(
    make_sheet: Callable[..., Sheet],
    printed: Callable[..., bytes],
    read_back: Callable[[bytes], list[str]],
    answers: dict[str, Answer],
):
    text = " ".join(read_back(printed(make_sheet(answers, profile=Profile.FIELD))))
    assert "Əliyeva" not in text
    assert "40.36" not in text
    assert "54.7" not in text
    assert "The hospital corrected" not in text
    assert text.count("Left out of this copy") == 4
    assert "Restricted" in text
    assert "Contains personal data" not in text


def test_a_reason_is_written_out_and_nothing_is_left_blank(
    make_sheet: Callable[..., Sheet],
    printed: Callable[..., bytes],
    read_back: Callable[[bytes], list[str]],
    answers: dict[str, Answer],
):
    refused = {path: Reason.REFUSED for path in answers if "@" not in path}
    text = " ".join(read_back(printed(make_sheet(refused))))
    assert text.count("Refused") >= len(refused)
    assert "Not answered: Time of day" in text
    assert " – " not in text


@pytest.mark.parametrize("payload", PAYLOADS)
def test_markup_is_printed_as_it_was_typed(
    make_sheet: Callable[..., Sheet],
    printed: Callable[..., bytes],
    read_back: Callable[[bytes], list[str]],
    answers: dict[str, Answer],
    payload: str,
):
    office = Office(name=payload, code="BRD", laptop=2)
    answers |= {"happened/narrative": payload, "where/town": payload, "people/casualty{a}/name": payload}
    text = " ".join(read_back(printed(make_sheet(answers, office=office, printed_by=payload))))
    assert text.count(" ".join(payload.split())) >= 3


def test_the_longest_answer_is_printed_whole(
    make_sheet: Callable[..., Sheet],
    printed: Callable[..., bytes],
    read_back: Callable[[bytes], list[str]],
    answers: dict[str, Answer],
):
    story = " ".join(f"w{number:04}" for number in range(LONGEST // 6))
    answers |= {"happened/narrative": story, "people/casualty{a}/story": story, "where/town": story}
    text = " ".join(read_back(printed(make_sheet(answers))))
    for number in range(LONGEST // 6):
        assert text.count(f"w{number:04}") >= 3


def test_a_word_of_two_million_letters_is_cut_and_does_not_hang(
    make_sheet: Callable[..., Sheet], printed: Callable[..., bytes], answers: dict[str, Answer]
):
    answers |= {"happened/narrative": "ə" * 2_000_000, "people/casualty{a}/name": "m" * 2_000_000}
    begun = time.perf_counter()
    pdf = printed(make_sheet(answers, printed_by="x" * 2_000_000))
    assert time.perf_counter() - begun < 5
    assert 10 < preview.pages(pdf) < 40


def test_the_code_on_a_printed_page_is_read_by_a_scanner(
    make_sheet: Callable[..., Sheet], printed: Callable[..., bytes], answers: dict[str, Answer]
):
    pdf = printed(make_sheet(answers))
    picture = preview.render_page(pdf, 1, 1240)
    image = Image.frombytes("RGB", (picture.width, picture.height), picture.pixels, "raw", "BGRX")
    (found,) = zxingcpp.read_barcodes(image)
    check = seal.checksum(UUID(int=7), answers)
    assert found.text == f"EORE1|BRD2-INC-20260714-01|v3|{check}"


def test_a_draft_is_marked_has_no_scanner_code_and_is_not_signed(
    make_sheet: Callable[..., Sheet],
    printed: Callable[..., bytes],
    read_back: Callable[[bytes], list[str]],
    answers: dict[str, Answer],
):
    pdf = printed(make_sheet(answers, draft=True))
    text = " ".join(read_back(pdf))
    picture = preview.render_page(pdf, 1, 1240)
    image = Image.frombytes("RGB", (picture.width, picture.height), picture.pixels, "raw", "BGRX")
    assert zxingcpp.read_barcodes(image) == []
    assert "Draft" in text
    assert "No code yet" in text
    assert "A draft is not signed" in text
    assert "Received by" not in text
    assert "History" not in text


def test_records_follow_one_another_and_each_counts_its_own_pages(
    make_sheet: Callable[..., Sheet], read_back: Callable[[bytes], list[str]], answers: dict[str, Answer]
):
    long = make_sheet(answers | {"happened/narrative": "A long story. " * 900})
    stream = io.BytesIO()
    count = record_sheet.write_all(stream, iter([make_sheet(answers), long, make_sheet({})]), catalog("en"), "en")
    found = [re.search(r"Page (\d+) of (\d+)", page) for page in read_back(stream.getvalue())]
    numbers = [(int(match[1]), int(match[2])) for match in found if match]
    assert len(numbers) == count
    assert [number for number, _ in numbers].count(1) == 3
    assert {of for number, of in numbers[-2:]} <= {1, 2}


def test_people_stand_by_code_names_in_their_order(
    make_sheet: Callable[..., Sheet],
    printed: Callable[..., bytes],
    read_back: Callable[[bytes], list[str]],
    answers: dict[str, Answer],
):
    answers |= {"people/casualty{a}@order": "2", "people/casualty{b}@order": "1"}
    text = " ".join(read_back(printed(make_sheet(answers))))
    assert text.index("P1 boy, 12") < text.index("P2 woman, 34")


@pytest.mark.parametrize("people", [0, 1, 2, 9])
def test_any_number_of_people_is_printed(
    make_sheet: Callable[..., Sheet],
    printed: Callable[..., bytes],
    read_back: Callable[[bytes], list[str]],
    people: int,
):
    answers = {f"people/casualty{{{n}}}/age": str(20 + n) for n in range(people)}
    text = " ".join(read_back(printed(make_sheet(answers))))
    assert len(re.findall(r"P\d adult", text)) == people
    assert ("Nobody entered" in text) is not bool(people)


def test_a_sheet_fits_letter_paper_too(
    make_sheet: Callable[..., Sheet], printed: Callable[..., bytes], answers: dict[str, Answer]
):
    pdf = printed(make_sheet(answers), paper=LETTER)
    picture = preview.render_page(pdf, 1, 850)
    assert (picture.width, picture.height) == (850, 1100)


def test_a_form_of_no_kind_is_printed_without_key_facts(
    make_sheet: Callable[..., Sheet],
    printed: Callable[..., bytes],
    read_back: Callable[[bytes], list[str]],
    answers: dict[str, Answer],
    form: Form,
):
    text = " ".join(read_back(printed(make_sheet(answers, form=replace(form, kind=None)))))
    assert "Reference" not in text
    assert "1 Person" in text
    assert "P1 woman" not in text


def test_questions_without_a_section_come_first_and_have_no_number(
    make_sheet: Callable[..., Sheet],
    printed: Callable[..., bytes],
    read_back: Callable[[bytes], list[str]],
    answers: dict[str, Answer],
    form: Form,
):
    loose = Question(path="weather", type=QuestionType.TEXT, label={"en": "Weather"})
    sheet = make_sheet(answers | {"weather": "Rain"}, form=replace(form, children=(loose, *form.children)))
    text = " ".join(read_back(printed(sheet)))
    assert text.index("Weather Rain") < text.index("1 When") < text.index("2 Where")


def test_fonts_are_embedded_and_no_other_is_named(
    make_sheet: Callable[..., Sheet], printed: Callable[..., bytes], answers: dict[str, Answer]
):
    pdf = printed(make_sheet(answers))
    assert b"Helvetica" not in pdf
    assert b"/FontFile2" in pdf
