"""The tables. A row never leaves ``minerisk.store``.

``revision``, ``identity``, ``form``, ``own_form``, ``form_file``, ``draft``, ``batch``, ``log``, ``fact`` and
``setting`` are what people gave or did.
``record``, ``incident``, ``casualty``, ``answer`` and ``search`` are made from them, and can be made again at any time.
"""

from datetime import UTC, datetime
from uuid import UUID

from sqlalchemy import (
    CheckConstraint,
    Connection,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    LargeBinary,
    MetaData,
    String,
    Table,
    TypeDecorator,
    Uuid,
    event,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

ALL_ANSWERS = 8_000_000
"""Characters of JSON that the answers of one revision or draft may take."""


class Utc(TypeDecorator[datetime]):
    """A moment, in UTC. SQLite forgets the time zone; this gives it back."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Store in UTC."""
        return value and value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Read as UTC."""
        return value and value.replace(tzinfo=UTC)


class Row(DeclarativeBase):
    """Base of all tables. Constraints have names, so that migrations can drop them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {datetime: Utc, str: String, UUID: Uuid, bytes: LargeBinary}  # noqa: RUF012


def _at_most(**lengths: int) -> tuple[CheckConstraint, ...]:
    return tuple(CheckConstraint(f"length({name}) <= {most}", name=name) for name, most in lengths.items())


class FormRow(Row):
    """A form that some record was filled with. Append only: an old record can always be drawn."""

    __tablename__ = "form"

    number: Mapped[int] = mapped_column(primary_key=True)
    digest: Mapped[str] = mapped_column(unique=True)
    id: Mapped[str]
    version: Mapped[str]
    xform: Mapped[str]
    source: Mapped[bytes | None]

    __table_args__ = _at_most(digest=64, id=255, version=255, xform=16_000_000, source=64_000_000)


class OwnFormRow(Row):
    """A form that this office brought in: who, when, what was read differently, and when it was last used."""

    __tablename__ = "own_form"

    form: Mapped[str] = mapped_column(ForeignKey("form.digest"), primary_key=True)
    added: Mapped[datetime]
    author: Mapped[str]
    remarks: Mapped[str]
    retired: Mapped[datetime | None]

    __table_args__ = _at_most(form=64, author=200, remarks=8_000_000)


class FormFileRow(Row):
    """A picture or sound that is shown with the labels of a form."""

    __tablename__ = "form_file"

    form: Mapped[str] = mapped_column(ForeignKey("form.digest"), primary_key=True)
    name: Mapped[str] = mapped_column(primary_key=True)
    content: Mapped[bytes]

    __table_args__ = _at_most(form=64, name=255, content=64_000_000)


class RevisionRow(Row):
    """One step of a record. Append only; ``seq`` is the order of arrival here."""

    __tablename__ = "revision"

    seq: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    record: Mapped[UUID] = mapped_column(index=True)
    code: Mapped[str]
    kind: Mapped[str]
    form: Mapped[str] = mapped_column(ForeignKey("form.digest"))
    parents: Mapped[str]
    stamp: Mapped[str]
    author: Mapped[str]
    laptop: Mapped[str]
    begun: Mapped[datetime]
    time: Mapped[datetime]
    status: Mapped[str]
    reason: Mapped[str]
    batch: Mapped[str]
    answers: Mapped[str]
    sealed: Mapped[str]

    __table_args__ = _at_most(
        id=64, code=40, kind=20, form=64, parents=100_000, stamp=100, author=200, laptop=20, status=20, reason=20_000,
        batch=64, answers=ALL_ANSWERS, sealed=ALL_ANSWERS,
    )  # fmt: skip


class IdentityRow(Row):
    """An answer that may name a person, apart from its revision, so that it can be taken out."""

    __tablename__ = "identity"

    revision: Mapped[int] = mapped_column(ForeignKey("revision.seq"), primary_key=True)
    path: Mapped[str] = mapped_column(primary_key=True)
    salt: Mapped[bytes]
    value: Mapped[str]

    __table_args__ = (*_at_most(path=2_000, salt=16, value=1_000_000), {"sqlite_with_rowid": False})


class DraftRow(Row):
    """A record that is being written, with everything typed so far."""

    __tablename__ = "draft"

    record: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[str]
    form: Mapped[str] = mapped_column(ForeignKey("form.digest"))
    begun: Mapped[datetime]
    updated: Mapped[datetime]
    author: Mapped[str]
    answers: Mapped[str]
    base: Mapped[str]
    code: Mapped[str]
    section: Mapped[str]
    reason: Mapped[str]
    settled: Mapped[str]

    __table_args__ = _at_most(
        kind=20, form=64, author=200, answers=ALL_ANSWERS, base=100_000, code=40, section=2_000, reason=20_000,
        settled=ALL_ANSWERS,
    )  # fmt: skip


class BatchRow(Row):
    """An import: what came with it, and when it was withdrawn. A withdrawn one has no revisions any more."""

    __tablename__ = "batch"

    id: Mapped[str] = mapped_column(primary_key=True)
    time: Mapped[datetime]
    author: Mapped[str]
    title: Mapped[str]
    files: Mapped[str]
    already: Mapped[int]
    records: Mapped[int]
    people: Mapped[int]
    report: Mapped[str]
    withdrawn: Mapped[datetime | None]
    withdrawn_by: Mapped[str]

    __table_args__ = _at_most(id=64, author=200, title=1_000, files=100_000, report=8_000_000, withdrawn_by=200)


class LogRow(Row):
    """What left the database, and what was taken out of it: who did it, when, and how."""

    __tablename__ = "log"

    number: Mapped[int] = mapped_column(primary_key=True)
    time: Mapped[datetime]
    author: Mapped[str]
    act: Mapped[str]
    details: Mapped[str]

    __table_args__ = _at_most(author=200, act=40, details=1_000_000)


class FactRow(Row):
    """A figure that somebody else published and this office entered: who stated it, where and when."""

    __tablename__ = "fact"

    id: Mapped[str] = mapped_column(primary_key=True)
    time: Mapped[datetime]
    author: Mapped[str]
    theme: Mapped[str]
    indicator: Mapped[str]
    value: Mapped[str]
    unit: Mapped[str]
    qualifier: Mapped[str]
    geography: Mapped[str]
    since: Mapped[str]
    until: Mapped[str]
    stated_by: Mapped[str]
    stated_in: Mapped[str]
    stated_on: Mapped[str]

    __table_args__ = _at_most(
        id=64, author=200, theme=20, indicator=1_000, value=1_000, unit=1_000, qualifier=1_000, geography=1_000,
        since=40, until=40, stated_by=1_000, stated_in=1_000, stated_on=40,
    )  # fmt: skip


class SettingRow(Row):
    """What holds for the whole database, by name, as JSON: the office, the save counter, the laptop's clock ..."""

    __tablename__ = "setting"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]

    __table_args__ = _at_most(name=100, value=1_000_000)


class RecordRow(Row):
    """A record as it stands, for lists. ``number`` is the ``seq`` of its first revision here."""

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

    __table_args__ = _at_most(code=40, kind=20, form=64, status=20, event_from=10)


class IncidentRow(Row):
    """What a record of the kind incident says, typed."""

    __tablename__ = "incident"

    record: Mapped[int] = mapped_column(primary_key=True)
    event: Mapped[str]
    event_from: Mapped[str]
    year: Mapped[int | None]
    month: Mapped[str]
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


@event.listens_for(Row.metadata, "after_create")
def _with_search(_target: object, connection: Connection, **_: object) -> None:
    create_search(connection)


GIVEN: tuple[Table, ...] = tuple(
    Row.metadata.tables[name]
    for name in ("form", "own_form", "form_file", "revision", "identity", "draft", "batch", "log", "fact")
)
"""What people gave, and a backup must hold."""

PROJECTED: tuple[Table, ...] = tuple(Row.metadata.tables[name] for name in ("record", "incident", "casualty", "answer"))
"""What is made from the revisions; ``search`` is, too."""
