"""Every part that comes with the program is named, with the text of its licence."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
LICENCES = ROOT / "resources" / "licences"
NOTICES = (LICENCES / "LICENSES.md").read_text("utf-8")


def test_everything_that_the_program_depends_on_is_named():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    names = {re.split(r"[^\w.-]", requirement)[0].lower() for requirement in project["dependencies"]}
    assert {name for name in names if name not in NOTICES.lower()} == set()


def test_every_text_that_is_named_is_there():
    named = re.findall(r"`((?:\.\./)?[\w./-]+\.txt)`", NOTICES)
    assert [text for text in named if not (LICENCES / text).is_file()] == []


def test_every_text_that_is_there_is_named():
    assert [text.name for text in LICENCES.glob("*.txt") if f"`{text.name}`" not in NOTICES] == []


def test_the_program_is_under_the_apache_licence():
    assert "Apache License\n                           Version 2.0" in (ROOT / "LICENSE").read_text("utf-8")
