"""The tables that are made from the revisions, and can be made again at any time: ``PROJECTED`` and ``search``."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, Index, Table
from sqlalchemy.orm import Mapped, mapped_column

from minerisk.store.rows import Row, at_most


class RecordRow(Row):
    """A record of any kind as it stands, for lists. ``number`` is the ``seq`` of its first revision here.

    ``type`` is what tells the records of a kind apart: the type of an incident, what became of a sighting, the category
    of a session, what a follow-up goes on with. ``people`` are those of an incident, or who came to a session.
    """

    __tablename__ = "record"

    number: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    code: Mapped[str] = mapped_column(index=True)
    kind: Mapped[str]
    form: Mapped[str]
    status: Mapped[str]
    version: Mapped[int]
    event: Mapped[str]
    event_from: Mapped[str] = mapped_column(index=True)
    year: Mapped[int | None]
    month: Mapped[str]
    district: Mapped[str]
    place: Mapped[str]
    type: Mapped[str]
    device: Mapped[str]
    killed: Mapped[int]
    injured: Mapped[int]
    unknown: Mapped[int]
    people: Mapped[int]
    to_check: Mapped[bool]
    updated: Mapped[datetime] = mapped_column(index=True)

    __table_args__ = (
        *at_most(code=40, kind=20, form=64, status=20, event_from=10),
        Index(None, "kind", "updated"),
    )


class IncidentRow(Row):
    """What a record of the kind incident says, typed."""

    __tablename__ = "incident"

    record: Mapped[int] = mapped_column(primary_key=True)
    event: Mapped[str]
    event_from: Mapped[str]
    year: Mapped[int | None]
    month: Mapped[str]
    report_date: Mapped[str]
    time_of_day: Mapped[str]
    district: Mapped[str]
    place: Mapped[str]
    latitude: Mapped[float | None]
    longitude: Mapped[float | None]
    coordinates_of: Mapped[str]
    type: Mapped[str]
    device: Mapped[str]
    confidence: Mapped[str]
    grouping: Mapped[str]
    killed: Mapped[int | None]
    injured: Mapped[int | None]
    unhurt: Mapped[int | None]
    unknown: Mapped[int | None]

    __table_args__ = (Index(None, "grouping", "year"),)


class CasualtyRow(Row):
    """One person of an incident, with what its incident says: counting needs no join."""

    __tablename__ = "casualty"

    record: Mapped[int] = mapped_column(primary_key=True)
    item: Mapped[str] = mapped_column(primary_key=True)
    outcome: Mapped[str]
    sex: Mapped[str]
    age: Mapped[int | None]
    age_band: Mapped[str]
    age_group: Mapped[str]
    status: Mapped[str]
    activity: Mapped[str]
    had_eore: Mapped[str]
    died: Mapped[str]
    evolution: Mapped[str]
    event_from: Mapped[str]
    year: Mapped[int | None]
    month: Mapped[str]
    time_of_day: Mapped[str]
    district: Mapped[str]
    place: Mapped[str]
    type: Mapped[str]
    device: Mapped[str]
    confidence: Mapped[str]

    # The narrow ones hold what the dashboard counts by. The wide one is read instead of the table where a filter
    # narrows the count; it begins with what every count of casualties looks at.
    __table_args__ = (
        *(Index(None, name, "outcome") for name in ("year", "month", "status", "activity", "district", "device")),
        Index(None, "outcome"),
        Index(None, "sex", "age_band", "outcome"),
        Index(
            "ix_casualty_filtered", "outcome", "sex", "age_group", "age_band", "age", "status", "activity", "year",
            "month", "event_from", "time_of_day", "district", "type", "device", "confidence", "record",
        ),
    )  # fmt: skip


class SightingRow(Row):
    """What a record of the kind sighting says, typed."""

    __tablename__ = "sighting"

    record: Mapped[int] = mapped_column(primary_key=True)
    event: Mapped[str]
    event_from: Mapped[str]
    year: Mapped[int | None]
    month: Mapped[str]
    report_date: Mapped[str]
    district: Mapped[str]
    place: Mapped[str]
    latitude: Mapped[float | None]
    longitude: Mapped[float | None]
    coordinates_of: Mapped[str]
    confidence: Mapped[str]
    device: Mapped[str]
    items_seen: Mapped[int | None]
    report_status: Mapped[str]
    passed_on_date: Mapped[str]
    told_community_date: Mapped[str]


class SessionRow(Row):
    """What a record of the kind session says, typed; ``sessions_held`` of them were held."""

    __tablename__ = "session"

    record: Mapped[int] = mapped_column(primary_key=True)
    event: Mapped[str]
    event_from: Mapped[str]
    year: Mapped[int | None]
    month: Mapped[str]
    report_date: Mapped[str]
    district: Mapped[str]
    place: Mapped[str]
    latitude: Mapped[float | None]
    longitude: Mapped[float | None]
    coordinates_of: Mapped[str]
    confidence: Mapped[str]
    category: Mapped[str]
    activity_type: Mapped[str]
    method: Mapped[str]
    venue: Mapped[str]
    audience: Mapped[str]
    sessions_held: Mapped[int | None]
    minutes: Mapped[int | None]
    age_scheme: Mapped[str]
    participants: Mapped[int | None]
    first_time: Mapped[int | None]
    with_disability: Mapped[int | None]
    follow_up_date: Mapped[str]


class SessionCountRow(Row):
    """How many of one age and sex came to a session, with what the session says: ``n`` people are one row."""

    __tablename__ = "session_count"

    record: Mapped[int] = mapped_column(primary_key=True)
    band: Mapped[str] = mapped_column(primary_key=True)
    sex: Mapped[str] = mapped_column(primary_key=True)
    n: Mapped[int]
    scheme: Mapped[str]
    age_from: Mapped[int | None]
    age_group: Mapped[str]
    category: Mapped[str]
    event_from: Mapped[str]
    year: Mapped[int | None]
    month: Mapped[str]
    district: Mapped[str]
    place: Mapped[str]
    activity_type: Mapped[str]
    method: Mapped[str]
    venue: Mapped[str]
    audience: Mapped[str]


class LinkRow(Row):
    """That a record names another one by its code, which need not be here."""

    __tablename__ = "link"

    record: Mapped[int] = mapped_column(primary_key=True)
    path: Mapped[str] = mapped_column(primary_key=True)
    item: Mapped[str] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(primary_key=True)

    __table_args__ = (Index(None, "code"), {"sqlite_with_rowid": False})


class AnswerRow(Row):
    """One coded, numeric or dated answer of any form; several codes of one question are several rows.

    The answers to one question lie beside each other, so that counting by it reads nothing else. ``form`` is the number
    of the form; ``item`` is the path of the repeated item or empty.
    """

    __tablename__ = "answer"

    path: Mapped[str] = mapped_column(primary_key=True)
    record: Mapped[int] = mapped_column(primary_key=True)
    item: Mapped[str] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(primary_key=True)
    form: Mapped[int]
    number: Mapped[float | None]
    day: Mapped[str | None]

    __table_args__ = ({"sqlite_with_rowid": False},)


SEARCH = "CREATE VIRTUAL TABLE search USING fts5(text, tokenize = 'unicode61 remove_diacritics 0')"
"""The words of each record, folded, by its number; never an answer that may name a person."""

SECURE_DELETE = "INSERT INTO search (search, rank) VALUES ('secure-delete', 1)"
"""Words that are taken out leave nothing behind in the file."""


def create_search(connection: Connection) -> None:
    """Make the table of words, empty."""
    connection.exec_driver_sql(SEARCH)
    connection.exec_driver_sql(SECURE_DELETE)


PROJECTED: tuple[Table, ...] = tuple(
    Row.metadata.tables[name]
    for name in ("record", "incident", "casualty", "sighting", "session", "session_count", "link", "answer")
)
"""What is made from the revisions; ``search`` is, too."""
