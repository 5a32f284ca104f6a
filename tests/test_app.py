import os
import subprocess
import sys
from pathlib import Path

import pytest

from minerisk import app

SOURCE = Path(app.__file__).parents[1]


def test_arguments_name_a_command(capsys: pytest.CaptureFixture[str]):
    assert app.main(["forms", "list"]) == 0
    assert "Incident report" in capsys.readouterr().out


@pytest.mark.slow
def test_a_copy_of_the_program_proves_itself_and_opens_every_page(tmp_path: Path):
    done = subprocess.run(
        [sys.executable, "-m", "minerisk", "check", "--folder", str(tmp_path)],
        env=os.environ | {"PYTHONPATH": str(SOURCE)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "pages opened and closed" in done.stdout
