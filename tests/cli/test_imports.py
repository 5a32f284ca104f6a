import json
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.services.importing_data import MAPPING, write_files


def test_imports_are_listed_with_what_became_of_them(
    run: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    table, mapping = write_files(tmp_path)
    folder = tmp_path / "D.minerisk"
    run("import", table, "--mapping", mapping, "--db", folder, "--author", "Aynur")
    capsys.readouterr()
    assert run("imports", "--db", folder, "--json") == 0
    (found,) = json.loads(capsys.readouterr().out)
    assert (found["author"], found["title"], found["files"]) == ("Aynur", MAPPING.title, ["people.csv"])
    assert (found["records"], found["casualties"], found["already"], found["withdrawn"]) == (4, 4, 0, None)
    assert run("imports", "--db", folder) == 0
    assert capsys.readouterr().out == f"{found['import']}\t{found['time'][:10]}\t4\t{MAPPING.title}\tpeople.csv\n"
    run("withdraw", found["import"], "--db", folder)
    capsys.readouterr()
    run("imports", "--db", folder)
    assert "\twithdrawn on 20" in capsys.readouterr().out
    run("imports", "--db", folder, "--json")
    assert json.loads(capsys.readouterr().out)[0]["withdrawn"] is not None
