"""Counts that a person can ask for. Casualties are people, incidents are events: never one for the other.

People who came to sessions are counted by category: who was taught, who was reached by media and who was trained are
never added up.
"""

from collections.abc import Collection, Mapping, Sequence

from minerisk.domain.edtf import Translate
from minerisk.domain.field import Field, Kind, Scope, Wanted
from minerisk.domain.field import words as words_of
from minerisk.domain.filter import EVERYTHING, Condition, Filter, Op, only
from minerisk.domain.tally import Row, Tally, Unit
from minerisk.errors import UserError
from minerisk.i18n import N_
from minerisk.services import fields as known_fields
from minerisk.services.databases import Database
from minerisk.store import tallies

__all__ = [
    "INCIDENTS", "Field", "Kind", "Tally", "Unit", "count", "fields", "stated", "to_find", "values", "words",
]  # fmt: skip

INCIDENTS: Filter = (Condition(field="kind", values=("incident",)),)
"""Selects the records that incidents and casualties are counted of, among those of every kind."""

_CATEGORY = "category"


def count(db: Database, of: Unit, by: Sequence[str] = (), where: Filter = EVERYTHING) -> Tally:
    """Return how many there are, by the values of some fields; incidents are those whose events were told apart.

    Raises:
        UserError: there is no such field, it cannot be counted by, or a condition does not fit it; or participants of
            different categories would be added up.
    """
    apart = of is Unit.PARTICIPANT and not only(where, _CATEGORY)
    if apart and _CATEGORY not in by:
        raise UserError(
            N_(
                "Participants of direct and indirect activities and of trainings are never added up: count by category "
                "too, or filter by one, such as category = direct."
            )
        )
    known = known_fields.of(db, of)
    by_fields = tuple(known.counted(name) for name in by)
    wanted = known.wanted(where)
    several = any(field.several for field in by_fields)
    with db.read() as connection:
        rows = _rows(by_fields, tallies.tally(connection, of, by_fields, wanted)) if by_fields else ()
        is_all = bool(by_fields) and not several
        units = sum(row.n for row in rows) if is_all else tallies.number(connection, of, wanted)
        not_known = sum(row.n for row in rows if not row.is_known)
        if several:
            not_known = units - tallies.number(connection, of, (*wanted, *map(_known, by_fields)))
        ungrouped = tallies.ungrouped(connection, wanted) if of is Unit.INCIDENT else 0
    return Tally(
        of=of,
        by=tuple(by),
        rows=rows,
        units=units,
        not_known=not_known,
        several=several,
        apart=apart,
        ungrouped=ungrouped,
    )


def to_find(db: Database, where: Filter = EVERYTHING) -> tuple[Field, ...]:
    """Return what records can be found by, of the kind that ``where`` asks for, or else of every kind."""
    return known_fields.to_find(db, where).listed()


def fields(db: Database, of: Unit) -> tuple[Field, ...]:
    """Return what can be counted by (``countable``) and filtered by: typed columns first, then questions of forms."""
    return known_fields.of(db, of).listed()


def values(db: Database, of: Field) -> tuple[str, ...]:
    """Return the values of an open field that occur in records, the frequent first; of any other field none."""
    if not of.is_open:
        return ()
    unit = {Scope.SIGHTING: Unit.SIGHTING, Scope.SESSION: Unit.SESSION}.get(of.scope, Unit.RECORD)
    where = INCIDENTS if of.scope is Scope.EVENT else EVERYTHING
    rows = [row for row in count(db, unit, (of.name,), where).rows if row.is_known]
    return tuple(row.keys[0] or "" for row in sorted(rows, key=lambda row: -row.n))


def words(condition: Condition, known: Sequence[Field], tr: Translate, language: str) -> str:
    """Return a condition in words: ``Outcome: Killed``; a field that is not among ``known`` is called by its name."""
    field = next((field for field in known if condition.field in {field.name, field.path}), None)
    other = Field(name=condition.field, label={"": condition.field}, kind=Kind.TEXT, scope=Scope.RECORD)
    return words_of(condition, field or other, tr, language)


def stated(db: Database, where: Filter = EVERYTHING) -> tuple[int, int] | None:
    """Return the killed as counted at the events, and as cards of people, where the two differ: never one sum.

    None as well where a condition speaks of people: the events did not count those.
    """
    known = known_fields.of(db, Unit.INCIDENT)
    wanted = known.wanted(where)
    if any(each.field.scope is Scope.PERSON for each in wanted):
        return None
    killed = known.wanted((Condition(field="outcome", values=("killed",)),))
    with db.read() as connection:
        by_event = tallies.stated(connection, "killed", wanted)
        by_person = tallies.number(connection, Unit.CASUALTY, (*wanted, *killed))
    return None if by_event in {None, by_person} else (by_event or 0, by_person)


def _rows(by: Sequence[Field], found: Sequence[tuple[tuple[object, ...], int]]) -> tuple[Row, ...]:
    """Return the rows by what the stored values are counted as."""
    merged: dict[tuple[str | None, ...], int] = {}
    for values, n in found:
        keys = tuple(field.key(value) for field, value in zip(by, values, strict=True))
        merged[keys] = merged.get(keys, 0) + n
    places = [_places(field, {keys[number] for keys in merged}) for number, field in enumerate(by)]
    in_order = sorted(merged, key=lambda keys: [place[key] for place, key in zip(places, keys, strict=True)])
    return tuple(Row(keys=keys, n=merged[keys]) for keys in in_order)


def _places(field: Field, keys: Collection[str | None]) -> Mapping[str | None, int]:
    """Return where each value stands among the others: numbers by size, codes by their letters, not known last."""
    is_number = field.kind is Kind.NUMBER
    in_order = sorted(keys, key=lambda key: (key is None, float(key or 0) if is_number else 0, key or ""))
    return {key: place for place, key in enumerate(in_order)}


def _known(field: Field) -> Wanted:
    return Wanted(field=field, op=Op.KNOWN, ranges=())
