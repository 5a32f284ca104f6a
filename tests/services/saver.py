"""Saves records into a database folder until it is killed; says each code once it is safe."""

from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path

from minerisk.services import databases, demo, drafts, forms, records

FORM = forms.form("incident")


def main(folder: Path, seed: int, said: Connection) -> None:
    db = databases.open_database(folder)
    said.send(databases.saves_missing(db))
    for _, answers, author in demo.incidents(FORM, 100_000 + seed):
        draft = drafts.save(db, replace(drafts.begin(FORM, author=author), answers=answers))
        record = records.finish(db, draft, records.filling(db, draft), author=author)
        said.send((record.code, record.heads[0]))
