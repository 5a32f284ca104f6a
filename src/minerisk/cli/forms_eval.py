"""``minerisk forms eval``: works out expressions, one JSON object a line: ``{"expr": "1 + 1"}``."""

import argparse
import json
import math
import sys

from minerisk.cli.commands import DONE, Terminal
from minerisk.forms.errors import XPathError
from minerisk.forms.xpath.alone import Outcome, work_out


def run(_arguments: argparse.Namespace, _terminal: Terminal) -> int:
    """Answer each line of the input with one line."""
    for line in sys.stdin.buffer:
        if line.strip():
            print(answer(line), flush=True)
    return DONE


def answer(line: bytes) -> str:
    """Return the type and the value of an expression as JSON: ``{"type": "number", "value": 2.0}``.

    What JSON cannot say as a number is a text: ``NaN``, ``Infinity``, ``-Infinity``. What cannot be worked out is of
    type ``error``; its value says why.
    """
    try:
        asked = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return _said("error", "the line is not JSON")
    if not isinstance(asked, dict) or not isinstance(asked.get("expr"), str):
        return _said("error", "a line has to be a JSON object with the text “expr”")
    try:
        return _outcome(work_out(asked["expr"]))
    except XPathError as error:
        return _said("error", str(error))


def _outcome(value: Outcome) -> str:
    if isinstance(value, bool):
        return _said("boolean", value)
    if isinstance(value, str):
        return _said("string", value)
    if math.isfinite(value):
        return _said("number", value)
    return _said("number", "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity")


def _said(kind: str, value: Outcome) -> str:
    return json.dumps({"type": kind, "value": value})
