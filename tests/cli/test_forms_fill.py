import json
from collections.abc import Callable
from pathlib import Path

import pytest

XFORM = """<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml">
<h:head><h:title>Visit</h:title><model><instance><data id="visit"><n/><name/></data></instance>
<bind nodeset="/data/n" type="int" constraint=". &lt; 5"/><bind nodeset="/data/name" type="string" required="true()"/>
</model></h:head><h:body><input ref="/data/n"><label>How many</label></input>
<input ref="/data/name"><label>Name</label></input></h:body></h:html>"""

Run = Callable[..., int]


@pytest.fixture
def fill(run: Run, tmp_path: Path) -> Callable[[str | bytes], int]:
    """Fills the form with the answers in a file."""
    form, file = tmp_path / "visit.xml", tmp_path / "answers.json"
    form.write_text(XFORM, "utf-8")

    def work(answers: str | bytes) -> int:
        file.write_bytes(answers.encode() if isinstance(answers, str) else answers)
        return run("forms", "fill", form, file)

    return work


def test_what_comes_of_answers_is_printed(fill: Callable[..., int], capsys: pytest.CaptureFixture[str]):
    assert fill('{"n": 7, "other": ["a", "b"]}') == 0
    said = json.loads(capsys.readouterr().out)
    assert said.pop("instance").startswith("<data ")
    assert said == {
        "values": {"n": "7", "name": ""},
        "relevant": {"n": True, "name": True},
        "required": {"n": False, "name": True},
        "read_only": {"n": False, "name": False},
        "choices": {},
        "problems": [
            {"path": "n", "message": "Change the answer to “How many”: it does not fit the other answers."},
            {"path": "name", "message": "Answer “Name”, or say why there is no answer."},
        ],
        "refused": [{"path": "other", "why": "The form has no such question."}],
    }


def test_letters_that_no_file_can_hold_do_no_harm(fill: Callable[..., int], capsys: pytest.CaptureFixture[str]):
    assert fill(r'{"name": "\ud800", "\udfff": "1"}') == 0
    assert json.loads(capsys.readouterr().out)["values"]["name"] == "\ud800"


def test_pairs_are_given_in_their_order(fill: Callable[..., int], capsys: pytest.CaptureFixture[str]):
    assert fill(b'\xef\xbb\xbf[["n", 1], ["n", 2], ["name", {"reason": "refused"}], ["n", null], ["n", true]]') == 0
    said = json.loads(capsys.readouterr().out)
    assert said["problems"] == []
    assert 'reason="refused"' in said["instance"]


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ("{", "is not JSON"),
        (b"\xff\xfe", "is not JSON"),
        ("[" * 100_000, "is not JSON"),
        ('"n"', "neither an object nor pairs"),
        ('[["n"]]', "neither an object nor pairs"),
        ('[[1, "n"]]', "neither an object nor pairs"),
        ('{"n": {"reason": "tired"}}', "no answer to n"),
        ('{"n": [1]}', "no answer to n"),
    ],
)
def test_what_holds_no_answers_is_one_sentence(
    fill: Callable[..., int], capsys: pytest.CaptureFixture[str], answers: str | bytes, said: str
):
    assert fill(answers) == 1
    told = capsys.readouterr().err
    assert said in told
    assert "Traceback" not in told


def test_a_file_that_is_not_there_is_one_sentence(run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    (tmp_path / "visit.xml").write_text(XFORM, "utf-8")
    assert run("forms", "fill", tmp_path / "visit.xml", tmp_path / "none.json") == 1
    assert "cannot be read" in capsys.readouterr().err
