"""The answers of a form leave as a file in the shape of KoboToolbox, and come back the same.

What that shape cannot hold, and what this law leaves out: the content of attached files, the identity of repeated items
(their order stays), items that were taken out, answers to older versions of the form, who wrote a record and when, its
code and its history. Whatever a form calculates is calculated again.
"""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID, uuid5

import pytest
from tests.services.random_answers import random_answers

from minerisk.domain.answer import Answer, Answers, repeat_of
from minerisk.domain.filling.items import Items, around, is_field
from minerisk.domain.form import Form
from minerisk.domain.office import Office
from minerisk.services import databases, exporting, forms, importing, records
from minerisk.services.converting import NAMESPACE
from minerisk.services.databases import Database
from minerisk.services.exporting import Export, Format, Of, Profile

OFFICE = Office(name="x", code="BRD", laptop=1)
RECORDS = 12


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Database]:
    made = databases.create(tmp_path / "here", OFFICE)
    yield made
    made.close()


@pytest.fixture
def there(tmp_path: Path) -> Iterator[Database]:
    made = databases.create(tmp_path / "there", OFFICE)
    yield made
    made.close()


def numbered(answers: Answers) -> Mapping[str, Answer]:
    """Return answers by paths with the numbers of items in the place of their identities."""
    items, found = Items(answers), dict[str, Answer]()
    for path, answer in answers.items():
        place = path
        for item in reversed(list(around(path))):
            number = items.of(repeat_of(item)).index(item) + 1
            place = f"{repeat_of(item)}[{number}]{place[len(item) :]}"
        if not is_field(path):
            found[place] = answer
    return found


def every(db: Database) -> dict[UUID, Mapping[str, Answer]]:
    return {line.id: numbered(records.get(db, line.id).answers) for line in records.lines(db, records.find(db))}


def fill(db: Database, form: Form) -> None:
    now = datetime(2026, 11, 22, tzinfo=UTC)
    records.add_finished(db, form, [(now, random_answers(form, seed), "Aynur") for seed in range(RECORDS)])


def export(db: Database, form: Form, file: Path) -> None:
    wanted = Export(of=Of.ANSWERS, profile=Profile.FULL, format=Format.XLSX, form=form)
    exporting.save(db, wanted, file, author="K. M.")


@pytest.mark.parametrize("kind", forms.KINDS)
def test_the_answers_of_each_form_come_back_the_same(kind: str, here: Database, there: Database, tmp_path: Path):
    form, file = forms.form(kind), tmp_path / "answers.xlsx"
    fill(here, form)
    export(here, form, file)
    tables = importing.read([file])
    how = importing.recognised(there, tables)
    assert how is not None
    assert how.form.digest == form.digest
    batch = importing.run(there, importing.whole([file], tables, how), how, author="K. M.")
    assert batch.records == RECORDS
    report = batch.report
    assert (report.set_aside, report.unmapped, report.unread, report.not_asked, report.unused) == ((), (), (), (), ())
    came = every(there)
    assert {uuid5(NAMESPACE, f"{form.id}:{record}"): said for record, said in every(here).items()} == came
