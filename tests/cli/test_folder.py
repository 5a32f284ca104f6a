from pathlib import Path

import pytest

from minerisk.cli.folder import opened
from minerisk.errors import UserError


def test_a_folder_is_let_go_when_the_command_ends_even_badly(demo_folder: Path):
    with pytest.raises(UserError, match="nothing"), opened(demo_folder):
        raise UserError("nothing")
    with opened(demo_folder) as db, pytest.raises(UserError), opened(demo_folder):
        pass
    assert db.folder == demo_folder
