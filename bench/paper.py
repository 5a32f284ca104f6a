"""Records printed into one file."""

from pathlib import Path

from timing import seconds

from minerisk.services import demo, printing, records


def paper(folder: Path, _records: int) -> None:
    """Records printed into one file, a second."""
    db = demo.make(folder / "paper.minerisk", 400)
    ids = [line.id for line in records.lines(db, records.find(db))]
    target = folder / "all.pdf"
    took = seconds(
        lambda: printing.print_all(db, ids, target, profile=printing.Profile.FULL, language="az", printed_by="bench")
    )
    print(
        f"paper: {len(ids) / took:.0f} records a second, {printing.pages(target)} pages, {target.stat().st_size} bytes"
    )
    db.close()
