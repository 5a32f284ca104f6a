from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from tests.media.pictures import SECRET, opened, photo, saved, telling
from tests.services import attached

from minerisk.domain.answer import Answer, Reason
from minerisk.domain.form import QuestionType
from minerisk.domain.record import Draft
from minerisk.errors import UserError
from minerisk.reports import preview
from minerisk.services import attachments, databases, drafts, exporting, printing, records
from minerisk.services.databases import Database
from minerisk.services.exporting import Export
from minerisk.services.exporting import Profile as Of
from minerisk.services.printing import Profile
from minerisk.store import revisions as stored_revisions

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


def test_a_record_tells_its_files_and_how_its_pictures_look(db: Database):
    form = attached.form(db)
    place, person = (attachments.attach_bytes(db, saved(photo(900, size), "JPEG"), IMAGE) for size in (600, 300))
    said = db.files.put([b"OggS"], "ogg")
    answers: dict[str, Answer] = {
        "photo": place, "sound": said, "people/casualty{a}/photo": person, "people/casualty{b}/photo": "IMG_1.jpg",
        "people/casualty{c}/photo": Reason.REFUSED, "event_date": "2026-07-14",
    }  # fmt: skip
    found = attachments.of(db, form, answers, look=True)
    assert found.keys() == {place, person, said}
    assert (found[said].size, found[said].thumbnail) == (4, None)
    looks = found[place].thumbnail
    assert looks is not None
    assert (looks.width, looks.height) == (800, 533)
    assert attachments.of(db, form, answers, look=False)[place].thumbnail is None


def test_what_names_a_file_is_kept_apart_like_a_name(db: Database):
    draft = drafts.save(db, attached.draft(attached.form(db), {"photo": "0a.jpg", "event_date": "2026-07-14"}))
    record = records.finish(db, draft, records.filling(db, draft), author="Aynur")
    with db.read() as connection:
        (revision,) = stored_revisions.of_record(connection, record.id)
    assert revision.answers.keys() == {"event_date"}
    assert revision.identity.keys() == {"photo"}
    assert records.get(db, record.id).answers["photo"] == "0a.jpg"


@pytest.mark.parametrize(
    ("profile", "says"),
    [
        (Profile.FULL, ["Photograph of the place", "Sound recording (OGG), 1 kB"]),
        (Profile.FIELD, ["Picture (JPG), not in this copy", "Sound recording (OGG), 1 kB"]),
    ],
)
def test_a_picture_is_printed_in_the_full_copy_alone(db: Database, profile: Profile, says: list[str]):
    name = attachments.attach_bytes(db, saved(photo(), "JPEG"), IMAGE)
    draft = attached.draft(attached.form(db), {"photo": name, "sound": db.files.put([b"OggS"], "ogg")})
    pdf = printing.preview(db, draft, profile=profile, language="en", printed_by="")
    text = " ".join(preview.text(pdf, 1).split())
    assert all(words in text for words in says)
    assert (b"/DCTDecode" in pdf) is (profile is Profile.FULL)


def test_no_file_is_named_where_nobody_could_look_at_it(db: Database, tmp_path: Path):
    draft = drafts.save(db, attached.draft(attached.form(db), {"photo": "0a.jpg", "event_date": "2026-07-14"}))
    records.finish(db, draft, records.filling(db, draft), author="Aynur")
    named = {}
    for profile, ending in ((Of.STATISTICS, "csv"), (Of.AUTHORITY, "csv"), (Of.FULL, "csv"), (Of.FULL, "geojson")):
        target = tmp_path / f"{profile}.{ending}"
        export = Export(of=exporting.Of.INCIDENTS, profile=profile, format=exporting.format_of(target))
        named[target.name] = "0a.jpg" in exporting.save(db, export, target, author="A").file.read_text("utf-8")
    assert [name for name, is_named in named.items() if is_named] == ["full.csv"]
