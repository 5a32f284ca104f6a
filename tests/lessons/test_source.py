import io
import stat
import warnings
from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_BZIP2, ZipFile, ZipInfo

import pytest
from tests.lessons.packs import FILES, write_folder, write_zip

from minerisk.errors import UserError
from minerisk.lessons import source


def refusal(place: Path) -> str:
    with pytest.raises(UserError) as caught:
        source.contents(place)
    return str(caught.value)


def zip_with(place: Path, member: ZipInfo) -> Path:
    write_zip(place)
    with ZipFile(place, "a") as archive, warnings.catch_warnings(action="ignore"):
        archive.writestr(member, b"x")
    return place


def test_a_folder_and_its_zip_hold_the_same(tmp_path: Path):
    folder = source.contents(write_folder(tmp_path / "folder", FILES))
    zipped = source.contents(write_zip(tmp_path / "pack.zip"))
    assert folder == zipped
    assert source.digest(folder) == source.digest(zipped)


def test_a_zip_may_hold_the_folder_instead_of_what_is_in_it(tmp_path: Path):
    inside = {f"my pack/{name}": content for name, content in FILES.items()}
    assert source.contents(write_zip(tmp_path / "pack.zip", inside)).keys() == FILES.keys()


def test_what_systems_leave_behind_and_what_pictures_are_drawn_from_is_no_part_of_a_pack(tmp_path: Path):
    left = {"__MACOSX/x": "", ".DS_Store": "", "pictures/Thumbs.db": "", "parts/head.py": ""}
    assert source.contents(write_zip(tmp_path / "pack.zip", {**FILES, **left})).keys() == FILES.keys()
    assert source.contents(write_folder(tmp_path / "folder", {**FILES, **left})).keys() == FILES.keys()


def test_another_digest_tells_that_a_pack_was_changed():
    assert source.digest({"a": b"bc"}) != source.digest({"a": b"bd"})
    assert source.digest({"a": b"bc"}) != source.digest({"ab": b"c"})


def test_what_was_written_is_read_again(tmp_path: Path):
    files = {"pack.toml": b"x", "pictures/a.svg": b"y"}
    stream = io.BytesIO()
    source.write(files, stream)
    (tmp_path / "pack.zip").write_bytes(stream.getvalue())
    assert source.contents(tmp_path / "pack.zip") == files


@pytest.mark.parametrize("made", [write_folder, write_zip])
def test_one_file_is_read_alone(tmp_path: Path, made: Callable[..., Path]):
    place = made(tmp_path / "pack", FILES)
    assert source.content(place, "pictures/path.svg").startswith(b"<svg")
    for absent in ("pictures/absent.svg", "../pack/pack.toml", str(place / "pack.toml")):
        with pytest.raises(UserError, match="missing"):
            source.content(place, absent)


@pytest.mark.parametrize(
    "name", ["../out.svg", "/etc/passwd", "a/../../b", "C:/x.svg", "..\\x.svg", "x\n.svg", "pictures/../../x"]
)
def test_a_name_that_leads_out_is_refused(tmp_path: Path, name: str):
    assert "lead out" in refusal(zip_with(tmp_path / "pack.zip", ZipInfo(name)))


def test_a_link_is_refused(tmp_path: Path):
    link = ZipInfo("pictures/link.svg")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    assert "links" in refusal(zip_with(tmp_path / "pack.zip", link))
    for target in (tmp_path / "pack.zip", tmp_path):
        folder = write_folder(tmp_path / f"to {target.name}", FILES)
        (folder / "pictures" / "link.svg").symlink_to(target)
        assert "links" in refusal(folder)


def test_two_files_of_one_name_are_refused(tmp_path: Path):
    assert "same name" in refusal(zip_with(tmp_path / "once.zip", ZipInfo("pack.toml")))
    assert "same name" in refusal(zip_with(tmp_path / "case.zip", ZipInfo("Pack.toml")))


def test_a_bomb_is_not_unpacked(tmp_path: Path):
    bomb = {**FILES, **{f"pictures/{n}.svg": b"\0" * source.LARGEST_FILE for n in range(21)}}
    assert "too large" in refusal(write_zip(tmp_path / "pack.zip", bomb))


def test_of_a_large_file_no_more_is_read_than_shows_that_it_is_too_large(tmp_path: Path):
    large = {**FILES, "pictures/large.svg": b"\0" * 40_000_000}
    read = source.contents(write_zip(tmp_path / "pack.zip", large))
    assert len(read["pictures/large.svg"]) == source.LARGEST_FILE + 1


def test_too_many_files_are_refused(tmp_path: Path):
    many = {**FILES, **{f"pictures/{n}.svg": b"" for n in range(source.MOST_FILES)}}
    assert "too many" in refusal(write_zip(tmp_path / "pack.zip", many))


def test_what_is_no_zip_is_refused(tmp_path: Path):
    (tmp_path / "pack.zip").write_bytes(b"PK\3\4 nothing")
    assert "cannot be read" in refusal(tmp_path / "pack.zip")
    assert "not there" in refusal(tmp_path / "absent.zip")


def test_a_damaged_zip_is_refused(tmp_path: Path):
    content = bytearray(write_zip(tmp_path / "pack.zip").read_bytes())
    content[60:90] = bytes(30)
    (tmp_path / "pack.zip").write_bytes(content)
    assert "cannot be read" in refusal(tmp_path / "pack.zip")


def test_a_password_and_rare_compression_are_told(tmp_path: Path):
    file = write_zip(tmp_path / "secret.zip", {"pack.toml": ""})
    content = bytearray(file.read_bytes())
    content[content.index(b"PK\1\2") + 8] |= 1
    file.write_bytes(content)
    assert "password" in refusal(file)
    with ZipFile(tmp_path / "rare.zip", "w", ZIP_BZIP2) as archive:
        archive.writestr("pack.toml", "")
    assert "compressed" in refusal(tmp_path / "rare.zip")


def test_a_folder_that_is_no_pack_is_not_searched(tmp_path: Path):
    write_folder(tmp_path, {"diary.md": "x"})
    assert source.contents(tmp_path) == {}
