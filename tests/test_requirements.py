"""The one file with every version that is installed."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
LOCK = (ROOT / "requirements.lock").read_text("utf-8")
PINNED = re.findall(r"(?m)^([a-z0-9.-]+)==(\S+)", LOCK)
PINS = dict(PINNED)


def test_everything_that_the_project_asks_for_has_a_version():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    asked = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    names = {re.split(r"[^\w.-]", requirement)[0].lower().replace("_", "-") for requirement in asked}
    assert names - set(PINS) == set()


def test_every_version_has_its_hashes():
    entries = re.split(r"(?m)^(?=[a-z0-9])", LOCK)[1:]
    assert len(entries) == len(PINNED)  # one may have a version for each Python
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []


def test_the_version_of_qt_that_aborts_is_not_among_them():
    assert PINS["pyside6-essentials"] != "6.12.0"


def test_no_address_is_in_it():
    assert "://" not in LOCK
    assert "--index-url" not in LOCK
