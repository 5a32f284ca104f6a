"""A small incident form made by hand, records that fill it, and their sheets as PDF."""
# ruff: noqa: ANN401  (fixtures hand on whatever a test gives)

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from typing import Any
from uuid import UUID

import pytest

from minerisk.domain.answer import Answer
from minerisk.domain.filling.filling import Filling
from minerisk.domain.form import Choice, Form, Group, Protection, Question, QuestionType, Repeat
from minerisk.domain.office import Office
from minerisk.domain.record import Draft, Record, Status, Step
from minerisk.i18n import catalog
from minerisk.reports import preview, record_sheet
from minerisk.reports.entries import Reader
from minerisk.reports.sheet import Profile, Sheet

NOW = datetime(2026, 7, 16, 15, 20, tzinfo=timezone(timedelta(hours=4)))
WORDS = {
    "when": ("When", "Nə vaxt", "Когда"),
    "where": ("Where", "Harada", "Где"),
    "happened": ("What happened", "Nə baş verib", "Что произошло"),
    "people": ("People", "İnsanlar", "Люди"),
    "source": ("Source", "Mənbə", "Источник"),
    "casualty": ("Person", "Şəxs", "Человек"),
    "event_date": ("When did it happen?", "Hadisə nə vaxt baş verib?", "Когда это произошло?"),
}
CHOICES = {
    "district": (("terter", "Tərtər"), ("agdam", "Ağdam")),
    "record_type": (("accident", "Accident"), ("incident", "Incident")),
    "device": (("mine", "Mine"), ("unknown", "Not known, not named")),
    "outcome": (("killed", "Killed"), ("injured", "Injured"), ("unhurt", "Unhurt")),
    "sex": (("female", "Female"), ("male", "Male"), ("unknown", "Unknown")),
    "confidence": (("reported", "Reported"), ("confirmed", "Confirmed")),
    "reported_to": (("n112", "112"), ("n102", "102")),
}
ANSWERS: dict[str, Answer] = {
    "when/event_date": "2026-07-14",
    "where/district": "terter",
    "where/coordinates": "40.3652 46.9587 0 0",
    "where/coordinates_typed": "40 21 54.7 N 46 57 31.3 E",
    "happened/record_type": "accident",
    "happened/narrative": "P1 stepped off the used track.\n\nP2 called for help.",
    "people/killed": "0",
    "people/injured": "1",
    "people/casualty{a}/outcome": "injured",
    "people/casualty{a}/sex": "female",
    "people/casualty{a}/age": "34",
    "people/casualty{a}/name": "Əliyeva Gülnarə",
    "people/casualty{a}@order": "1",
    "people/casualty{b}/outcome": "unhurt",
    "people/casualty{b}/sex": "male",
    "people/casualty{b}/age": "12",
    "people/casualty{b}@order": "2",
    "source/confidence": "reported",
    "source/reported_to": "n112 n102",
}


def labels(name: str) -> dict[str, str]:
    given = WORDS.get(name) or (name.replace("_", " ").capitalize(),) * 3
    return dict(zip(("en", "az", "ru"), given, strict=True))


def question(path: str, kind: QuestionType = QuestionType.TEXT, **more: Any) -> Question:
    name = path.rpartition("/")[2]
    choices = tuple(Choice(name=code, label={"en": label}) for code, label in CHOICES.get(name, ()))
    if choices and kind is QuestionType.TEXT:
        kind = QuestionType.SELECT_ONE
    return Question(path=path, type=kind, label=labels(name), choices=choices, **more)


def group(path: str, *children: Any) -> Group:
    return Group(path=path, label=labels(path.rpartition("/")[2]), children=children)


@pytest.fixture(scope="session")
def form() -> Form:
    casualty = Repeat(
        path="people/casualty",
        label=labels("casualty"),
        children=(
            question("people/casualty/outcome"),
            question("people/casualty/sex"),
            question("people/casualty/age", QuestionType.INTEGER),
            question("people/casualty/story", appearance=frozenset({"multiline"})),
            question("people/casualty/name", protection=Protection.IDENTITY),
        ),
    )
    return Form(
        id="incident",
        version="1",
        digest="0" * 64,
        title=dict(zip(("en", "az", "ru"), ("Incident report", "Hadisə haqqında hesabat", "Отчёт"), strict=True)),
        kind="incident",
        languages=("en", "az", "ru"),
        children=(
            group("when", question("when/event_date", appearance=frozenset({"edtf"})), question("when/time_of_day")),
            group(
                "where",
                question("where/district"),
                question("where/town"),
                question(
                    "where/coordinates",
                    QuestionType.GEOPOINT,
                    protection=Protection.PRECISE,
                    typed="where/coordinates_typed",
                ),
                question("where/coordinates_typed"),
            ),
            group(
                "happened",
                question("happened/record_type"),
                question("happened/device"),
                question("happened/narrative", appearance=frozenset({"multiline"})),
            ),
            group(
                "people",
                question("people/killed", QuestionType.INTEGER),
                question("people/injured", QuestionType.INTEGER),
                casualty,
            ),
            group(
                "source",
                question("source/confidence"),
                question("source/reported_to", QuestionType.SELECT_MULTIPLE),
                question("source/informant_name", protection=Protection.IDENTITY),
                question("source/seen", QuestionType.NOTE),
                question("source/sure_check", QuestionType.ACKNOWLEDGE, appearance=frozenset({"check"})),
            ),
        ),
    )


@pytest.fixture
def answers() -> dict[str, Answer]:
    return dict(ANSWERS)


MakeSheet = Callable[..., Sheet]


@pytest.fixture
def make_sheet(form: Form) -> MakeSheet:
    """Return a maker of sheets; ``draft``, ``conflicts`` and the fields of ``Sheet`` may be given."""

    def make(answers: dict[str, Answer], *, draft: bool = False, conflicts: Any = None, **fields: Any) -> Sheet:
        record: Record | Draft = Record(
            id=UUID(int=7), code="BRD2-INC-20260714-01", kind="incident", form=form.digest, version=3,
            status=Status.AMENDED, answers=answers, heads=("r",), begun=NOW - timedelta(days=1), updated=NOW,
            author="KM", laptop="2", conflicts=conflicts or {},
        )  # fmt: skip
        if draft:
            record = Draft(
                record=UUID(int=7), kind="incident", form=form.digest, begun=NOW, updated=NOW, author="KM",
                answers=answers,
            )  # fmt: skip
        of = fields.pop("form", form)
        step = Step(
            revision="r", version=1, status=Status.FINISHED, author="KM", laptop="2", time=NOW, reason="",
            changed=("when/event_date",),
        )  # fmt: skip
        amended = replace(step, version=3, status=Status.AMENDED, reason="The hospital corrected the age of P1")
        made = Sheet(
            record=record, filling=Filling(of, answers or {"x": "y"}, today=NOW.date()), profile=Profile.FULL,
            office=Office(name="Bərdə office", code="BRD", laptop=2), printed_by="KM", printed_at=NOW,
            app_version="0.1.0", history=() if draft else (amended, step),
        )  # fmt: skip
        return replace(made, **fields)

    return make


@pytest.fixture
def reader() -> Callable[..., Reader]:
    def read(sheet: Sheet, language: str = "en") -> Reader:
        return Reader(sheet, catalog("en"), language)

    return read


@pytest.fixture
def printed() -> Callable[..., bytes]:
    """Return a printer of one sheet, with the program's words in English."""

    def write(sheet: Sheet, language: str = "en", **more: Any) -> bytes:
        stream = io.BytesIO()
        record_sheet.write(stream, sheet, catalog("en"), language, **more)
        return stream.getvalue()

    return write


@pytest.fixture
def read_back() -> Callable[[bytes], list[str]]:
    """Return a reader of a PDF: the text of each page, every space and line end as one space."""

    def read(pdf: bytes) -> list[str]:
        return [" ".join(preview.text(pdf, number).split()) for number in range(1, preview.pages(pdf) + 1)]

    return read
