import pytest

from minerisk.outside import child
from minerisk.outside.refused import Refused


def refusal(command: str, seconds: float = 60) -> str:
    with pytest.raises(Refused) as refused:
        child.run(command, ["a", "b", "c"], seconds=seconds)
    return refused.value.text.format(file="a.xlsx", **refused.value.values)


def test_a_command_that_fails_is_one_sentence():
    assert "2048 MB" in refusal("_nothing")


def test_a_command_that_takes_too_long_is_stopped():
    assert "took more than 0.001 seconds" in refusal("_workbook", seconds=0.001)


def test_what_a_command_writes_comes_back():
    assert b"nothing in it" not in child.run("_workbook", [__file__, "", ""])


def test_a_command_ends_when_the_one_who_watches_has_enough():
    def enough() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        child.run("_workbook", ["a", "b", "c"], watch=enough)
