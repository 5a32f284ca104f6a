"""The tables of what people gave or did. A row never leaves ``minerisk.store``; ``projected_rows`` has the others."""

from datetime import UTC, datetime
from uuid import UUID

from sqlalchemy import (
    CheckConstraint,
    DateTime,
    Dialect,
    ForeignKey,
    LargeBinary,
    MetaData,
    String,
    Table,
    TypeDecorator,
    Uuid,
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


def at_most(**lengths: int) -> tuple[CheckConstraint, ...]:
    """Return what keeps columns from being longer than so many characters."""
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

    __table_args__ = at_most(digest=64, id=255, version=255, xform=16_000_000, source=64_000_000)


class OwnFormRow(Row):
    """A form that this office brought in: who, when, what was read differently, and when it was last used."""

    __tablename__ = "own_form"

    form: Mapped[str] = mapped_column(ForeignKey("form.digest"), primary_key=True)
    added: Mapped[datetime]
    author: Mapped[str]
    remarks: Mapped[str]
    retired: Mapped[datetime | None]

    __table_args__ = at_most(form=64, author=200, remarks=8_000_000)


class FormFileRow(Row):
    """A picture or sound that is shown with the labels of a form."""

    __tablename__ = "form_file"

    form: Mapped[str] = mapped_column(ForeignKey("form.digest"), primary_key=True)
    name: Mapped[str] = mapped_column(primary_key=True)
    content: Mapped[bytes]

    __table_args__ = at_most(form=64, name=255, content=64_000_000)


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

    __table_args__ = at_most(
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

    __table_args__ = (*at_most(path=2_000, salt=16, value=1_000_000), {"sqlite_with_rowid": False})


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

    __table_args__ = at_most(
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

    __table_args__ = at_most(id=64, author=200, title=1_000, files=100_000, report=8_000_000, withdrawn_by=200)


class LogRow(Row):
    """What left the database, and what was taken out of it: who did it, when, and how."""

    __tablename__ = "log"

    number: Mapped[int] = mapped_column(primary_key=True)
    time: Mapped[datetime]
    author: Mapped[str]
    act: Mapped[str]
    details: Mapped[str]

    __table_args__ = at_most(author=200, act=40, details=1_000_000)


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

    __table_args__ = at_most(
        id=64, author=200, theme=20, indicator=1_000, value=1_000, unit=1_000, qualifier=1_000, geography=1_000,
        since=40, until=40, stated_by=1_000, stated_in=1_000, stated_on=40,
    )  # fmt: skip


class SettingRow(Row):
    """What holds for the whole database, by name, as JSON: the office, the save counter, the laptop's clock ..."""

    __tablename__ = "setting"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]

    __table_args__ = at_most(name=100, value=1_000_000)


GIVEN: tuple[Table, ...] = tuple(
    Row.metadata.tables[name]
    for name in ("form", "own_form", "form_file", "revision", "identity", "draft", "batch", "log", "fact")
)
"""What people gave, and a backup must hold."""
