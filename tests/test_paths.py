"""Where files are."""

from pathlib import Path

from minerisk import paths


def test_what_ships_with_the_program_is_found_from_source():
    assert paths.bundled("forms", "incident", "survey.csv").is_file()
    assert paths.bundled("database") == Path(__file__).parents[1] / "database"


def test_settings_and_notes_lie_in_folders_of_the_person():
    assert paths.settings_file().is_relative_to(Path.home())
    assert paths.bug_notes().is_relative_to(Path.home())
    assert paths.own_mappings().is_relative_to(Path.home())
    assert paths.form_cache().is_relative_to(Path.home())
    assert paths.documents_folder().is_relative_to(Path.home())
