"""Links between records: an item was heard of in a session, a follow-up goes on with an incident.

A record names another one by its code. The link stays where it was written, also when the other record is not here, or
not any more.
"""

from collections.abc import Collection
from functools import lru_cache
from uuid import UUID

from minerisk.domain.form import Form, Text
from minerisk.domain.link import Link
from minerisk.domain.record import Line
from minerisk.services import forms
from minerisk.services.databases import Database
from minerisk.store import links as stored
from minerisk.store import records as stored_records

MOST = 20
"""How many records are offered to be named."""


def named(db: Database, record: UUID) -> tuple[Link, ...]:
    """Return what a record names, in the order of its form; what is not in this database has no line."""
    with db.read() as connection:
        number = stored_records.number_of(connection, record)
        found = stored.named(connection, record)
        numbers = stored.numbers(connection, {code for _, code in found})
        lines = {line.number: line for line in stored_records.lines(connection, [number or 0, *numbers.values()])}
    if not found:
        return ()
    asked = _asked(forms.form_by_digest(db, lines[number or 0].form))
    in_order = sorted(found, key=lambda each: (list(asked).index(each[0]), each[1]))
    return tuple(Link(question=asked[path], code=code, line=lines.get(numbers.get(code, 0))) for path, code in in_order)


def naming(db: Database, record: UUID) -> tuple[Link, ...]:
    """Return what names a record, written last first."""
    with db.read() as connection:
        found = stored.naming(connection, record)
        lines = {line.number: line for line in stored_records.lines(connection, [number for _, number in found])}
    known = {line.form: _asked(forms.form_by_digest(db, line.form)) for line in lines.values()}
    others = ((path, lines[number]) for path, number in found)
    return tuple(Link(question=known[line.form][path], code=line.code, line=line) for path, line in others)


def find(db: Database, kinds: Collection[str], text: str = "") -> tuple[Line, ...]:
    """Return records of some kinds that have every word of ``text`` in code, place or answers, written last first.

    At most ``MOST``; a word may be the beginning of one.
    """
    with db.read() as connection:
        return tuple(stored_records.lines(connection, stored.find(connection, kinds, text, MOST)))


@lru_cache(maxsize=16)
def _asked(form: Form) -> dict[str, Text]:
    """Return the labels of the questions, by path, in the order of the form."""
    return {question.path: question.label for question in form.questions()}
