import json
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.services.importing_data import write_files

from minerisk.cli.commands import PROBLEM


def test_an_import_is_taken_out_again_once(run: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    table, mapping = write_files(tmp_path)
    folder = tmp_path / "D.minerisk"
    run("import", table, "--mapping", mapping, "--db", folder, "--json")
    batch = json.loads(capsys.readouterr().out)["import"]
    assert run("withdraw", batch, "--db", folder, "--author", "Aynur") == 0
    assert capsys.readouterr().out == "4 records were taken out\n"
    assert run("withdraw", batch, "--db", folder) == PROBLEM
    assert "withdrawn" in capsys.readouterr().err
    assert run("verify", "--db", folder, "--rebuild") == 0
