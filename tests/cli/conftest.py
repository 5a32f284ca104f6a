"""A demonstration database and a way to run commands on it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from minerisk.cli import commands
from minerisk.services import demo
from minerisk.settings import Settings


@pytest.fixture(scope="session")
def demo_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cli") / "Demo.minerisk"
    demo.make(folder, 12).close()
    return folder


@pytest.fixture
def run() -> Callable[..., int]:
    def run_command(*given: object) -> int:
        return commands.run([str(part) for part in given], Settings(), open_pages=lambda _folder: 3)

    return run_command
