"""Reads the command line and runs the command it names."""

import argparse
import importlib
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, cast

from minerisk import __version__
from minerisk.errors import UserError
from minerisk.i18n import FALLBACK, Catalog, catalog
from minerisk.settings import Settings

DONE, PROBLEM, WRONG_USAGE = 0, 1, 2

COMMANDS = {
    "check": "prove that this copy of the program works",
    "count": "count casualties or incidents by one or two of their fields",
    "demo": "make a database with invented records",
    "export": "take records out as CSV, a workbook or points on a map",
    "find": "list the records that match some words",
    "forms": "list the forms, or read a form of your own",
    "guide": "print a guide for the recorder or the trainer as PDF",
    "import": "make records of a table, or say what would come of it",
    "imports": "list what was imported",
    "lessons": "list the content packs, or check one of your own",
    "print": "print records as PDF",
    "summary": "print a summary of a period as PDF",
    "verify": "check a database, and rebuild its tables",
    "withdraw": "take all records of an import out again",
}
"""Each is a module of this package, with what it does in a few words."""

_MODULES = {"import": "import_tables"}
"""A word of the language cannot be the name of a module."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terminal:
    """What a command is given besides its own arguments."""

    settings: Settings
    tr: Catalog
    open_pages: Callable[[Path], int]


class Command(Protocol):
    """A module of this package."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Say what the command takes."""

    def run(self, arguments: argparse.Namespace, terminal: Terminal) -> int:
        """Do it; return the exit status."""


def run(given: Sequence[str], settings: Settings, *, open_pages: Callable[[Path], int]) -> int:
    """Run one command: 0 done, 1 a problem a person can act on (one sentence on stderr), 2 wrong usage."""
    terminal = Terminal(settings=settings, tr=catalog(settings.language or FALLBACK), open_pages=open_pages)
    parser = argparse.ArgumentParser(prog="minerisk", description="Without a command, the window opens.")
    parser.add_argument("--version", action="version", version=f"minerisk {__version__}")
    parsers = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, purpose in COMMANDS.items():
        sentence = f"{purpose[0].upper()}{purpose[1:]}."
        _module(name).add_arguments(parsers.add_parser(name, help=purpose, description=sentence))
    arguments = parser.parse_args(given)
    try:
        return _module(arguments.command).run(arguments, terminal)
    except BrokenPipeError:  # whoever reads this, `head` say, has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except UserError as error:
        print(terminal.tr(error.text, **error.values), file=sys.stderr)
        return PROBLEM


def _module(name: str) -> Command:
    return cast("Command", importlib.import_module(f"minerisk.cli.{_MODULES.get(name, name)}"))
