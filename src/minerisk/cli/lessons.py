"""``minerisk lessons``: the content packs that are here, and what is wrong with one that somebody makes."""

import argparse
import json
from pathlib import Path

from minerisk.cli.commands import DONE, PROBLEM, Terminal
from minerisk.domain.form import say
from minerisk.domain.lesson import Fault
from minerisk.i18n import Catalog
from minerisk.services import lessons
from minerisk.services.lessons import Kept


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    actions.add_parser("list", help="the packs that are here")
    check = actions.add_parser("check", help="read a pack and say what is wrong with it")
    check.add_argument("pack", type=Path, metavar="PACK", help="its folder or .zip")
    check.add_argument("--json", action="store_true", help="print it as JSON")


def run(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """List, or print a line a fault: file, line and what is expected there."""
    if arguments.action == "list":
        for kept in lessons.packs():
            print(_line(kept, terminal.tr))
        return DONE
    faults = lessons.check(arguments.pack)
    if arguments.json:
        print(json.dumps([_plain(fault, terminal.tr) for fault in faults], ensure_ascii=False))
    else:
        print("\n".join(_told(fault, terminal.tr) for fault in faults) or terminal.tr("No fault found."))
    return PROBLEM if faults else DONE


def _line(kept: Kept, tr: Catalog) -> str:
    if kept.pack is None:
        return "\t".join((kept.id, _told(kept.faults[0], tr)))
    approved = tr("approved") if kept.pack.is_approved else tr("not approved")
    title = say(kept.pack.title, tr.language)
    return "\t".join((kept.id, kept.pack.version, ",".join(kept.pack.languages), title, approved))


def _told(fault: Fault, tr: Catalog) -> str:
    return f"{fault.where}: {tr(fault.text, **fault.values)}"


def _plain(fault: Fault, tr: Catalog) -> dict[str, object]:
    return {"file": fault.file, "line": fault.line, "text": tr(fault.text, **fault.values)}
