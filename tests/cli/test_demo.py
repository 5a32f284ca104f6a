from collections.abc import Callable
from pathlib import Path

import pytest

from minerisk.services import databases


def test_a_demonstration_database_is_made_and_marked(
    run: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    assert run("demo", tmp_path / "D.minerisk", "--records", 3) == 0
    assert "3 invented incidents" in capsys.readouterr().out
    db = databases.open_database(tmp_path / "D.minerisk")
    assert databases.office(db).demonstration
    db.close()


def test_less_than_nothing_cannot_be_made(run: Callable[..., int], tmp_path: Path):
    with pytest.raises(SystemExit) as stopped:
        run("demo", tmp_path / "D.minerisk", "--records", "-5")
    assert stopped.value.code == 2


def test_an_existing_folder_is_never_written_over(run: Callable[..., int], demo_folder: Path):
    assert run("demo", demo_folder) == 1
