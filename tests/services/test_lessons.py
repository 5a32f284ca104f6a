import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.lessons.packs import FILES, MANIFEST, as_folder, write_folder, write_zip

from minerisk import paths
from minerisk.errors import UserError
from minerisk.services import lessons

BUNDLED = "minerisk_unknown_object"


@pytest.fixture(autouse=True)
def own() -> Iterator[Path]:
    """The folder of the packs that an office added, empty before and gone after."""
    folder = paths.own_lessons()
    shutil.rmtree(folder, ignore_errors=True)
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


def with_version(place: Path, version: str) -> Path:
    return as_folder(place, manifest=MANIFEST.replace("2026.11", version))


def kept_files(own: Path) -> list[str]:
    return [file.name for file in own.iterdir()]


def test_the_pack_that_comes_with_the_program_is_there_and_usable():
    [kept] = lessons.packs()
    assert kept.faults == ()
    assert (kept.id, kept.is_own) == (BUNDLED, False)
    made = lessons.pack(BUNDLED)
    assert lessons.picture(made, "pictures/stop.svg").startswith(b"<svg")


@pytest.mark.parametrize("write", [write_folder, write_zip])
def test_an_added_pack_is_a_copy_that_needs_the_first_no_more(tmp_path: Path, write):  # noqa: ANN001
    place = write(tmp_path / "pack", FILES)
    added = lessons.add(place)
    shutil.rmtree(place) if place.is_dir() else place.unlink()
    assert lessons.pack("small") == added
    assert lessons.picture(added, "pictures/path.svg").startswith(b"<svg")
    assert [(kept.id, kept.is_own) for kept in lessons.packs()][1:] == [("small", True)]


def test_a_pack_with_a_fault_is_not_added_and_its_faults_are_told(own: Path, tmp_path: Path):
    with pytest.raises(lessons.PackError, match="is not added") as caught:
        lessons.add(as_folder(tmp_path, manifest=MANIFEST.replace("rights", "owner")))
    assert len(caught.value.faults) == 2
    assert not own.exists()


def test_a_newer_version_stands_in_the_place_of_the_older(own: Path, tmp_path: Path):
    lessons.add(with_version(tmp_path / "old", "2026.9"))
    lessons.add(with_version(tmp_path / "new", "2026.11"))
    assert lessons.pack("small").version == "2026.11"
    assert len(kept_files(own)) == 1


def test_an_older_version_is_refused(own: Path, tmp_path: Path):
    lessons.add(with_version(tmp_path / "new", "2026.11"))
    with pytest.raises(UserError, match=r"Version 2026\.11 of this pack .* newer than 2026\.9"):
        lessons.add(with_version(tmp_path / "old", "2026.9"))
    assert lessons.pack("small").version == "2026.11"


def test_adding_the_same_twice_changes_nothing(own: Path, tmp_path: Path):
    first = lessons.add(write_folder(tmp_path, FILES))
    assert lessons.add(tmp_path) == first
    assert len(kept_files(own)) == 1


def test_an_approval_is_entered_in_a_copy_of_a_pack_of_the_program(tmp_path: Path):
    approval = '\n[[approval]]\nby = "The authority"\nlanguage = "en"\non = 2026-11-20\n'
    manifest = MANIFEST.replace('"small"', f'"{BUNDLED}"') + approval
    lessons.add(as_folder(tmp_path, manifest=manifest))
    [kept] = lessons.packs()
    assert (kept.id, kept.is_own) == (BUNDLED, True)
    assert lessons.pack(BUNDLED).is_approved
    lessons.remove(BUNDLED)
    assert [kept.is_own for kept in lessons.packs()] == [False]


def test_a_pack_that_was_damaged_is_listed_with_what_is_wrong_and_can_be_removed(own: Path, tmp_path: Path):
    lessons.add(write_folder(tmp_path, FILES))
    [file] = own.iterdir()
    file.write_bytes(b"damaged")
    kept = lessons.packs()[-1]
    assert (kept.id, kept.pack, kept.is_own) == ("small", None, True)
    assert "cannot be read" in kept.faults[0].text
    with pytest.raises(UserError, match="no pack “small”"):
        lessons.pack("small")
    lessons.remove("small")
    assert kept_files(own) == []


def test_a_damaged_pack_is_replaced_by_a_sound_one(own: Path, tmp_path: Path):
    lessons.add(with_version(tmp_path / "new", "2026.12"))
    [file] = own.iterdir()
    file.write_bytes(b"damaged")
    assert lessons.add(with_version(tmp_path / "old", "2026.11")).version == "2026.11"
    assert len(kept_files(own)) == 1


def test_only_what_was_added_can_be_removed():
    with pytest.raises(UserError, match="not among the packs that were added"):
        lessons.remove(BUNDLED)


def test_a_disk_that_takes_nothing_is_told(own: Path, tmp_path: Path):
    own.parent.mkdir(parents=True, exist_ok=True)
    own.write_text("a file where the folder would be")
    try:
        with pytest.raises(UserError, match="cannot be written"):
            lessons.add(write_folder(tmp_path, FILES))
    finally:
        own.unlink()


def test_a_file_that_cannot_be_removed_is_told(own: Path):
    (own / "small-0.zip").mkdir(parents=True)
    with pytest.raises(UserError, match="cannot be removed"):
        lessons.remove("small")


def test_a_picture_that_is_gone_is_told(tmp_path: Path):
    made = lessons.add(write_folder(tmp_path, FILES))
    with pytest.raises(UserError, match="missing"):
        lessons.picture(made, "pictures/other.svg")


def test_a_pack_is_checked_without_being_added(own: Path, tmp_path: Path):
    assert lessons.check(write_folder(tmp_path, FILES)) == ()
    assert not own.exists()
