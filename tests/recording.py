"""Finished records of every kind that comes with the program, as many as a test needs."""

from collections.abc import Mapping
from datetime import UTC, datetime
from uuid import UUID

from minerisk.domain.answer import Answer
from minerisk.domain.uuid7 import uuid7
from minerisk.services import forms
from minerisk.services.databases import Database
from minerisk.services.revising import Act, Revising
from minerisk.store import forms as stored_forms

BEGUN = datetime(2026, 7, 14, 9, tzinfo=UTC)

SESSIONS: tuple[Mapping[str, Answer], ...] = (
    {
        "session_date": "2026-05-06",
        "category": "direct",
        "sessions_held": "3",
        "age_scheme": "brief",
        "counts_brief/age_6_11/female": "8",
        "counts_brief/age_6_11/male": "7",
        "counts_brief/age_18_59/sex_unknown": "2",
        "counts_brief/age_unknown/female": "0",
        "counts_cbm/age_6_12/female": "99",
    },
    {
        "session_date": "2026-06",
        "category": "indirect",
        "age_scheme": "adult_child",
        "counts_adult_child/age_0_17/male": "100",
    },
    {"category": "direct"},
)
"""Of 3, 1 and one session; 17 people were taught, about 100 reached. What another table of ages says does not count."""


def record(db: Database, kind: str, answers: Mapping[str, Answer]) -> tuple[UUID, str]:
    """Add a finished record; return its id and code.

    Args:
        db: where to.
        kind: of which form.
        answers: by the last parts of the paths, as many as it takes to tell them apart.
    """
    form = forms.form(kind)
    paths = [question.path for question in form.questions()]
    answers = {next(path for path in paths if f"/{path}".endswith(f"/{name}")): a for name, a in answers.items()}
    with db.write() as connection:
        revising = Revising(connection, form, stored_forms.keep(connection, form, forms.xform(form)))
        made = revising.first(uuid7(BEGUN), kind, Act(author="A. K.", begun=BEGUN, finished=BEGUN), answers)
        revising.add_first([made])
    return made.record, made.code
