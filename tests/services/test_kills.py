"""Kills a program that saves, again and again: every save that it acknowledged is there."""

import os
from collections.abc import Callable
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random
from typing import Any

import pytest
from tests.services import attacher, saver

from minerisk.domain.record import Record
from minerisk.services import databases, demo, records, verification
from minerisk.services.databases import Database

KILLS = int(os.environ.get("MINERISK_KILLS", "50"))


def _save_until_killed(
    folder: Path, seed: int, saves: int, program: Callable[[Path, int, Connection], None] = saver.main
) -> list[Any]:
    """Let a child save, kill it while it goes on after some saves, and return what it acknowledged."""
    forks = get_context("forkserver")
    forks.set_forkserver_preload(["pytest", saver.__name__, attacher.__name__])  # each child starts with them read
    told, said = forks.Pipe(duplex=False)
    child = forks.Process(target=program, args=(folder, seed, said))
    child.start()
    said.close()
    with told:
        assert told.recv() == 0
        acknowledged = [told.recv() for _ in range(saves)]
        child.kill()
        with suppress(EOFError, OSError):  # it ends, perhaps in the middle of a word
            while True:
                acknowledged.append(told.recv())
    child.join()
    return acknowledged


def _held(db: Database) -> dict[str, Record]:
    lines = records.lines(db, records.find(db))
    return {line.code: records.get(db, line.id) for line in lines}


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="kill -9")
def test_no_acknowledged_save_is_lost_to_a_kill(tmp_path: Path):
    chance = Random(KILLS)  # noqa: S311  (when to kill)
    db = databases.create(tmp_path / "D", demo.OFFICE)
    db.close()
    acknowledged: list[tuple[str, str]] = []
    for kill in range(KILLS):
        acknowledged += _save_until_killed(db.folder, kill, chance.randrange(1, 25))
    db = databases.open_database(db.folder)
    held = _held(db)
    found = verification.verify(db, rebuild=True)
    db.close()
    assert len(acknowledged) >= KILLS
    for code, head in acknowledged:
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
        acknowledged += _save_until_killed(db.folder, kill, chance.randrange(1, 12), attacher.main)
    db = databases.open_database(db.folder)
    found = verification.verify(db, rebuild=False)
    whole = db.files.names()
    db.close()
    assert len(acknowledged) >= KILLS // 5
    assert set(acknowledged) <= whole
    assert found.problems == ()
