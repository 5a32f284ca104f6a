"""``minerisk forms``: the forms that come with the program, and the reading of others."""

import argparse
import importlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import ModuleType

from minerisk.cli import forms_check
from minerisk.cli.commands import DONE, Terminal
from minerisk.cli.folder import opened
from minerisk.domain.form import Form, say
from minerisk.services import forms, own_choices, own_forms

ELSEWHERE: Mapping[str, str] = {
    "eval": "work out expressions, one a line",
    "fill": "fill a form with answers, and say what comes of it",
    "compare": "say what a newer form changes",
}
"""Actions that have a module of their own, ``forms_NAME``."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    every = actions.add_parser("list", help="the forms that records are begun with")
    every.add_argument(
        "--db",
        type=Path,
        metavar="FOLDER",
        help="a database: with the office's own forms and choices",
    )
    check = _with_file(actions.add_parser("check", help="read a form and say what is wrong with it"))
    check.add_argument("--json", action="store_true", help="say it as JSON")
    _with_file(actions.add_parser("xform", help="print a form as an XForm"))
    xlsx = _with_file(actions.add_parser("xlsx", help="write the sheets of a form as a workbook"))
    xlsx.add_argument("--to", type=Path, required=True, metavar="WORKBOOK", help="where to write it")
    for name, purpose in ELSEWHERE.items():
        action = actions.add_parser(name, help=purpose)
        getattr(_module(name), "add_arguments", _nothing)(action)


def run(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Do it; a fault of the form is one sentence with sheet, row and column."""
    if arguments.action in ELSEWHERE:
        status: int = _module(arguments.action).run(arguments, terminal)
        return status
    return _ACTIONS[arguments.action](arguments, terminal)


def _list(arguments: argparse.Namespace, terminal: Terminal) -> int:
    for form, *counted in _usable(arguments.db):
        print("\t".join((form.id, form.version, say(form.title, terminal.tr.language), form.digest, *counted)))
    return DONE


def _usable(folder: Path | None) -> Sequence[tuple[Form, *tuple[str, ...]]]:
    """Return the forms; where a database is named, with how many choices its office added to each."""
    if folder is None:
        return [(form,) for form in forms.bundled()]
    with opened(folder) as db:
        return [(form, str(own_choices.count(db, form))) for form in own_forms.usable(db)]


def _xform(arguments: argparse.Namespace, _terminal: Terminal) -> int:
    file: Path = arguments.file
    print(forms.compile_folder(file) if file.is_dir() else forms.open_file(file).xform, end="")
    return DONE


def _xlsx(arguments: argparse.Namespace, _terminal: Terminal) -> int:
    forms.write_workbook(arguments.file, arguments.to)
    return DONE


_ACTIONS: Mapping[str, Callable[[argparse.Namespace, Terminal], int]] = {
    "list": _list,
    "check": forms_check.run,
    "xform": _xform,
    "xlsx": _xlsx,
}


def _with_file(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    parser.add_argument(
        "file", type=Path, help="a form: .xlsx, .xls, .ods, .csv, an XForm (.xml), or a folder of CSV sheets"
    )
    return parser


def _module(name: str) -> ModuleType:
    return importlib.import_module(f"minerisk.cli.forms_{name}")


def _nothing(_parser: argparse.ArgumentParser) -> None:
    """Take no arguments."""
