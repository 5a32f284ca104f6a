"""Conditions of a filter as SQL: which rows of the table that has what is counted are meant.

Conditions on people hold for one and the same person: of a record, somebody meets all of them.
"""

from calendar import monthrange
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, Table, UnaryExpression, and_, exists, func, literal, not_, or_, select, true
from sqlalchemy.sql.operators import custom_op

from minerisk.domain.field import Field, Kind, Range, Scope, Wanted
from minerisk.domain.filter import Op
from minerisk.domain.tally import Unit
from minerisk.domain.vocabulary.codes import NOT_KNOWN
from minerisk.store.projected_rows import PROJECTED
from minerisk.store.rows import FormRow, RevisionRow

Values: TypeAlias = ColumnElement[Any]
Test: TypeAlias = ColumnElement[bool]

_TABLES = {table.name: table for table in PROJECTED}
ANSWER, CASUALTY, INCIDENT, RECORD = (_TABLES[name] for name in ("answer", "casualty", "incident", "record"))
SIGHTING, SESSION, COUNT = (_TABLES[name] for name in ("sighting", "session", "session_count"))
UNGROUPED = INCIDENT.c.grouping == "not_known"
"""Records that are one person each: which of them were in one event is not known."""

_UNHURT = "unhurt"
_UNITS: Mapping[Unit, tuple[Table, Test]] = {
    Unit.CASUALTY: (CASUALTY, CASUALTY.c.outcome != _UNHURT),
    Unit.PERSON: (CASUALTY, true()),
    Unit.INCIDENT: (INCIDENT, not_(UNGROUPED)),
    Unit.SIGHTING: (SIGHTING, true()),
    Unit.SESSION: (SESSION, true()),
    Unit.PARTICIPANT: (COUNT, true()),
    Unit.RECORD: (RECORD, true()),
}
_EQUALS = frozenset({Op.IS, Op.IN, Op.IS_NOT})
_HOMES = {
    Scope.PERSON: CASUALTY,
    Scope.EVENT: INCIDENT,
    Scope.SIGHTING: SIGHTING,
    Scope.SESSION: SESSION,
    Scope.COUNT: COUNT,
    Scope.RECORD: RECORD,
}
_CARRIED = {CASUALTY: INCIDENT, COUNT: SESSION}
"""Tables that have most columns of another one: counting needs no join."""

_COLUMNS: dict[str, Values] = {
    "batch": select(RevisionRow.batch).where(RevisionRow.seq == RECORD.c.number).scalar_subquery(),
    "form": select(FormRow.id).where(FormRow.digest == RECORD.c.form).scalar_subquery(),
}
"""Fields whose column is not called as they are."""


def rows_of(unit: Unit) -> tuple[Table, Test]:
    """Return the table that has the units, and which of its rows are counted."""
    return _UNITS[unit]


def units(table: Table) -> Values:
    """Return how many units some rows of a table are: sessions held, people who came, and else the rows."""
    if table is SESSION:
        return func.coalesce(func.sum(func.coalesce(SESSION.c.sessions_held, 1)), 0)
    return func.coalesce(func.sum(COUNT.c.n), 0) if table is COUNT else func.count()


def holding(table: Table, where: Sequence[Wanted]) -> list[Test]:
    """Return what has to hold for rows of ``table``."""
    if table is CASUALTY:
        return [_holds(table, each) for each in where]
    of_people = [each for each in where if each.field.scope is Scope.PERSON]
    found = [_holds(table, each) for each in where if each.field.scope is not Scope.PERSON]
    if of_people:
        found.append(key(table).in_(select(CASUALTY.c.record).where(*_somebody(of_people))))
    return found


def key(table: Table) -> Values:
    """Return the column of a table that has the number of the record."""
    return table.c.number if table is RECORD else table.c.record


def item(field: Field) -> Values:
    """Return the item that the answers to a question stand in: that of the person, or none."""
    return CASUALTY.c.item if field.scope is Scope.PERSON else literal("")


def unindexed(values: Values) -> Values:
    """Return the values in a form for which no index is searched.

    Left alone, SQLite searches a narrow index for, say, men, and fetches four of five rows one by one; so it reads the
    one index that has all columns.
    """
    return UnaryExpression(values, operator=custom_op("+"), type_=values.type)


def column(field: Field, table: Table) -> tuple[Table, Values]:
    """Return the column of a typed field, and the table that has it: ``table`` itself where it can."""
    home = _HOMES[field.scope]
    name = "event_from" if field.name == "event" else field.name
    if _CARRIED.get(table) is home and name in table.c:
        return table, table.c[name]
    return home, _COLUMNS[name] if name in _COLUMNS else home.c[name]


def _somebody(where: Sequence[Wanted]) -> list[Test]:
    """Return what has to hold for somebody of a record; who was unhurt is meant only where that is asked for."""
    unhurt = any((_UNHURT, _UNHURT) in each.ranges and each.op in {Op.IS, Op.IN} for each in where)
    return [_holds(CASUALTY, each) for each in where] + ([] if unhurt else [CASUALTY.c.outcome != _UNHURT])


def _holds(table: Table, each: Wanted) -> Test:
    if each.field.path:
        return _answered(table, each)
    home, found = column(each.field, table)
    if each.field.name == "event" and each.op in _EQUALS:
        home = _HOMES[each.field.scope]
        test = _is_when(home.c.event_from, home.c.event, each)
    else:
        found = unindexed(found) if home is CASUALTY and found is not CASUALTY.c.outcome else found
        test = _meets(found, each.field.kind, each.op, each.ranges)
    return test if home is table else key(table).in_(select(key(home)).where(test))


def _answered(table: Table, each: Wanted) -> Test:
    kind, ranges = each.field.kind, each.ranges
    found = {Kind.NUMBER: ANSWER.c.number, Kind.DATE: ANSWER.c.day}.get(kind, ANSWER.c.code)

    def has(op: Op) -> Test:
        here = (
            ANSWER.c.record == key(table),
            ANSWER.c.item == item(each.field),
            ANSWER.c.path == each.field.path,
        )
        is_when = kind is Kind.DATE and op in _EQUALS
        test = _is_when(found, ANSWER.c.code, each) if is_when else _meets(found, kind, op, ranges)
        return exists(select(1).where(*here, test))

    match each.op:
        case Op.NOT_KNOWN:
            return not_(has(Op.KNOWN))
        case Op.IS_NOT if kind is not Kind.DATE:  # of several answers, none is this one
            return and_(has(Op.KNOWN), not_(has(Op.IS)))
        case _:
            return has(each.op)


def _meets(found: Values, kind: Kind, op: Op, ranges: Iterable[Range]) -> Test:
    known = _known(found, kind)
    if op is Op.KNOWN:
        return known
    if op is Op.NOT_KNOWN:
        return not_(known)
    within = or_(*(found == low if low == high else found.between(low, high) for low, high in ranges))
    if op in {Op.IS, Op.IN}:
        return within
    return and_(known, not_(within) if op is Op.IS_NOT else or_(*(_beyond(found, op, *each) for each in ranges)))


def _is_when(first: Values, known: Values, each: Wanted) -> Test:
    """Return whether all days that a date can be are in one of the ranges; for ``!=``, whether none of them is.

    Args:
        first: the earliest of these days.
        known: the date as EDTF.
        each: the condition.
    """
    end = func.replace(func.trim(func.substr(known, func.instr(known, "/") + 1), "~? "), "-XX", "")
    last = end.concat(func.substr("-12-31", func.length(end) - 3))  # the last day of any month is written as 31
    ranges = [(str(low), _month_to_31(str(high))) for low, high in each.ranges]
    if each.op is Op.IS_NOT:
        return and_(_known(first, Kind.DATE), *(or_(first > high, last < low) for low, high in ranges))
    return or_(*(and_(first >= low, last <= high) for low, high in ranges))


def _month_to_31(day: str) -> str:
    """Return a day, the last one of its month as the 31st."""
    at = date.fromisoformat(day)
    return f"{day[:-2]}31" if at.day == monthrange(at.year, at.month)[1] else day


def _beyond(found: Values, op: Op, low: object, high: object) -> Test:
    match op:
        case Op.LESS:
            return found < low
        case Op.AT_MOST:
            return found <= high
        case Op.MORE:
            return found > high
        case _:
            return found >= low


def _known(found: Values, kind: Kind) -> Test:
    """Return whether a column says something, as ``field.is_unknown`` does it."""
    if kind is Kind.NUMBER:
        return found.is_not(None)
    if kind is Kind.DATE:
        return func.coalesce(found, "") != ""
    return and_(found.not_in(["", *sorted(NOT_KNOWN)]), func.substr(found, 1, 1) != "@")
