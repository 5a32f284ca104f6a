"""``minerisk forms``: the forms that come with the program, and the reading of others."""

import argparse
from pathlib import Path

from minerisk.cli.commands import DONE, Terminal
from minerisk.domain.form import say
from minerisk.services import forms


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    actions.add_parser("list", help="the forms that come with the program")
    for name, purpose in (
        ("check", "read a form and say what is wrong with it"),
        ("xform", "print a form as an XForm"),
    ):
        action = actions.add_parser(name, help=purpose)
        action.add_argument("folder", type=Path, help="a folder with survey.csv, choices.csv and settings.csv")


def run(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Do it; a fault of the form is one sentence with sheet, row and column."""
    if arguments.action == "list":
        for form in forms.bundled():
            print("\t".join((form.id, form.version, say(form.title, terminal.tr.language), form.digest)))
        return DONE
    xform = forms.compile_folder(arguments.folder)
    if arguments.action == "xform":
        print(xform, end="")
    else:
        form = forms.read(xform)
        print(terminal.tr("{title}: {n} questions, no fault found.", title=form.id, n=len(list(form.questions()))))
    return DONE
