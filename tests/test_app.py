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


def _run(*given: str, display: bool) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.endswith("DISPLAY")}
    if not display:
        environment.pop("QT_QPA_PLATFORM", None)
    return subprocess.run(
        [sys.executable, "-m", "minerisk", *given],
        env=environment | {"PYTHONPATH": str(SOURCE)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="there is always a display")
def test_without_a_display_the_window_says_so_in_one_sentence():
    done = _run(display=False)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "no display" in done.stderr


@pytest.mark.slow
@pytest.mark.parametrize("display", [True, False])
def test_a_copy_of_the_program_proves_itself_and_opens_every_page(tmp_path: Path, display: bool):
    done = _run("check", "--folder", str(tmp_path), display=display)
    assert (done.returncode, done.stderr) == (0, "")
    assert "pages opened and closed" in done.stdout
