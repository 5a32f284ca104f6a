"""Attaches files and saves records that name them until it is killed; says what it has done once that is safe."""

from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random

from tests.services import attached

from minerisk.domain.form import QuestionType
from minerisk.services import attachments, databases, drafts, records


def main(folder: Path, seed: int, said: Connection) -> None:
    db = databases.open_database(folder)
    form, chance = attached.form(db), Random(seed)  # noqa: S311  (what to attach)
    said.send(databases.saves_missing(db))
    while True:
        file = folder.parent / "sound.ogg"
        file.write_bytes(b"OggS" + chance.randbytes(chance.choice((9, 9_000, 3_000_000))))
        name = attachments.attach(db, file, QuestionType.AUDIO)
        draft = drafts.save(db, attached.draft(form, {"event_date": "2026-07-14", "sound": name}))
        said.send(name)
        if chance.random() < 0.7:
            records.finish(db, replace(draft), records.filling(db, draft), author="Aynur")
