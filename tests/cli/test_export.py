import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from minerisk.services import databases, exporting


def test_people_are_exported_for_statistics_where_nothing_else_is_said(
    run: Callable[..., int], demo_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    file = tmp_path / "out.csv"
    assert run("export", "--db", demo_folder, "--to", file, "--author", "K. M.") == 0
    with file.open(encoding="utf-8-sig", newline="") as text:
        rows = list(csv.DictReader(text))
    assert "narrative" not in rows[0]
    assert {row["sex"] for row in rows} <= {"male", "female", "unknown"}
    printed = capsys.readouterr().out
    records = len({row["record"] for row in rows})
    assert f"{records} records, {len(rows)} rows in {file}" in printed
    assert "No names" in printed
    db = databases.open_database(demo_folder)
    assert exporting.last(db)[0].author == "K. M."
    db.close()


def test_the_suffix_says_what_the_file_becomes(run: Callable[..., int], demo_folder: Path, tmp_path: Path):
    file = tmp_path / "out.geojson"
    assert run("export", "--db", demo_folder, "--to", file, "--profile", "authority", "--labels", "ru") == 0
    assert len(json.loads(file.read_text("utf-8"))["features"]) == 12


def test_a_file_that_is_there_is_kept(
    run: Callable[..., int], demo_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    file = tmp_path / "out.xlsx"
    file.write_text("mine")
    assert run("export", "--db", demo_folder, "--to", file) == 1
    assert "is there already" in capsys.readouterr().err
    assert file.read_text() == "mine"
    assert run("export", "--db", demo_folder, "--to", file, "--force") == 0
    assert file.read_bytes().startswith(b"PK")


def test_what_cannot_be_written_is_said(
    run: Callable[..., int], demo_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    assert run("export", "--db", demo_folder, "--to", tmp_path / "out.doc") == 1
    assert "out.doc" in capsys.readouterr().err
    assert run("export", "--db", demo_folder, "--to", tmp_path / "out.csv", "--where", "nonsense") == 1
    assert capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_all_answers_of_a_form_are_exported_in_codes(
    run: Callable[..., int], demo_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    file = tmp_path / "out.xlsx"
    given = ("export", "--db", demo_folder, "--to", file, "--of", "answers", "--profile", "full")
    assert run(*given) == 2
    assert "Name the form with --form" in capsys.readouterr().err
    assert run(*given, "--form", "garden") == 1
    assert "There are: minerisk_incident" in capsys.readouterr().err
    assert run(*given, "--form", "minerisk_incident") == 0
    book = CalamineWorkbook.from_path(str(file))
    assert book.sheet_names == ["minerisk_incident", "casualty", "About this file"]
    assert "when/event_date" in book.get_sheet_by_name("minerisk_incident").to_python()[0]


def test_a_form_is_named_with_its_answers_alone(run: Callable[..., int], demo_folder: Path, tmp_path: Path):
    assert run("export", "--db", demo_folder, "--to", tmp_path / "out.csv", "--form", "minerisk_incident") == 2
