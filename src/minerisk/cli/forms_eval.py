"""``minerisk forms eval``: works out expressions, one JSON object a line: ``{"expr": "1 + 1"}``."""

import argparse
import json
import math
import sys

from minerisk.cli.commands import DONE, Terminal
from minerisk.forms.errors import XPathError
from minerisk.forms.xpath.alone import Outcome, work_out


def run(_arguments: argparse.Namespace, _terminal: Terminal) -> int:
    """Answer each line of the input with one line: ``{"type": "number", "value": 2.0}``."""
    for line in sys.stdin.buffer:
        if line.strip():
            print(_answer(line), flush=True)
    return DONE


def _answer(line: bytes) -> str:
    """Return a type and a value; what cannot be worked out is of type ``error``, with the reason."""
    try:
        asked = json.loads(line)
        if not isinstance(asked, dict) or not isinstance(asked.get("expr"), str):
            return _said("error", "a line has to be a JSON object with the text “expr”")
        return _outcome(work_out(asked["expr"]))
    except XPathError as error:
        return _said("error", str(error))
    except (ValueError, RecursionError):
        return _said("error", "the line is not JSON")


def _outcome(value: Outcome) -> str:
    if isinstance(value, bool):
        return _said("boolean", value)
    if isinstance(value, str):
        return _said("string", value)
    if math.isfinite(value):
        return _said("number", value)
    return _said("number", "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity")


def _said(kind: str, value: str | float | bool) -> str:  # noqa: FBT001  # it is a value like the others
    return json.dumps({"type": kind, "value": value}, ensure_ascii=True)
