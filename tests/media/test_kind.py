from pathlib import Path
from zipfile import ZipFile

import pytest

from minerisk.domain.form import QuestionType
from minerisk.errors import UserError
from minerisk.media import kind

AUDIO, VIDEO, FILE, IMAGE = QuestionType.AUDIO, QuestionType.VIDEO, QuestionType.FILE, QuestionType.IMAGE
ISO = b"\0\0\0\x20ftypmp42"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def archive(file: Path, *names: str) -> Path:
    with ZipFile(file, "w") as made:
        for name in names:
            made.writestr(name, "x")
    return file


def written(file: Path, content: bytes) -> Path:
    file.write_bytes(content)
    return file


@pytest.mark.parametrize(
    ("name", "content", "asked"),
    [
        ("a.MP3", b"ID3\x04", AUDIO),
        ("a.mp3", b"\xff\xfb\x90", AUDIO),
        ("a.m4a", ISO, AUDIO),
        ("a.3gp", ISO, AUDIO),
        ("a.ogg", b"OggS", AUDIO),
        ("a.wav", b"RIFF\0\0\0\0WAVEfmt", AUDIO),
        ("a.amr", b"#!AMR\n", AUDIO),
        ("a.mp4", ISO, VIDEO),
        ("a.mov", b"\0\0\0\x08wide", VIDEO),
        ("a.webm", b"\x1a\x45\xdf\xa3", VIDEO),
        ("a.avi", b"RIFF\0\0\0\0AVI LIST", VIDEO),
        ("a.pdf", b"\n%PDF-1.4", FILE),
        ("a.txt", "Ağdam".encode(), FILE),
        ("a.csv", "a;b".encode("utf-16"), FILE),
    ],
)
def test_a_file_is_known_by_its_ending_and_its_first_bytes(
    folder: Path, name: str, content: bytes, asked: QuestionType
):
    file = written(folder / name, content)
    kind.require_fit(file)
    assert kind.check(file, asked) == name.rpartition(".")[2].lower()
    with pytest.raises(UserError, match="holds something else"):
        kind.check(written(folder / name, b"MZ\0\0"), asked)


@pytest.mark.parametrize(
    ("name", "inside"),
    [("a.docx", "word/document.xml"), ("a.xlsx", "xl/workbook.xml"), ("a.odt", "content.xml")],
)
def test_a_document_is_known_by_what_is_in_it(folder: Path, name: str, inside: str):
    assert kind.check(archive(folder / name, "[Content_Types].xml", inside), FILE) == name[2:]
    with pytest.raises(UserError, match="holds something else"):
        kind.check(archive(folder / name, "other.xml"), FILE)
    with pytest.raises(UserError, match="holds something else"):
        kind.check(written(folder / name, b"PK\x03\x04 and no more"), FILE)


@pytest.mark.parametrize("inside", ["word/vbaProject.bin", "Basic/script-lc.xml", "Scripts/a.py"])
def test_macros_are_refused_whatever_the_ending_says(folder: Path, inside: str):
    with pytest.raises(UserError, match="has macros"):
        kind.check(archive(folder / "a.docx", "word/document.xml", inside), FILE)


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("a.docm", "has macros"),
        ("a.exe", "“.exe” are not attached"),
        ("report.pdf.js", "“.js” are not attached"),
        ("a.html", "“.html” are not attached"),
        ("none", "“.” are not attached"),
        ("a.mp3", "“.mp3” are not attached here. Choose one of these: 3gp, avi, m4v, mkv, mov, mp4, webm"),
    ],
)
def test_other_kinds_are_refused(folder: Path, name: str, says: str):
    with pytest.raises(UserError, match=says):
        kind.check(written(folder / name, b"ID3"), VIDEO)


def test_what_answers_a_question_for_a_picture_has_to_be_one(folder: Path):
    assert kind.is_picture(folder / "a.exe", IMAGE)
    assert kind.is_picture(folder / "a.JPG", FILE)
    assert kind.is_picture(folder / "a.heic", FILE)
    assert not kind.is_picture(folder / "a.pdf", FILE)
    assert not kind.is_picture(folder / "a.jpg", AUDIO)


def test_a_file_has_to_be_there_and_to_hold_something(folder: Path):
    with pytest.raises(UserError, match="not a file"):
        kind.require_fit(folder)
    with pytest.raises(UserError, match="is empty"):
        kind.require_fit(written(folder / "a.jpg", b""))


def test_a_file_of_more_than_a_hundred_megabytes_is_refused(folder: Path):
    with (folder / "a.mp4").open("wb") as stream:
        stream.truncate(100_000_001)
    with pytest.raises(UserError, match="has 101 MB, and at most 100 MB"):
        kind.require_fit(folder / "a.mp4")


def test_every_ending_that_is_offered_can_be_told():
    assert {ending for asked in (AUDIO, VIDEO) for ending in kind.ENDINGS[asked]} <= kind.ENDINGS[FILE]
