"""An import as it stands in a database: what came with it, and whether it was withdrawn."""

from dataclasses import dataclass
from datetime import datetime

from minerisk.domain.conversion.report import Report


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file that was imported; ``digest`` is the SHA-256 of its bytes."""

    name: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """One import.

    Attributes:
        id: stands in every revision that came with it, and never comes back; empty where nothing came.
        title: of the mapping, i.e. whose tables they are.
        sources: the files.
        records: how many records came; ``people`` is how many casualties they have.
        already: how many records of the files were here before, and were left as they are.
        withdrawn: when its records were taken out, or None while they are here.
        withdrawn_by: who did it, or empty.
    """

    id: str
    time: datetime
    author: str
    title: str
    sources: tuple[File, ...]
    records: int
    people: int
    already: int
    report: Report
    withdrawn: datetime | None = None
    withdrawn_by: str = ""

    @property
    def files(self) -> tuple[str, ...]:
        """The names of its files."""
        return tuple(source.name for source in self.sources)
