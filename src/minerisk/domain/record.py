"""A record as it stands now, and the steps that led there, as values for pages and paper."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from uuid import UUID

from minerisk.domain.answer import Answer, Answers


class Status(StrEnum):
    """What the last step did to the record. A draft is not a record yet."""

    FINISHED = "finished"
    AMENDED = "amended"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One filled form.

    Attributes:
        code: for people, e.g. ``BRD2-INC-20260714-01``; never changes.
        form: digest of the form it was filled with.
        version: how many revisions it has, from 1.
        heads: the revisions that no other follows; more than one after a merge.
        conflicts: questions whose answers were written side by side and differ, each with all its answers.
        begun: when it was started, in UTC; ``updated`` likewise.
    """

    id: UUID
    code: str
    kind: str
    form: str
    version: int
    status: Status
    answers: Answers
    heads: tuple[str, ...]
    begun: datetime
    updated: datetime
    author: str
    laptop: str
    conflicts: Mapping[str, tuple[Answer | None, ...]] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def to_check(self) -> bool:
        """Whether a person has to choose between answers."""
        return bool(self.conflicts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One line of a record's history.

    Attributes:
        revision: its id; what ``restore`` takes.
        version: from 1, in the order of the history.
        changed: paths of the answers it changed.
        imported_from: title of the import that it came with, or an empty string.
    """

    revision: str
    version: int
    status: Status
    author: str
    laptop: str
    time: datetime
    reason: str
    changed: tuple[str, ...]
    imported_from: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A record that is being written: everything typed so far.

    Attributes:
        record: the record it will be; for an amendment, the one that is amended.
        base: revisions it was opened on; empty for a new record.
        code: of the amended record, or an empty string: a new record gets its code when it is finished.
        section: path of the section that was open last, or an empty string.
        reason: why the record is changed, as far as it is written; for an amendment.
        settled: paths at which the person said which of several answers holds.
    """

    record: UUID
    kind: str
    form: str
    begun: datetime
    updated: datetime
    author: str
    answers: Answers
    base: tuple[str, ...] = ()
    code: str = ""
    section: str = ""
    reason: str = ""
    settled: tuple[str, ...] = ()

    @property
    def is_new(self) -> bool:
        """Whether it was only just begun: nothing of it was kept yet."""
        return not self.base and self.updated == self.begun


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the table of records: nothing in it names a person.

    Attributes:
        number: the line's key in this database.
        form: digest of the form it was filled with last.
        event: date of the event as EDTF, or an empty string.
        district, place: code of the district, and the town or village as it was given.
        type, device: codes of the answers, or an empty string.
        killed, injured, unknown, people: as the recorder counted them, and where nobody counted by the casualty cards;
            ``unknown`` is the outcome that is not known, ``people`` counts all.
        to_check: whether answers differ that were written side by side.
    """

    number: int
    id: UUID
    code: str
    kind: str
    form: str
    status: Status
    version: int
    event: str
    district: str
    place: str
    type: str
    device: str
    killed: int
    injured: int
    unknown: int
    people: int
    to_check: bool
