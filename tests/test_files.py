from pathlib import Path

import pytest

from minerisk.files import flush_file, flush_folder, replace_file, replacing


def test_a_file_is_replaced_and_nothing_is_left_beside_it(tmp_path: Path):
    file = tmp_path / "a.json"
    replace_file(file, b"old")
    replace_file(file, b"new")
    assert file.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [file]


def test_a_file_that_could_not_be_finished_stays_as_it_was(tmp_path: Path):
    file = tmp_path / "a.json"
    file.write_bytes(b"old")
    with pytest.raises(LookupError), replacing(file) as stream:
        stream.write(b"half")
        raise LookupError
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]


def test_what_stands_in_the_way_stays(tmp_path: Path):
    (tmp_path / "a.json.part").mkdir()
    with pytest.raises(OSError, match=r"a\.json\.part"):
        replace_file(tmp_path / "a.json", b"new")
    assert (tmp_path / "a.json.part").is_dir()


def test_a_file_and_its_folder_are_flushed(tmp_path: Path):
    (tmp_path / "a").write_bytes(b"kept")
    flush_file(tmp_path / "a")
    flush_folder(tmp_path)
    assert (tmp_path / "a").read_bytes() == b"kept"
    with pytest.raises(OSError, match="gone"):
        flush_file(tmp_path / "gone")
