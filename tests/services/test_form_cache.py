from pathlib import Path

import pytest

from minerisk import paths
from minerisk.forms.sheets.handover import Made, pack
from minerisk.services import form_cache

MADE = Made(xform="<a/>", remarks=(), beside={"towns.csv": ""})


@pytest.fixture
def form(tmp_path: Path) -> Path:
    file = tmp_path / "form.xlsx"
    file.write_bytes(tmp_path.as_posix().encode())  # no two tests have the same
    return file


def entries() -> set[Path]:
    return set(paths.form_cache().glob("*.json"))


def test_what_was_kept_is_found(form: Path):
    assert form_cache.find(form) is None
    form_cache.keep(form, pack(MADE))
    assert form_cache.find(form) == MADE


def test_a_form_that_was_changed_or_named_otherwise_is_another_one(form: Path):
    form_cache.keep(form, pack(MADE))
    assert form_cache.find(form.rename(form.with_name("other.xlsx"))) is None
    form.write_bytes(b"other")
    assert form_cache.find(form) is None


def test_a_folder_is_known_by_all_its_sheets(tmp_path: Path):
    (tmp_path / "survey.csv").write_text(str(tmp_path))
    form_cache.keep(tmp_path, pack(MADE))
    assert form_cache.find(tmp_path) == MADE
    (tmp_path / "choices.csv").write_text("")
    assert form_cache.find(tmp_path) is None


def test_a_file_beside_it_makes_another_form_of_it(form: Path):
    form_cache.keep(form, pack(MADE))
    form.with_name("towns.csv").write_text("name")
    assert form_cache.find(form) is None


def test_what_is_damaged_is_as_if_it_were_not_there(form: Path):
    before = entries()
    form_cache.keep(form, pack(MADE))
    (entry,) = entries() - before
    entry.write_bytes(b"{")
    assert form_cache.find(form) is None
    entry.write_bytes(b'{"error": "", "values": {}}')
    assert form_cache.find(form) is None


def test_a_form_that_is_gone_is_neither_found_nor_kept(tmp_path: Path):
    before = entries()
    form_cache.keep(tmp_path / "a.xlsx", b"")
    assert form_cache.find(tmp_path / "a.xlsx") is None
    assert entries() == before


def test_only_so_many_are_kept(form: Path):
    for n in range(70):
        form.write_text(f"{form}{n}")
        form_cache.keep(form, pack(MADE))
    assert len(entries()) == 60
    assert form_cache.find(form) == MADE
