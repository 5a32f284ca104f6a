"""What a linter cannot say about the shape of the program and of its repository."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "minerisk"
TESTS = ROOT / "tests"
MODULES = sorted(p for p in SOURCE.rglob("*.py") if p.name not in {"__init__.py", "__main__.py"})
LONGEST = 400

PLAIN_VALUES = {
    "errors.py", "domain/batch.py", "domain/chart.py", "domain/conversion/report.py", "domain/fact.py",
    "domain/form.py", "domain/lesson.py", "domain/link.py", "domain/office.py", "domain/own_form.py",
    "domain/tables/mapping.py", "domain/tables/table.py", "domain/tally.py",
    "store/projected_rows.py", "store/rows.py", "ui/context.py", "ui/place.py",
}  # fmt: skip
"""Modules with values alone: the tests of what uses them are theirs."""

TOP_LEVEL = {
    ".ci", ".gitignore", ".pre-commit-config.yaml", "ARCHITECTURE.md", "CHANGELOG.md", "LICENSE", "Makefile",
    "README.md", "bench", "build.spec", "database", "forms", "pyproject.toml", "requirements.lock",
    "resources", "src", "tests",
}  # fmt: skip


def name(module: Path) -> str:
    return module.relative_to(SOURCE).as_posix()


def containing(pattern: str) -> set[str]:
    """Return the modules in which a pattern occurs."""
    return {name(module) for module in MODULES if re.search(pattern, module.read_text("utf-8"))}


def tracked() -> list[str]:
    """Return the files of the repository."""
    done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)  # noqa: S607
    return [file for file in done.stdout.decode().split("\0") if file]


@pytest.mark.parametrize("module", MODULES, ids=name)
def test_a_module_is_short(module: Path):
    assert len(module.read_text("utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize("module", MODULES, ids=name)
def test_a_module_has_its_test_at_the_same_place(module: Path):
    twin = TESTS / Path(name(module)).parent / f"test_{module.name}"
    assert twin.exists() or name(module) in PLAIN_VALUES


def test_colours_and_sizes_stand_in_the_theme_alone():
    assert containing(r"setStyleSheet\(") <= {"ui/look/theme.py"}


def test_text_in_a_widget_is_plain_and_made_in_one_place():
    assert {module for module in containing(r"\bQLabel\(") if not module.startswith("ui/widgets")} == set()


def test_all_questions_to_the_person_stand_in_one_place():
    waiting = {module for module in containing(r"\.exec\(") if not module.endswith("_dialog.py")}
    assert waiting <= {"ui/ask.py", "ui/program.py", "ui/settings_page.py"}  # the last shows licences, and asks nothing
    assert containing(r"\bQMessageBox\b|\bQInputDialog\b|\bQFileDialog\b") <= {"ui/ask.py"}


def test_every_error_is_caught_in_one_place_only():
    assert containing(r"except (Base)?Exception\b") <= {"ui/jobs.py"}


def test_only_the_command_line_prints():
    assert {module for module in containing(r"(?m)^\s*print\(") if not module.startswith("cli/")} <= {"app.py"}


def test_nothing_opens_a_connection():
    assert containing(r"(?m)^\s*(import|from) (socket|ssl|http|urllib\.request|asyncio|PySide6\.QtNetwork)\b") == set()


def test_the_top_level_holds_only_what_it_is_meant_to():
    assert {file.split("/")[0] for file in tracked()} <= TOP_LEVEL


def test_nothing_is_left_to_be_done_later():
    this = Path(__file__).relative_to(ROOT).as_posix()
    marks = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
    texts = [f for f in tracked() if f.endswith((".py", ".md", ".sh", ".toml", ".spec")) and f != this]
    assert [f for f in texts if (ROOT / f).exists() and marks.search((ROOT / f).read_text("utf-8"))] == []
