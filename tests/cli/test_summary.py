from collections.abc import Callable
from pathlib import Path

import pytest

from minerisk.reports import preview

Run = Callable[..., int]
DAYS = ("--from", "2020-01-01", "--until", "2026-06-30")


def test_a_summary_is_written(run: Run, demo_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    target = tmp_path / "s.pdf"
    assert run("summary", "--db", demo_folder, *DAYS, "--to", target, "--language", "az", "--public") == 0
    assert capsys.readouterr().out == f"Summary in {target}\n"
    assert "30 iyun 2026" in preview.text(target, 1)


def test_records_can_be_chosen(run: Run, demo_folder: Path, tmp_path: Path):
    target = tmp_path / "s.pdf"
    assert run("summary", "--db", demo_folder, *DAYS, "--to", target, "--where", "outcome = killed") == 0
    assert "Outcome: Killed" in preview.text(target, 1)


def test_an_empty_period_is_said(run: Run, demo_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    days = ("--from", "2001-01-01", "--until", "2001-12-31")
    assert run("summary", "--db", demo_folder, *days, "--to", tmp_path / "s.pdf") == 0
    assert "No incident and no casualty is recorded in this period." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("days", "sentence"),
    [
        (("--from", "1.1.2026", "--until", "2026-06-30"), "“1.1.2026” is no day; write it as 2026-01-31."),
        (
            ("--from", "2026-06-30", "--until", "2026-01-01"),
            "The last day, 2026-01-01, is before the first, 2026-06-30.",
        ),
    ],
)
def test_a_wrong_day_is_a_sentence(
    run: Run, demo_folder: Path, capsys: pytest.CaptureFixture[str], days: tuple[str, ...], sentence: str
):
    assert run("summary", "--db", demo_folder, *days, "--to", demo_folder / "s.pdf") == 1
    assert capsys.readouterr().err.strip() == sentence
    assert not (demo_folder / "s.pdf").exists()


def test_a_place_that_takes_no_file_is_said(
    run: Run, demo_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    assert run("summary", "--db", demo_folder, *DAYS, "--to", tmp_path / "nowhere" / "s.pdf") == 1
    assert "cannot be written" in capsys.readouterr().err
