"""``minerisk forms fill FILE ANSWERS.json``: what comes of a form when it is given these answers, as JSON."""

import argparse
import json
from pathlib import Path

from minerisk.cli.commands import DONE, Terminal
from minerisk.domain.answer import Reason
from minerisk.domain.form import say
from minerisk.errors import UserError
from minerisk.i18n import N_
from minerisk.services import filling_out, forms
from minerisk.services.filling_out import Value


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("file", type=Path, help="a form, as a sheet or as an XForm")
    parser.add_argument("answers", type=Path, help="JSON: {path: value} or [[path, value]], applied in order")


def run(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Print values, relevance, what is required and read only, choices, problems and what was refused, by path."""
    form = forms.open_file(arguments.file).form
    filled = filling_out.fill(form, _read(arguments.answers))
    tr, language = terminal.tr, terminal.tr.language
    labels = {question.path: say(question.label, language) for question in form.questions()}
    said = {
        "instance": filled.instance,
        "values": filled.values,
        "relevant": filled.relevant,
        "required": filled.required,
        "read_only": filled.read_only,
        "choices": filled.choices,
        "problems": [
            {
                "path": one.path,
                "message": say(one.message, language) or tr(one.fallback, question=labels.get(one.path, one.path)),
            }
            for one in filled.problems
        ],
        "refused": [{"path": one.path, "why": tr(one.why)} for one in filled.refused],
    }
    print(json.dumps(said))
    return DONE


def _read(file: Path) -> list[tuple[str, Value]]:
    """Return paths and values in their order.

    Raises:
        UserError: the file cannot be read, or holds something else.
    """
    try:
        found = json.loads(file.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UserError(N_("{file} cannot be read: {reason}."), file=file.name, reason=reason) from error
    except (ValueError, RecursionError) as error:
        raise UserError(N_("{file} is not JSON: {reason}."), file=file.name, reason=error) from error
    pairs = list(found.items()) if isinstance(found, dict) else found
    if not isinstance(pairs, list) or not all(_is_pair(pair) for pair in pairs):
        raise UserError(N_("{file} does not hold answers: it is neither an object nor pairs."), file=file.name)
    return [(path, _value(file, path, value)) for path, value in pairs]


def _is_pair(pair: object) -> bool:
    return isinstance(pair, (list, tuple)) and len(pair) == 2 and isinstance(pair[0], str)


def _value(file: Path, path: str, value: object) -> Value:
    reasons = {reason.value: reason for reason in Reason}
    match value:
        case None | str() | bool() | int() | float():
            return value
        case list() if all(isinstance(one, str) for one in value):
            return value
        case {"reason": str(reason)} if reason in reasons:
            return reasons[reason]
    raise UserError(N_("{file}: this is no answer to {path}: {value}."), file=file.name, path=path, value=value)
