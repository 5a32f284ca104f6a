import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import minerisk
from minerisk.cli.forms_eval import answer

SOURCE = Path(minerisk.__file__).parents[1]


def answered(expression: str) -> tuple[str, object]:
    """Return the type and the value that an expression is answered with."""
    found = json.loads(answer(json.dumps({"expr": expression}).encode()))
    return found["type"], found["value"]


@pytest.mark.parametrize(
    ("expression", "found"),
    [
        ("1 + 1", ("number", 2)),
        ("0.5", ("number", 0.5)),
        ("0 div 0", ("number", "NaN")),
        ("1 div 0", ("number", "Infinity")),
        ("-1 div 0", ("number", "-Infinity")),
        ("1 = 1", ("boolean", True)),
        ("'Aə'", ("string", "Aə")),
        ("date('2024-07-14')", ("string", "2024-07-14")),
        ("/data/name", ("string", "")),
        ("1 +", ("error", "it ends too early")),
        ("no-such-thing()", ("error", "there is no function “no-such-thing”")),
        ("(" * 5000, ("error", "it is nested too deeply")),
    ],
)
def test_an_expression_is_answered_with_its_type_and_value(expression: str, found: tuple[str, object]):
    assert answered(expression) == found


@pytest.mark.parametrize(
    "line", [b"", b"1 + 1", b"[1]", b'{"expr": 5}', b"{}", b"\xff\xfe", b'{"expr": "1', b"[" * 100_000]
)
def test_a_line_that_asks_nothing_is_answered_with_an_error(line: bytes):
    assert json.loads(answer(line))["type"] == "error"


@given(st.text())
def test_every_text_has_an_answer(expression: str):
    assert answered(expression)[0] in {"number", "string", "boolean", "error"}


def test_each_line_of_the_input_is_answered_in_order():
    asked = '\ufeff{"expr": "1 + 1"}\n\n{"expr": "\'ə\'"}\nno JSON\n'
    command = [sys.executable, "-m", "minerisk", "forms", "eval"]
    here = {**os.environ, "PYTHONPATH": str(SOURCE)}
    done = subprocess.run(command, input=asked.encode(), capture_output=True, check=True, env=here)
    assert [json.loads(line)["value"] for line in done.stdout.splitlines()] == [2, "ə", "the line is not JSON"]
    assert done.stderr == b""
