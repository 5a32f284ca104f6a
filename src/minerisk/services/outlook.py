"""What an import would do, before it does it: a dry run, which changes nothing."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from minerisk.domain.answer import question_path
from minerisk.domain.conversion.conversion import Made
from minerisk.domain.conversion.report import Report
from minerisk.domain.filling import Filling
from minerisk.domain.form import Form
from minerisk.domain.tables.mapping import Mapping
from minerisk.domain.tables.table import Notice, Table
from minerisk.i18n import N_
from minerisk.services import batches
from minerisk.services.converting import Converting, new_of
from minerisk.services.databases import Database
from minerisk.services.progress import Progress, unwatched

TRIED = 100
"""Records that are tried with the form."""

_NOT_TAKEN = N_(
    "The form does not take the answer to “{question}” in {n} of {tried} records that were tried, e.g. {example}. "
    "Whoever amends such a record is asked to change it."
)
_CAME_BEFORE = N_(
    "{file} was imported with this mapping on {day}. What stands in both files would be here twice: withdraw that "
    "import first where this file takes its place."
)
_CAME_OTHERWISE = N_(
    "{file} was imported on {day} with the mapping “{title}”. Where that was the same sheet, everybody in it would be "
    "here twice: withdraw that import first."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """What an import would do.

    Attributes:
        already: how many records are here, and would be left as they are.
        notices: what a person must know before; ``recognition.said`` fills the holes of a sentence.
    """

    title: str
    report: Report
    already: int
    notices: tuple[Notice, ...]


def look(db: Database | None, tables: Sequence[Table], mapping: Mapping, progress: Progress = unwatched) -> Outlook:
    """Return what importing ``tables`` would do; without a database, as if nothing were there yet.

    Raises:
        UserError: the mapping does not fit the tables.
    """
    converting = Converting(tables, mapping)
    trial = _Trial(converting.form, every=max(1, converting.rows // TRIED))
    already = 0
    for chunk in converting.chunks(progress):
        trial.take(chunk.values())
        if db is not None:
            with db.read() as connection:
                already += len(chunk) - len(new_of(connection, chunk))
    notices = [notice for table in tables for notice in table.notices]
    return Outlook(
        title=mapping.title,
        report=converting.report,
        already=already,
        notices=(*notices, *trial.notices(), *_came_before(db, tables, mapping, already)),
    )


class _Trial:
    """Tries some of the records with the form."""

    def __init__(self, form: Form, every: int) -> None:
        self._form = form
        self._every = every
        self._seen = self._tried = 0
        self._today = datetime.now().astimezone().date()
        self._found = defaultdict[str, list[str]](list)

    def take(self, chunk: Iterable[Made]) -> None:
        """Try the records of ``chunk`` whose turn it is."""
        for made in chunk:
            if self._seen % self._every == 0 and self._tried < TRIED:
                self._try(made)
            self._seen += 1

    def notices(self) -> Iterator[Notice]:
        """Say what was found, question by question."""
        labels = {question.path: dict(question.label) for question in self._form.questions()}
        for path, examples in sorted(self._found.items()):
            said = {"question": labels[path], "n": len(examples), "tried": self._tried, "example": examples[0]}
            yield Notice(text=_NOT_TAKEN, values=said)

    def _try(self, made: Made) -> None:
        self._tried += 1
        filling = Filling(self._form, made.answers, today=self._today)
        for path in {question_path(problem.path) for problem in filling.problems() if problem.path in made.answers}:
            self._found[path].append(made.identity)


def _came_before(db: Database | None, tables: Sequence[Table], mapping: Mapping, already: int) -> Iterator[Notice]:
    """Say which imports that are here may hold the same people under another identity."""
    digests = {table.digest for table in tables}
    for batch in batches.batches(db) if db is not None else ():
        if batch.withdrawn is not None:
            continue
        for source in batch.sources:
            values = {"file": source.name, "day": batch.time.date().isoformat(), "title": batch.title}
            if source.digest not in digests and batch.title == mapping.title:
                yield Notice(text=_CAME_BEFORE, values=values)
            elif source.digest in digests and not already:
                yield Notice(text=_CAME_OTHERWISE, values=values)
