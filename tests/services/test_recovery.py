from pathlib import Path
from uuid import uuid4

from minerisk.services import recovery


def test_a_draft_that_was_open_is_known_after_a_crash(tmp_path: Path):
    record, note = uuid4(), tmp_path / "new" / recovery.NAME
    recovery.note_open(note, record)
    assert recovery.left_open(note) == record


def test_a_draft_that_was_closed_is_not_offered(tmp_path: Path):
    note = tmp_path / recovery.NAME
    recovery.note_open(note, uuid4())
    recovery.note_closed(note)
    recovery.note_closed(note)
    assert recovery.left_open(note) is None


def test_a_damaged_note_is_no_note(tmp_path: Path):
    note = tmp_path / recovery.NAME
    note.write_text("nonsense", encoding="ascii")
    assert recovery.left_open(note) is None


def test_a_place_that_cannot_be_written_does_no_harm(tmp_path: Path):
    note = tmp_path / recovery.NAME
    note.mkdir()
    recovery.note_open(note, uuid4())
    recovery.note_closed(note)
    assert recovery.left_open(note) is None
