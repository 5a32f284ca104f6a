from hashlib import sha256
from pathlib import Path

import pytest

from minerisk.forms.sheets.beside import Beside


@pytest.fixture
def form(tmp_path: Path) -> Path:
    folder = tmp_path / "forms"
    (folder / "form-media").mkdir(parents=True)
    (folder / "towns.csv").write_bytes(b"towns")
    (folder / "form-media" / "roads.csv").write_bytes(b"roads")
    (tmp_path / "secret.csv").write_bytes(b"secret")
    return folder / "form.xlsx"


def test_a_file_lies_beside_the_form_or_among_its_media(form: Path):
    beside = Beside(form)
    assert (beside("towns.csv"), beside("roads.csv"), beside("rivers.csv")) == (b"towns", b"roads", None)
    assert beside.digests == {
        "towns.csv": sha256(b"towns").hexdigest(), "roads.csv": sha256(b"roads").hexdigest(), "rivers.csv": "",
    }  # fmt: skip


def test_a_form_in_a_folder_has_its_files_in_it(form: Path):
    assert Beside(form.parent)("towns.csv") == b"towns"


def test_what_the_form_holds_itself_comes_first(form: Path):
    beside = Beside(form, {"towns.csv": b"own"})
    assert beside("towns.csv") == b"own"
    assert beside.digests == {}


@pytest.mark.parametrize("name", ["", "../secret.csv", "..\\secret.csv", "form-media/roads.csv", "a\0b", ".."])
def test_a_form_reaches_for_no_other_file(form: Path, name: str):
    assert Beside(form)(name) is None
