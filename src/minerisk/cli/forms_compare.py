"""``minerisk forms compare FILE NEWER [--json]``: what a newer form changes for the answers to an older one."""

import argparse
import json
from pathlib import Path
from typing import Any

from minerisk.cli.commands import DONE, Terminal
from minerisk.domain.succession.succession import Fate, Pair, Succession, compare
from minerisk.domain.succession.words import words
from minerisk.services import forms


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("file", type=Path, help="the older form, as a sheet or as an XForm")
    parser.add_argument("newer", type=Path, help="the newer one")
    parser.add_argument("--json", action="store_true", help="say it as JSON, by path")


def run(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Print what is gone, may have to be settled, moved, was renamed and is new, one sentence a line."""
    older, newer = (forms.open_file(file).form for file in (arguments.file, arguments.newer))
    succession = compare(older, newer)
    if arguments.json:
        print(json.dumps(_plain(succession), ensure_ascii=False))
    else:
        print("\n".join(words(succession, terminal.tr, terminal.tr.language)))
    return DONE


def _plain(succession: Succession) -> dict[str, Any]:
    pairs = succession.pairs
    return {
        "same": [pair.new.path for pair in pairs if pair.fate is Fate.SAME],
        "moved": [_names(pair) for pair in pairs if pair.fate is Fate.MOVED],
        "renamed": [_names(pair) for pair in pairs if pair.fate is Fate.RENAMED],
        "gone": [question.path for question in succession.gone],
        "new": [question.path for question in succession.added],
        "types": [
            {**_names(pair), "was": pair.old.type.value, "is": pair.new.type.value}
            for pair in pairs
            if pair.changes_type
        ],
        "choices": [_choices(pair) for pair in pairs if pair.changes_choices],
        "kept": [pair.old.path for pair in pairs if not pair.carries],
        "repeats": [{"from": old, "to": new} for old, new in succession.repeats.items() if old != new],
        "asked_once": dict(succession.folded),
        "asked_several_times": dict(succession.unfolded),
    }


def _names(pair: Pair) -> dict[str, Any]:
    return {"from": pair.old.path, "to": pair.new.path, "sure": pair.is_sure}


def _choices(pair: Pair) -> dict[str, Any]:
    return {
        "path": pair.new.path,
        "gone": [choice.name for choice in pair.choices_gone],
        "new": [choice.name for choice in pair.choices_new],
        "relabelled": [choice.name for choice, _ in pair.relabelled],
    }
