import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.services.importing_data import MAPPING, table, write_files

from minerisk import paths
from minerisk.errors import UserError
from minerisk.services import mappings


@pytest.fixture(autouse=True)
def _own_folder() -> Iterator[None]:
    yield
    for file in paths.own_mappings().glob("*"):
        file.unlink()


def test_the_mappings_that_come_with_the_program_are_there_and_their_words_are_none():
    names = [named.name for named in mappings.mappings()]
    assert {"colombia_cnmh", "colombia_victims"} <= {*names}
    assert "words" not in names


def test_what_was_saved_is_found_first_by_its_name():
    file = mappings.save_mapping(MAPPING, "Ours: 2026/1")
    assert file == paths.own_mappings() / "Ours 2026 1.toml"
    assert (mappings.mappings()[0].name, mappings.mappings()[0].title) == ("Ours 2026 1", MAPPING.title)
    assert mappings.mapping("Ours 2026 1") == MAPPING


def test_saving_again_puts_the_new_one_in_its_place():
    mappings.save_mapping(MAPPING, "ours")
    mappings.save_mapping(replace(MAPPING, title="Another"), "ours")
    assert mappings.mapping("ours").title == "Another"
    assert [file.name for file in paths.own_mappings().iterdir()] == ["ours.toml"]


@pytest.mark.parametrize("name", ["", " . ", "../..", "CON", "words"])
def test_a_name_that_no_file_can_have_is_refused(name: str):
    with pytest.raises(UserError, match="another name"):
        mappings.save_mapping(MAPPING, name)


def test_a_name_of_any_script_can_be_that_of_a_file():
    assert mappings.save_mapping(MAPPING, "Şəki " + "ə" * 100).stem == "Şəki " + "ə" * 55


def test_a_folder_that_takes_nothing_is_told(tmp_path: Path):
    paths.own_mappings().parent.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(paths.own_mappings(), ignore_errors=True)
    paths.own_mappings().write_text("in the way")
    try:
        with pytest.raises(UserError, match="cannot be written"):
            mappings.save_mapping(MAPPING, "ours")
    finally:
        paths.own_mappings().unlink()


def test_a_mapping_is_read_from_a_file_too(tmp_path: Path):
    _, file = write_files(tmp_path)
    assert mappings.mapping(file) == mappings.mapping(str(file)) == MAPPING


def test_a_name_that_is_none_is_told_with_those_there_are():
    with pytest.raises(UserError, match="colombia_cnmh, colombia_victims"):
        mappings.mapping("nothing")


def test_a_mapping_that_cannot_be_read_is_left_out_of_the_list():
    paths.own_mappings().mkdir(parents=True, exist_ok=True)
    (paths.own_mappings() / "broken.toml").write_text("title = ")
    assert "broken" not in [named.name for named in mappings.mappings()]
    with pytest.raises(UserError, match="line 1"):
        mappings.mapping("broken")


def test_those_that_fit_some_tables_are_found():
    assert mappings.fitting([table()]) == ()
    mappings.save_mapping(MAPPING, "ours")
    assert [named.name for named in mappings.fitting([table()])] == ["ours"]


def test_a_mapping_is_guessed_for_tables_nobody_has_mapped():
    guessed, guesses = mappings.guess([table()])
    assert len(guessed.sources) == 1
    assert {guess.column for guess in guesses} <= {*table().columns}
