"""``minerisk guide recorder|trainer --to FILE``: a guide as PDF."""

import argparse
from pathlib import Path

from minerisk.cli.commands import DONE, Terminal
from minerisk.i18n import LANGUAGES
from minerisk.services import help as helping
from minerisk.services import printing


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    names = [guide.removeprefix("guide_") for guide in helping.GUIDES]
    parser.add_argument("guide", choices=names, help="for whom")
    parser.add_argument("--to", type=Path, required=True, metavar="FILE", help="the PDF file")
    parser.add_argument("--language", choices=sorted(LANGUAGES), help="of the paper")


def run(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Write it and say where it is."""
    language = arguments.language or terminal.settings.language or "en"
    printing.save(helping.preview(f"guide_{arguments.guide}", language), arguments.to)
    print(terminal.tr("Guide in {file}", file=arguments.to))
    return DONE
