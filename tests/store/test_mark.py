from pathlib import Path

import pytest

from minerisk.store.mark import Mark


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "mark"


def test_a_new_mark_says_nothing(file: Path):
    mark = Mark(file)
    assert mark.read() == 0
    mark.close()


def test_the_last_number_is_read_back_by_the_next_opening(file: Path):
    mark = Mark(file)
    for saves in (1, 250, 7):
        mark.write(saves)
    mark.close()
    again = Mark(file)
    assert again.read() == 7
    again.close()


@pytest.mark.parametrize("content", [b"", b"5", b"%020d" % 5, b"%020d 0123456789abcdef\n" % 5, b"\xff" * 38])
def test_a_damaged_mark_says_nothing(file: Path, content: bytes):
    file.write_bytes(content)
    mark = Mark(file)
    assert mark.read() == 0
    mark.close()
