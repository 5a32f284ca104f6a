"""Tables and mappings for trying a conversion, in few words."""

from collections.abc import Sequence

from minerisk.domain.tables.mapping import Feed, Holds, Mapping, Read, Source
from minerisk.domain.tables.table import Reading, Table

PERSON = "people/casualty"


def table(text: str, *, name: str = "people.csv", decimal: str = ".") -> Table:
    """Return a table whose cells are divided by ``|``, one row a line; the first line names the columns."""
    lines = [tuple(cell.strip() for cell in line.split("|")) for line in text.strip().splitlines()]
    return Table(
        name=name,
        digest=f"digest of {name}",
        reading=Reading(decimal=decimal),
        columns=lines[0],
        rows=lines[1:],
        numbers=range(2, len(lines) + 1),
    )


def feed(to: str, read: Read, *columns: str, values: dict[str, str] | None = None, **more: object) -> Feed:
    return Feed(to=to, read=read, columns=columns, values=values or {}, **more)  # type: ignore[arg-type]


OUTCOME = feed(f"{PERSON}/outcome", Read.CODE, "state", values={"dead": "killed", "hurt": "injured"})


def people(*feeds: Feed, key: str = "", **more: object) -> Source:
    return Source(name="People", holds=Holds.CASUALTY, key=key, feeds=feeds, **more)  # type: ignore[arg-type]


def incidents(*feeds: Feed, key: str = "", **more: object) -> Source:
    return Source(name="Incidents", holds=Holds.INCIDENT, key=key, feeds=feeds, **more)  # type: ignore[arg-type]


def mapping(*sources: Source, event_known: bool = True, unknown: Sequence[str] = ("n/a",)) -> Mapping:
    return Mapping(title="Our table", event_known=event_known, unknown=tuple(unknown), sources=sources)
