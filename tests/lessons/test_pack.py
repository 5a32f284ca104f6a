from collections.abc import Callable
from pathlib import Path

import pytest
from tests.lessons.packs import AZ, AZERBAIJANI, EN, ENGLISH, FILES, MANIFEST, as_folder, write_folder, write_zip

from minerisk import paths
from minerisk.lessons import pack

BUNDLED = paths.bundled("resources", "lessons", "unknown_object")


def told(place: Path) -> list[str]:
    return [f"{fault.where}: {fault.text.format(**fault.values)}" for fault in pack.read(place).faults]


def test_the_pack_that_comes_with_the_program_has_no_fault():
    assert told(BUNDLED) == []


def test_the_pack_that_comes_with_the_program_is_approved_by_nobody():
    read = pack.read(BUNDLED).pack
    assert read
    assert not read.is_approved


def test_the_example_in_the_description_of_the_format_is_as_it_should_be(tmp_path: Path):
    page = paths.bundled("resources", "lessons", "README.md").read_text("utf-8")
    example = {"toml": "pack.toml", "markdown": "lessons/water/en.md", "svg": "pictures/bank.svg"}
    files = {name: page.partition(f"```{kind}\n")[2].partition("```")[0] for kind, name in example.items()}
    assert told(write_folder(tmp_path, files)) == []


@pytest.mark.parametrize("made", [write_folder, write_zip])
def test_a_pack_is_read_from_a_folder_or_a_zip(tmp_path: Path, made: Callable[..., Path]):
    place = made(tmp_path / "pack", FILES)
    read = pack.read(place)
    assert read.faults == ()
    assert read.pack
    [lesson] = read.pack.lessons
    assert (read.pack.id, read.pack.place, len(read.pack.digest)) == ("small", place, 64)
    assert read.pack.order == (2026, 11)
    assert (lesson.id, lesson.minutes, list(lesson.scripts)) == ("first", 20, ["en", "az"])
    assert lesson.script("az").title == "Birinci dərs"
    assert lesson.script("ru").title == "First lesson"


def test_faults_of_all_files_are_told_with_file_and_line(tmp_path: Path):
    english = ENGLISH.replace("pictures/path.svg)", "pictures/absent.svg)").replace("**Stop**", "Stop")
    lines = told(as_folder(tmp_path, english=english))
    assert lines == [
        f"{EN}:18: Exactly one answer of a question is the best, in **bold**.",
        f"{EN}:7: pictures/absent.svg is missing.",
    ]


def test_a_translation_is_held_against_the_first_language(tmp_path: Path):
    english = ENGLISH.replace("- Another line\n", "")
    assert told(as_folder(tmp_path, english=english)) == [
        f"{AZ}:5: This slide must have as many lines as its twin in line 5 of {EN}."
    ]


def test_a_language_without_script_is_told(tmp_path: Path):
    files = {name: content for name, content in FILES.items() if name != AZ}
    [line] = told(write_folder(tmp_path, files))
    assert line.startswith(f"{AZ}: This script is missing")


def test_what_no_script_names_is_told_but_a_note_at_the_top_is_welcome(tmp_path: Path):
    extra = {"pictures/unused.svg": "", "lessons/first/ru.md": "", "tool.exe": "", "LICENCE.txt": "x", "README.md": "x"}
    lines = told(write_folder(tmp_path, {**FILES, **extra}))
    assert [line.partition(":")[0] for line in lines] == ["lessons/first/ru.md", "pictures/unused.svg", "tool.exe"]


def test_a_picture_is_looked_at_once_however_often_it_is_shown(tmp_path: Path):
    [line] = told(write_folder(tmp_path, {**FILES, "pictures/path.svg": "x"}))
    assert line.startswith("pictures/path.svg:1: This file is damaged")


def test_a_file_that_is_no_picture_is_not_shown_as_one(tmp_path: Path):
    for name in ("pack.toml", "https://example.org/a.svg", "pictures/a.gif"):
        english = ENGLISH.replace("pictures/back.svg", name)
        place = write_folder(tmp_path, {**FILES, EN: english, "pictures/a.gif": "GIF89a"})
        assert f"{EN}:26: Name a picture as pictures/name.svg" in told(place)[0]


def test_too_large_files_are_told_before_all_else(tmp_path: Path):
    files = {**FILES, EN: "x" * 200_001, "pictures/path.svg": b" " * 5_000_001}
    assert told(write_folder(tmp_path, files)) == [
        f"{EN}: This file is larger than 200 kB.",
        "pictures/path.svg: This file is larger than 5000 kB.",
    ]


def test_texts_in_another_encoding_are_told(tmp_path: Path):
    files = {**FILES, AZ: AZERBAIJANI.encode("utf-16")}
    assert told(write_folder(tmp_path, files)) == [f"{AZ}: Save this file as text in UTF-8."]


def test_a_text_may_begin_as_windows_begins_it(tmp_path: Path):
    assert told(as_folder(tmp_path, english=f"\ufeff{ENGLISH}", manifest=f"\ufeff{MANIFEST}")) == []


def test_a_manifest_with_a_fault_is_told_before_all_else(tmp_path: Path):
    [line] = told(as_folder(tmp_path, manifest=MANIFEST.replace("minutes = 20", "minutes = 0")))
    assert line.startswith("pack.toml:18: ")


def test_a_folder_or_zip_without_manifest_is_no_pack(tmp_path: Path):
    expected = ["pack.toml: A pack has this file at its top."]
    assert told(write_zip(tmp_path / "pack.zip", {"x.md": ""})) == expected
    assert told(tmp_path) == expected


def test_what_cannot_be_read_is_one_fault(tmp_path: Path):
    [line] = told(tmp_path / "absent.zip")
    assert "is not there" in line
