"""The answers of a form leave as a file in the shape of KoboToolbox, and come back the same.

What that shape cannot hold, and what this law leaves out: the content of attached files, the identity of repeated items
(their order stays), items that were taken out, answers to older versions of the form, zeros at the end of a decimal
number, who wrote a record and when, its code and its history. Whatever a form calculates is calculated again.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID, uuid5

import pytest
from tests.services.random_answers import random_answers
from tests.visit_form import XFORM, visit_form

from minerisk.domain.answer import Answer, Answers, Reason, repeat_of
from minerisk.domain.batch import Batch
from minerisk.domain.conversion.report import Report
from minerisk.domain.filling.items import Items, around, is_field
from minerisk.domain.form import Form
from minerisk.domain.office import Office
from minerisk.domain.tables.table import Table
from minerisk.errors import UserError
from minerisk.services import databases, drafts, exporting, forms, importing, own_forms, records, succession
from minerisk.services.converting import NAMESPACE
from minerisk.services.databases import Database
from minerisk.services.exporting import Export, Of, Profile
from minerisk.services.importing import AsAsked
from minerisk.services.new_form import NewForm

OFFICE = Office(name="x", code="BRD", laptop=1)
RECORDS = 6


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


def use_visits(db: Database) -> None:
    own_forms.add(db, NewForm(form=visit_form(), xform=XFORM, files={}), author="K. M.")


def finish(db: Database, answers: Answers) -> None:
    draft = replace(drafts.begin(visit_form(), author="Aynur"), answers=answers)
    records.finish(db, draft, records.filling(db, draft), author="Aynur")


def export(db: Database, form: Form, file: Path, profile: Profile = Profile.FULL) -> Path:
    wanted = Export(of=Of.ANSWERS, profile=profile, format=exporting.format_of(file), form=form)
    return exporting.save(db, wanted, file, author="K. M.").file


def read(db: Database, *files: Path) -> tuple[tuple[Table, ...], AsAsked]:
    """Return all sheets of some files, and the form whose answers they hold."""
    tables = importing.read(files)
    how = importing.recognised(db, tables)
    assert how is not None
    return importing.whole(files, tables, how), how


def bring(db: Database, *files: Path) -> Batch:
    return importing.run(db, *read(db, *files), author="K. M.")


def is_clean(report: Report) -> bool:
    return not (report.set_aside or report.unmapped or report.unread or report.not_asked or report.unused)


@pytest.mark.parametrize("kind", forms.KINDS)
def test_the_answers_of_each_form_come_back_the_same(kind: str, here: Database, there: Database, tmp_path: Path):
    form, now = forms.form(kind), datetime(2026, 11, 22, tzinfo=UTC)
    records.add_finished(here, form, [(now, random_answers(form, seed), "Aynur") for seed in range(RECORDS)])
    batch = bring(there, export(here, form, tmp_path / "answers.xlsx"))
    assert batch.records == RECORDS
    assert is_clean(batch.report)
    assert any(Reason in map(type, said.values()) for said in every(here).values())
    assert {uuid5(NAMESPACE, f"{form.id}:{record}"): said for record, said in every(here).items()} == every(there)


def test_the_answers_of_any_form_come_back_the_same(here: Database, there: Database, tmp_path: Path):
    for db in (here, there):
        use_visits(db)
    for seed in range(40):
        finish(here, random_answers(visit_form(), seed))
    batch = bring(there, export(here, visit_form(), tmp_path / "visits.xlsx"))
    assert is_clean(batch.report)
    assert {uuid5(NAMESPACE, f"visit:{record}"): said for record, said in every(here).items()} == every(there)
    assert any("homes/house[2]/person[2]" in path for said in every(there).values() for path in said)
    assert {line.code.split("-")[1] for line in records.lines(there, records.find(there))} == {"REC"}


def test_what_came_once_does_not_come_again_not_even_where_it_was_written(
    here: Database, there: Database, tmp_path: Path
):
    for db in (here, there):
        use_visits(db)
    finish(here, {"who": "Aynur"})
    first = read(there, export(here, visit_form(), tmp_path / "visits.xlsx"))
    assert [importing.run(there, *first, author="").records for _ in range(2)] == [1, 0]
    finish(here, {"who": "Elçin"})
    later = read(there, export(here, visit_form(), tmp_path / "later.xlsx"))
    assert importing.run(there, *later, author="").records == 1
    assert importing.run(here, *first, author="").records == 0


def test_files_of_a_form_without_a_repeat_may_be_csv(here: Database, there: Database, tmp_path: Path):
    form, now = forms.form("sighting"), datetime(2026, 11, 22, tzinfo=UTC)
    records.add_finished(here, form, [(now, random_answers(form, seed), "Aynur") for seed in range(RECORDS)])
    batch = bring(there, export(here, form, tmp_path / "answers.csv"))
    assert is_clean(batch.report)
    assert {uuid5(NAMESPACE, f"{form.id}:{record}"): said for record, said in every(here).items()} == every(there)


def test_codes_of_choices_and_positions_in_columns_of_their_own_are_enough(
    here: Database, there: Database, tmp_path: Path
):
    for db in (here, there):
        use_visits(db)
    finish(here, {"food": "rice bread", "where/place": "40.3652 46.9587 0 1000"})
    file = export(here, visit_form(), tmp_path / "visits.xlsx")
    (table,) = importing.read([file])
    cut = {table.columns.index(name) for name in ("food", "where/place")}
    parts = replace(
        table,
        columns=tuple(name for at, name in enumerate(table.columns) if at not in cut),
        rows=[tuple(cell for at, cell in enumerate(row) if at not in cut) for row in table.rows],
    )
    importing.run(there, [parts], AsAsked(form=visit_form()), author="K. M.")
    (said,) = every(there).values()
    assert said.items() >= {("food", "rice bread"), ("where/place", "40.3652 46.9587 0 1000")}


def test_what_is_no_answer_is_told_and_stays_with_the_record(there: Database, tmp_path: Path):
    use_visits(there)
    file = tmp_path / "visits.csv"
    file.write_text("who,score,food,_uuid\nAynur,many,rice soup,u1\n", encoding="utf-8")
    tables = importing.read([file])
    how = importing.recognised(there, tables)
    assert how is not None
    outlook = importing.look(there, tables, how)
    assert (outlook.title, outlook.already, outlook.notices) == ("Visit", 0, ())
    (made,) = importing.first(tables, how, 3)
    assert made.answers["score@kept"] == "many"
    batch = bring(there, file)
    assert [one.text for one in batch.report.unread] == ["many"]
    assert [one.text for one in batch.report.unmapped] == ["soup"]
    (line,) = records.lines(there, records.find(there))
    kept = succession.kept(there, line.id)
    assert [(one.path, one.question and one.question.name, one.answers) for one in kept] == [
        ("food@kept", "food", ("soup",)), ("score@kept", "score", ("many",)),
    ]  # fmt: skip
    assert importing.withdraw(there, batch.id, author="K. M.") == 1
    assert bring(there, file).records == 1


def test_a_folder_of_tables_is_read_without_those_that_have_no_rows(there: Database, tmp_path: Path):
    use_visits(there)
    for name, text in (
        ("visit.csv", "who,KEY\nAynur,uuid:1\n"), ("visit-house.csv", "rooms,PARENT_KEY,KEY\n3,uuid:1,uuid:1/h\n"),
        ("visit-person.csv", "age,PARENT_KEY,KEY\n\n"), ("notes.txt", "x"),
    ):  # fmt: skip
        (tmp_path / name).write_text(text, encoding="utf-8")
    files = importing.files_in(tmp_path)
    assert [file.name for file in files] == ["visit-house.csv", "visit.csv"]
    assert importing.files_in(files[0]) == (files[0],)
    assert bring(there, *files).records == 1
    assert every(there).popitem()[1] == {"who": "Aynur", "homes/house[1]/rooms": "3"}


def test_a_table_that_cannot_be_opened_is_left_to_whoever_reads_it_and_says_why(tmp_path: Path):
    (tmp_path / "a.csv").mkdir()
    assert importing.files_in(tmp_path) == (tmp_path / "a.csv",)


def test_only_forms_that_a_record_can_be_begun_with_are_recognised(here: Database, tmp_path: Path):
    file = tmp_path / "visits.csv"
    file.write_text("who,KEY\nAynur,uuid:1\n", encoding="utf-8")
    tables = importing.read([file])
    assert importing.recognised(here, tables) is None
    assert importing.recognised(None, tables) is None
    use_visits(here)
    assert importing.recognised(here, tables) is not None


def test_a_sheet_that_cannot_be_read_is_told(here: Database, tmp_path: Path):
    use_visits(here)
    finish(here, {"who": "Aynur", "homes/house{9f}@order": "1", "homes/house{9f}/rooms": "3"})
    file = export(here, visit_form(), tmp_path / "visits.xlsx")
    tables = importing.read([file])
    file.unlink()
    with pytest.raises(UserError, match="cannot be read"):
        importing.whole([file], tables, AsAsked(form=visit_form()))


def test_an_earlier_file_of_the_same_records_is_no_reason_to_warn(here: Database, there: Database, tmp_path: Path):
    for db in (here, there):
        use_visits(db)
    finish(here, {"who": "Aynur"})
    bring(there, export(here, visit_form(), tmp_path / "visits.xlsx"))
    finish(here, {"who": "Elçin"})
    tables = importing.read([export(here, visit_form(), tmp_path / "later.xlsx")])
    how = AsAsked(form=visit_form())
    outlook = importing.look(there, importing.whole([tmp_path / "later.xlsx"], tables, how), how)
    assert (outlook.already, outlook.report.records, outlook.notices) == (1, 2, ())
