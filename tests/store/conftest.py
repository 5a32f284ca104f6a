"""A database, a small form, and revisions filled with it."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from minerisk.domain import revision as revisions
from minerisk.domain.answer import Answer
from minerisk.domain.form import Choice, Form, Group, Protection, Question, QuestionType, Repeat
from minerisk.domain.record import Status
from minerisk.domain.revision import Revision, Stamp
from minerisk.store import forms
from minerisk.store.database import Database

BEGUN = datetime(2026, 7, 14, 9, tzinfo=UTC)

Revise = Callable[..., Revision]


def _choices(*names: str) -> tuple[Choice, ...]:
    return tuple(Choice(name=name, label={"en": name.title(), "az": f"{name} (az)"}) for name in names)


def _question(path: str, type_: QuestionType, *, codes: str = "", appearance: str = "", **more: object) -> Question:
    return Question(
        path=path,
        type=type_,
        label={"en": path},
        choices=_choices(*codes.split()),
        appearance=frozenset(appearance.split()),
        **more,  # type: ignore[arg-type]
    )


@pytest.fixture(scope="session")
def form() -> Form:
    text, one, many = QuestionType.TEXT, QuestionType.SELECT_ONE, QuestionType.SELECT_MULTIPLE
    person = (
        _question("people/casualty/name", text, protection=Protection.IDENTITY),
        _question("people/casualty/outcome", one, codes="killed injured unhurt"),
        _question("people/casualty/sex", one, codes="female male"),
        _question("people/casualty/age", QuestionType.INTEGER),
    )
    return Form(
        id="small",
        version="1",
        digest="f" * 64,
        title={"en": "Small"},
        kind="incident",
        languages=("en", "az"),
        children=(
            _question("event_date", text, appearance="edtf"),
            _question("district", one, codes="agdam fuzuli"),
            _question("town_other", text),
            _question("device", one, codes="mine uxo unknown"),
            _question("seen", many, codes="smoke wire"),
            _question("reported", QuestionType.DATE),
            _question("coordinates", QuestionType.GEOPOINT, protection=Protection.PRECISE),
            _question("narrative", text),
            _question("band", QuestionType.CALCULATE),
            Group(
                path="people",
                label={"en": "People"},
                children=(Repeat(path="people/casualty", label={"en": "Person"}, children=person),),
            ),
        ),
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "D.minerisk"


@pytest.fixture
def db(folder: Path, form: Form) -> Iterator[Database]:
    database = Database.create(folder, lambda connection: keep(connection, form))
    yield database
    database.close()


def keep(connection, form: Form):  # noqa: ANN001
    forms.keep(connection, form, "<xform/>")


@pytest.fixture
def revise(form: Form) -> Revise:
    def make(
        record: int, answers: dict[str, Answer | None], *upon: Revision, names: dict[str, Answer | None] | None = None
    ) -> Revision:
        later = timedelta(minutes=len(upon))
        draft = Revision(
            record=UUID(int=record),
            code=f"BRD1-INC-20260714-{record:02}",
            kind="incident",
            form=form.digest,
            parents=tuple(sorted(parent.id for parent in upon)),
            stamp=Stamp(record, len(upon), "BRD1"),
            author="Aynur",
            laptop="BRD1",
            begun=BEGUN,
            time=BEGUN + timedelta(hours=record) + later,
            status=Status.AMENDED if upon else Status.FINISHED,
            reason="checked" if upon else "",
        )
        return revisions.seal(draft, answers, names or {})

    return make
