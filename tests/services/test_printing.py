from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from minerisk.domain.record import Draft, Record
from minerisk.errors import Cancelled, UserError
from minerisk.reports import preview
from minerisk.services import demo, drafts, forms, printing, records
from minerisk.services.databases import Database
from minerisk.services.printing import Profile


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    made = demo.make(tmp_path_factory.mktemp("printing") / "demo", 3)
    yield made
    made.close()


@pytest.fixture
def ids(db: Database) -> list[UUID]:
    return [line.id for line in records.lines(db, records.find(db, "INC"))]


@pytest.fixture
def record(db: Database, ids: list[UUID]) -> Record:
    return records.get(db, ids[0])


@pytest.fixture
def draft(db: Database, record: Record) -> Draft:
    return records.amend(db, record.id, author="KM")


def words(file: bytes | Path) -> str:
    return " ".join(preview.text(file, number + 1) for number in range(printing.pages(file)))


def test_a_record_is_printed_in_the_language_that_is_asked_for(db: Database, record: Record, tmp_path: Path):
    target = tmp_path / printing.file_name(record, Profile.FULL)
    file = printing.print_record(db, record.id, target, profile=Profile.FULL, language="ru", printed_by="K. M.")
    assert file == target
    text = words(file)
    assert record.code in text
    assert "Когда" in text
    assert "K. M." in text
    assert [file.name for file in tmp_path.iterdir()] == [printing.file_name(record, Profile.FULL)]


def test_records_are_printed_into_one_file_and_progress_is_told(db: Database, ids: list[UUID], tmp_path: Path):
    steps: list[tuple[int, int]] = []
    count = printing.print_all(
        db, iter(ids), tmp_path / "all.pdf", profile=Profile.FIELD, language="az", printed_by="",
        progress=lambda done, total: steps.append((done, total)),
    )  # fmt: skip
    assert count == 3
    assert steps == [(0, 3), (1, 3), (2, 3), (3, 3)]
    assert all(records.get(db, one).code in words(tmp_path / "all.pdf") for one in ids)


def test_a_print_that_is_stopped_leaves_what_was_there(db: Database, ids: list[UUID], tmp_path: Path):
    target = tmp_path / "all.pdf"
    target.write_text("before")

    def stop(done: int, total: int) -> None:
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        printing.print_all(db, ids, target, profile=Profile.FULL, language="en", printed_by="", progress=stop)
    assert target.read_text() == "before"
    assert list(tmp_path.iterdir()) == [target]


def test_printing_nothing_is_said(db: Database, tmp_path: Path):
    with pytest.raises(UserError, match="There is no record to print"):
        printing.print_all(db, [], tmp_path / "none.pdf", profile=Profile.FULL, language="en", printed_by="")


def test_a_file_that_cannot_be_written_is_said_with_its_name(db: Database, record: Record, tmp_path: Path):
    (tmp_path / "taken.pdf").mkdir()
    for target in (tmp_path / "missing" / "record.pdf", tmp_path / "taken.pdf"):
        with pytest.raises(UserError) as said:
            printing.print_record(db, record.id, target, profile=Profile.FULL, language="en", printed_by="")
        assert said.value.values["file"] == target
    assert [file.name for file in tmp_path.iterdir()] == ["taken.pdf"]


def test_a_draft_is_printed_and_marked(db: Database, draft: Draft):
    text = words(printing.preview(db, draft, profile=Profile.FIELD, language="en", printed_by="KM"))
    assert "Draft" in text
    assert "Field copy of a draft, not finished" in text
    assert draft.code in text


def test_a_new_draft_is_printed_before_it_has_a_code(db: Database):
    draft = drafts.begin(forms.form("incident"), author="KM")
    assert "No code yet" in words(printing.preview(db, draft, profile=Profile.FULL, language="en", printed_by=""))


def test_what_is_saved_is_what_was_shown_byte_for_byte(db: Database, record: Record, tmp_path: Path):
    shown = printing.preview(db, record.id, profile=Profile.FULL, language="en", printed_by="K. M.")
    assert record.code in words(shown)
    printing.save(shown, tmp_path / "r.pdf")
    assert (tmp_path / "r.pdf").read_bytes() == shown
    assert [file.name for file in tmp_path.iterdir()] == ["r.pdf"]
    with pytest.raises(UserError, match="cannot be written"):
        printing.save(shown, tmp_path / "missing" / "r.pdf")


def test_a_file_name_has_code_and_version_only(record: Record, draft: Draft, db: Database):
    assert printing.file_name(record, Profile.FIELD) == f"{record.code}_v1_field.pdf"
    assert printing.file_name(draft, Profile.FULL) == f"{record.code}_draft_full.pdf"
    new = drafts.begin(forms.form("incident"), author="KM")
    assert printing.file_name(new, Profile.FIELD) == f"draft_{new.begun.astimezone():%Y%m%d-%H%M}_field.pdf"


def test_a_page_can_be_seen_before_it_is_printed(db: Database, record: Record, tmp_path: Path):
    file = printing.print_record(db, record.id, tmp_path / "r.pdf", profile=Profile.FULL, language="en", printed_by="")
    picture = printing.render_page(file.read_bytes(), 1, 300)
    assert picture.width == 300
    assert len(picture.pixels) == picture.width * picture.height * 4
