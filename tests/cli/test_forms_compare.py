import json
from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.fixture
def two(tmp_path: Path) -> tuple[Path, Path]:
    """An older and a newer form, as folders of sheets."""
    surveys = {
        "older": "text,town,Town\ntext,q1,Your name\nselect_one cause,cause,Cause\ntext,gone,Fuel\n",
        "newer": "begin group,where,Where,\ntext,town,Town\nend group,,\ntext,q2,Your name\n"
        "select_one cause,cause,Cause\ninteger,age,Age\n",
    }
    choices = {"older": "cause,mine,Mine\ncause,shell,Shell\n", "newer": "cause,mine,Landmine\ncause,trap,Trap\n"}
    for name, survey in surveys.items():
        folder = tmp_path / name
        folder.mkdir()
        (folder / "survey.csv").write_text(f"type,name,label\n{survey}")
        (folder / "choices.csv").write_text(f"list_name,name,label\n{choices[name]}")
        (folder / "settings.csv").write_text(f"form_id,form_title,version\nx,X,{name}\n")
    return tmp_path / "older", tmp_path / "newer"


def test_what_changes_is_said_in_sentences(
    run: Callable[..., int], two: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
):
    assert run("forms", "compare", *two) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Not asked any more; the answers stay with the record: “Fuel”.",
        "“Cause” does not offer any more: “Shell”.",
        "Moved from “the form itself” to “Where”: “Town”.",
        "Called otherwise inside the form, with the same words; the answers go along: “Your name”.",
        "New: “Age”.",
        "“Cause” offers also: “Trap”.",
        "“Cause”: “Mine” is called “Landmine” now.",
    ]


def test_what_changes_is_said_as_json(
    run: Callable[..., int], two: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
):
    assert run("forms", "compare", *two, "--json") == 0
    assert json.loads(capsys.readouterr().out) == {
        "same": ["cause"],
        "moved": [{"from": "town", "to": "where/town", "sure": True}],
        "renamed": [{"from": "q1", "to": "q2", "sure": True}],
        "gone": ["gone"],
        "new": ["age"],
        "types": [],
        "choices": [{"path": "cause", "gone": ["shell"], "new": ["trap"], "relabelled": ["mine"]}],
        "kept": [],
        "repeats": [],
        "asked_once": {},
        "asked_several_times": {},
    }


def test_a_form_that_cannot_be_read_is_one_sentence(
    run: Callable[..., int], two: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    assert run("forms", "compare", two[0], tmp_path / "none.xlsx") == 1
    assert "none.xlsx" in capsys.readouterr().err
