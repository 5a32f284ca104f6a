import json
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.services.importing_data import COLUMNS, MAPPING, ROWS, write_files

from minerisk.cli.commands import PROBLEM, WRONG_USAGE
from minerisk.services import databases, importing

Run = Callable[..., int]
Said = pytest.CaptureFixture[str]


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    return write_files(tmp_path)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "D.minerisk"


def test_a_database_is_made_where_none_is_and_asks_nothing(
    run: Run, files: tuple[Path, Path], folder: Path, capsys: Said
):
    table, mapping = files
    assert run("import", table, "--mapping", mapping, "--db", folder, "--office", "Ours", "--author", "Aynur") == 0
    assert "Records: 4" in capsys.readouterr().out
    db = databases.open_database(folder)
    office, (batch,) = databases.office(db), importing.batches(db)
    db.close()
    assert (office.name, office.code, office.laptop, office.profile) == ("Ours", "IMP", 1, None)
    assert (batch.author, batch.records) == ("Aynur", 4)


def test_an_import_says_what_was_not_understood_and_what_was_odd(run: Run, tmp_path: Path, folder: Path, capsys: Said):
    table, mapping = write_files(tmp_path, [*ROWS, ("06", "Cauca", "killed", "M", ""), ("Total", "", "", "5", "")])
    assert run("import", table, "--mapping", mapping, "--db", folder) == 0
    assert capsys.readouterr().out.splitlines()[-3:] == [
        "Texts without a code, kept in words: 1",
        "Values that were not understood, kept in words: 1",
        "Row 7: Rows that add up others, like “Total”, left out: 1. This is the first.",
    ]


def test_the_same_file_again_says_that_nothing_is_new(run: Run, files: tuple[Path, Path], folder: Path, capsys: Said):
    table, mapping = files
    run("import", table, "--mapping", mapping, "--db", folder, "--json")
    first = json.loads(capsys.readouterr().out)
    assert {**first, "import": ""} == {"import": "", "records": 4, "casualties": 4, "already": 0}
    assert run("import", table, "--mapping", mapping, "--db", folder) == 0
    assert capsys.readouterr().out == "Nothing new: all 4 records are here already.\n"


def test_a_dry_run_makes_nothing(run: Run, files: tuple[Path, Path], folder: Path, capsys: Said):
    table, mapping = files
    assert run("import", table, "--mapping", mapping, "--db", folder, "--dry-run") == 0
    assert "people.csv, tribe: Ethnicity is never kept" in capsys.readouterr().out
    assert not folder.exists()
    assert run("import", table, "--mapping", mapping, "--dry-run", "--json") == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["records"], found["casualties"], found["already"]) == (4, 4, 0)


def test_a_dry_run_says_what_is_here_and_changes_nothing(
    run: Run, files: tuple[Path, Path], folder: Path, capsys: Said
):
    table, mapping = files
    run("import", table, "--mapping", mapping, "--db", folder)
    write_files(table.parent, [*ROWS, ("2009", "Cauca", "killed", "M", "")])
    capsys.readouterr()
    assert run("import", table, "--mapping", mapping, "--db", folder.with_suffix(""), "--dry-run", "--json") == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["records"], found["already"]) == (5, 0)
    assert "people.csv" in found["notices"][0]["text"]
    db = databases.open_database(folder)
    assert len(importing.batches(db)) == 1
    db.close()


def test_the_mapping_that_fits_is_used(run: Run, files: tuple[Path, Path], folder: Path, capsys: Said):
    table, _ = files
    assert run("import", table, "--db", folder) == PROBLEM
    assert "colombia_victims" in capsys.readouterr().err
    assert not folder.exists()
    saved = [importing.save_mapping(MAPPING, "ours")]
    try:
        assert run("import", table, "--db", folder) == 0
        saved.append(importing.save_mapping(MAPPING, "ours too"))
        assert run("import", table, "--db", folder) == PROBLEM
        assert "ours, ours too" in capsys.readouterr().err
        assert run("import", table, "--db", folder, "--mapping", "ours") == 0
    finally:
        for file in saved:
            file.unlink()


def test_what_does_not_fit_makes_no_database(run: Run, files: tuple[Path, Path], folder: Path, capsys: Said):
    table, mapping = files
    table.write_text(",".join(COLUMNS[1:]) + "\na,b,c,d\n")
    assert run("import", table, "--mapping", mapping, "--db", folder) == PROBLEM
    assert "year" in capsys.readouterr().err
    assert not folder.exists()


def test_encoding_can_be_said(run: Run, files: tuple[Path, Path], capsys: Said):
    table, mapping = files
    table.write_text("\n".join(",".join(row) for row in (COLUMNS, ("2006", "Bogotá", "injured", "M", ""))), "utf-16")
    assert run("import", table, "--mapping", mapping, "--dry-run", "--encoding", "utf-16", "--json") == 0
    assert json.loads(capsys.readouterr().out)["records"] == 1


def test_without_a_database_only_a_dry_run_can_be_made(run: Run, files: tuple[Path, Path], capsys: Said):
    assert run("import", files[0]) == WRONG_USAGE
    assert "--db" in capsys.readouterr().err


def test_an_export_of_a_form_is_imported_without_a_mapping(
    run: Run, demo_folder: Path, folder: Path, tmp_path: Path, capsys: Said
):
    file = tmp_path / "out.xlsx"
    run("export", "--db", demo_folder, "--to", file, "--of", "answers", "--form", "minerisk_incident",
        "--profile", "full")  # fmt: skip
    capsys.readouterr()
    assert run("import", file, "--db", folder, "--dry-run") == 0
    assert "Records: 12, of these here already: 0" in capsys.readouterr().out
    assert not folder.exists()
    assert run("import", file, "--db", folder) == 0
    assert "Records: 12" in capsys.readouterr().out
    assert run("import", file, "--db", folder) == 0
    assert capsys.readouterr().out == "Nothing new: all 12 records are here already.\n"


def test_a_folder_of_tables_is_one_import(run: Run, tmp_path: Path, capsys: Said):
    there = tmp_path / "central"
    there.mkdir()
    (there / "incident.csv").write_text("when-event_date,KEY\n2024-07,uuid:1\n", "utf-8")
    (there / "incident-casualty.csv").write_text("outcome,PARENT_KEY,KEY\nkilled,uuid:1,uuid:1/x\n", "utf-8")
    assert run("import", there, "--dry-run", "--json") == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["records"], found["casualties"], found["unused"]) == (1, 1, [])
