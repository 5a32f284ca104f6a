import sys

import pytest
from PySide6.QtGui import QGuiApplication

from minerisk.ui.widgets import keys


@pytest.mark.skipif(sys.platform == "darwin", reason="a Mac has signs for its keys")
@pytest.mark.parametrize("key", ["Ctrl+Enter", "Ctrl+Shift+A", "Alt+U", "Ctrl+F", "Ctrl+Down"])
def test_a_key_is_called_as_it_is_written_on_the_keyboard(qapp: QGuiApplication, key: str):
    assert keys.called(key) == key


def test_both_enter_keys_have_one_name(qapp: QGuiApplication):
    assert keys.called("Ctrl+Enter") == keys.called("Ctrl+Return")
