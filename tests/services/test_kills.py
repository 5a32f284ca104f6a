"""Kills a program that saves, again and again: every save that it acknowledged is there."""

import os
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from minerisk.domain.record import Record
from minerisk.services import databases, demo, records, verification
from minerisk.services.databases import Database

KILLS = int(os.environ.get("MINERISK_KILLS", "50"))
SAVER = Path(__file__).with_name("saver.py")
ATTACHER = Path(__file__).with_name("attacher.py")
ROOT = Path(__file__).parents[2]


def _save_until_killed(folder: Path, seed: int, saves: int, program: Path = SAVER) -> list[str]:
    """Let a child save, kill it while it goes on after some saves, and return what it acknowledged."""
    command = [sys.executable, str(program), str(folder), str(seed)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)])}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as child:
        assert child.stdout is not None
        assert child.stdout.readline() in {"open 0\n", "open\n"}
        said = [child.stdout.readline() for _ in range(saves)]
        child.kill()
        said += child.stdout.readlines()
    return [line for line in said if line.endswith("\n")]


def _held(db: Database) -> dict[str, Record]:
    lines = records.lines(db, records.find(db))
    return {line.code: records.get(db, line.id) for line in lines}


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="kill -9")
def test_no_acknowledged_save_is_lost_to_a_kill(tmp_path: Path):
    chance = Random(KILLS)  # noqa: S311  (when to kill)
    db = databases.create(tmp_path / "D", demo.OFFICE)
    db.close()
    acknowledged: list[str] = []
    for kill in range(KILLS):
        acknowledged += _save_until_killed(db.folder, kill, chance.randrange(1, 25))
    db = databases.open_database(db.folder)
    held = _held(db)
    found = verification.verify(db, rebuild=True)
    db.close()
    assert len(acknowledged) >= KILLS
    for line in acknowledged:
        code, head = line.split()
        assert held[code].heads == (head,)
    assert len(held) <= len(acknowledged) + KILLS
    assert found.problems == ()


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="kill -9")
def test_no_record_names_a_file_that_is_not_whole_after_a_kill(tmp_path: Path):
    chance = Random(KILLS)  # noqa: S311  (when to kill)
    db = databases.create(tmp_path / "D", demo.OFFICE)
    db.close()
    acknowledged: list[str] = []
    for kill in range(KILLS // 5):
        acknowledged += _save_until_killed(db.folder, kill, chance.randrange(1, 12), ATTACHER)
    db = databases.open_database(db.folder)
    found = verification.verify(db, rebuild=False)
    whole = db.files.names()
    db.close()
    assert len(acknowledged) >= KILLS // 5
    assert {line.strip() for line in acknowledged} <= whole
    assert found.problems == ()
