from pathlib import Path

import pytest

from minerisk.errors import UserError
from minerisk.services.writing import saying_why


def test_what_the_disk_does_not_take_is_said(tmp_path: Path):
    file = tmp_path / "missing" / "a.csv"
    with pytest.raises(UserError, match=r"a\.csv cannot be written: No such file"), saying_why(file):
        file.write_text("")


def test_a_reason_without_words_has_a_name(tmp_path: Path):
    with pytest.raises(UserError, match="cannot be written: TimeoutError"), saying_why(tmp_path):
        raise TimeoutError
