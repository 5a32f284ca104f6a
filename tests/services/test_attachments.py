from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from tests.media.pictures import SECRET, opened, photo, saved, telling

from minerisk.domain.answer import Answer
from minerisk.domain.form import QuestionType
from minerisk.domain.record import Draft
from minerisk.errors import UserError
from minerisk.services import attachments, databases, drafts
from minerisk.services.databases import Database

IMAGE, AUDIO, FILE = QuestionType.IMAGE, QuestionType.AUDIO, QuestionType.FILE


def test_a_picture_is_kept_without_what_cannot_be_seen_on_it(db: Database, tmp_path: Path):
    file = tmp_path / "Aliyeva Gulnara.jpeg"
    file.write_bytes(saved(photo(), "JPEG", exif=telling()))
    name = attachments.attach(db, file, IMAGE)
    kept = attachments.path(db, name)
    assert kept is not None
    assert (name.rpartition(".")[2], opened(kept.read_bytes()).size) == ("jpg", (40, 60))
    assert SECRET not in kept.read_bytes()
    assert file.exists()


def test_a_picture_that_is_pasted_is_kept_the_same_way(db: Database):
    name = attachments.attach_bytes(db, saved(Image.new("RGBA", (9, 9)), "PNG"), IMAGE)
    assert attachments.path(db, name) is not None
    with pytest.raises(UserError, match="Only a picture can be pasted"):
        attachments.attach_bytes(db, b"OggS", AUDIO)


def test_sound_and_documents_are_kept_as_they_are(db: Database, tmp_path: Path):
    file = tmp_path / "What he said.OGG"
    file.write_bytes(b"OggS and what he said")
    name = attachments.attach(db, file, AUDIO)
    kept = attachments.path(db, name)
    assert kept is not None
    assert (name.rpartition(".")[2], kept.read_bytes()) == ("ogg", file.read_bytes())
    assert attachments.attach(db, file, FILE) == name


def test_a_picture_among_documents_is_cleaned_too(db: Database, tmp_path: Path):
    file = tmp_path / "a.jpg"
    file.write_bytes(saved(photo(), "JPEG", comment=SECRET))
    kept = attachments.path(db, attachments.attach(db, file, FILE))
    assert kept is not None
    assert SECRET not in kept.read_bytes()


@pytest.mark.parametrize(
    ("name", "content", "asked", "says"),
    [
        ("a.jpg", b"MZ\x90\0", IMAGE, "no picture"),
        ("a.jpg", b"", IMAGE, "is empty"),
        ("a.ogg", b"MZ\x90\0", AUDIO, "holds something else"),
        ("a.exe", b"MZ\x90\0", FILE, "not attached here"),
    ],
)
def test_what_is_refused_leaves_nothing(
    db: Database, tmp_path: Path, name: str, content: bytes, asked: QuestionType, says: str
):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(UserError, match=says):
        attachments.attach(db, tmp_path / name, asked)
    assert db.files.names() == set()


def test_a_file_that_is_gone_or_cannot_be_read_is_told(db: Database, tmp_path: Path):
    with pytest.raises(UserError, match="is gone"):
        attachments.attach(db, tmp_path / "a.jpg", IMAGE)
    with pytest.raises(UserError, match="cannot be read: "):
        attachments.attach(db, tmp_path / ("a" * 300), IMAGE)


def test_an_answer_that_is_no_file_here_has_none(db: Database):
    assert attachments.path(db, "IMG_0001.jpg") is None


def test_each_type_of_question_says_what_it_takes():
    assert attachments.endings(IMAGE)[:3] == ("bmp", "gif", "jpeg")
    assert "mp3" in attachments.endings(AUDIO)
    assert {"pdf", "jpg", "mp4"} <= set(attachments.endings(FILE))


def test_what_a_draft_names_is_not_swept(db: Database, new_draft: Callable[[dict[str, Answer]], Draft]):
    name = attachments.attach_bytes(db, saved(photo(), "PNG"), IMAGE)
    draft = drafts.save(db, new_draft({"town_other": name}))
    assert attachments.sweep(db) == 0
    drafts.discard(db, draft.record)
    assert attachments.sweep(db) == 0  # it is not a week old


def test_what_is_rescued_into_a_new_database_has_the_files(db: Database, tmp_path: Path):
    name = attachments.attach_bytes(db, saved(photo(), "PNG"), IMAGE)
    other = databases.create(tmp_path / "other", databases.office(db), like=db)
    assert attachments.path(other, name) == other.folder / "files" / name
    other.close()
