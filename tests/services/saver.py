"""Saves records into the database folder named by its argument until it is killed; says each code once it is safe."""

import sys
from dataclasses import replace
from pathlib import Path

from minerisk.services import databases, demo, drafts, forms, records


def main(folder: Path, seed: int) -> None:
    db = databases.open_database(folder)
    form = forms.form("incident")
    print("open", databases.saves_missing(db), flush=True)
    for _, answers, author in demo.incidents(form, 100_000 + seed):
        draft = drafts.save(db, replace(drafts.begin(forms.form("incident"), author=author), answers=answers))
        record = records.finish(db, draft, records.filling(db, draft), author=author)
        print(record.code, record.heads[0], flush=True)


main(Path(sys.argv[1]), int(sys.argv[2]))
