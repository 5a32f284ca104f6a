"""A revision: one step in the history of a record, which is never changed afterwards.

It holds only the answers that it changes. Its id is the digest of its content, so that a changed revision is noticed.
Answers that may name a person are kept apart: the content has a salted commitment to each, so that the answer can be
taken out later and the id stays. Times break ties only; what follows what is said by ``parents``.
"""

import hashlib
import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from types import MappingProxyType
from typing import TypeAlias
from uuid import UUID

from minerisk.domain.answer import Answer, Reason
from minerisk.domain.record import Status

Plain: TypeAlias = "str | dict[str, str] | None"
"""An answer as JSON: a text, ``{"reason": "refused"}``, or null for an answer that was cleared."""

SALT_BYTES = 16

_JSON = json.JSONEncoder(sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


class Tampered(ValueError):  # noqa: N818  (it says what happened)
    """A revision is not what its id says."""


@dataclass(frozen=True, slots=True, order=True)
class Stamp:
    """A moment of a hybrid clock: it follows the laptop's clock, but never goes back.

    Attributes:
        milliseconds: since 1970, in UTC.
        counter: tells moments of one millisecond apart.
        laptop: tells laptops apart.
    """

    milliseconds: int
    counter: int
    laptop: str

    def next(self, milliseconds: int) -> "Stamp":
        """Return the stamp for what happens now on this laptop, which always is later than this one."""
        if milliseconds > self.milliseconds:
            return Stamp(milliseconds, 0, self.laptop)
        return Stamp(self.milliseconds, self.counter + 1, self.laptop)


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """An answer that may name a person, with the salt that hides it in the commitment."""

    salt: bytes
    answer: Answer | None

    def commitment(self, path: str) -> str:
        """Return what the revision says of this answer without telling it."""
        return hashlib.sha256(self.salt + canonical([path, plain(self.answer)])).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """One step of a record.

    Attributes:
        id: SHA-256 of the rest but ``identity``, in hexadecimal.
        form: digest of the form.
        parents: revisions it was made upon, sorted; empty for the first.
        begun: when the writing of it was begun; ``time`` is when it was finished.
        batch: the import it came with, or an empty string.
        answers: paths it changes, None where an answer was cleared; without those of ``identity``.
        sealed: commitments to the answers of ``identity``, by path.
        identity: answers that may name a person, as far as they were not taken out.
    """

    id: str = ""
    record: UUID
    code: str
    kind: str
    form: str
    parents: tuple[str, ...]
    stamp: Stamp
    author: str
    laptop: str
    begun: datetime
    time: datetime
    status: Status
    reason: str = ""
    batch: str = ""
    answers: Mapping[str, Answer | None] = field(default_factory=lambda: MappingProxyType({}))
    sealed: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    identity: Mapping[str, Identity] = field(default_factory=lambda: MappingProxyType({}))

    def changes(self) -> dict[str, Answer | None]:
        """Return all answers it changes, those that may name a person too."""
        taken_out = dict.fromkeys(self.sealed)
        return {**self.answers, **taken_out, **{path: kept.answer for path, kept in self.identity.items()}}


def seal(revision: Revision, answers: Mapping[str, Answer | None], names: Mapping[str, Answer | None]) -> Revision:
    """Return ``revision`` with its answers, those in ``names`` committed to and kept apart, and with its id."""
    identity = {path: Identity(salt=secrets.token_bytes(SALT_BYTES), answer=answer) for path, answer in names.items()}
    sealed = {path: kept.commitment(path) for path, kept in identity.items()}
    whole = replace(revision, answers=answers, sealed=sealed, identity=identity)
    return replace(whole, id=digest(whole))


def digest(revision: Revision) -> str:
    """Return what the id of ``revision`` must be."""
    content = [
        1,  # the format of this list
        revision.record.hex,
        revision.code,
        revision.kind,
        revision.form,
        list(revision.parents),
        [revision.stamp.milliseconds, revision.stamp.counter, revision.stamp.laptop],
        revision.author,
        revision.laptop,
        revision.begun.isoformat(),
        revision.time.isoformat(),
        revision.status.value,
        revision.reason,
        revision.batch,
        {path: plain(answer) for path, answer in revision.answers.items()},
        dict(revision.sealed),
    ]
    return hashlib.sha256(canonical(content)).hexdigest()


def check(revision: Revision) -> None:
    """Make sure that a revision, and each answer kept apart from it, is what was written.

    Raises:
        Tampered: it is not.
    """
    if revision.id != digest(revision):
        raise Tampered(revision.id)
    for path, kept in revision.identity.items():
        if revision.sealed.get(path) != kept.commitment(path):
            raise Tampered(revision.id)


def canonical(value: object) -> bytes:
    """Return ``value`` as JSON, always the same bytes for the same value."""
    return _JSON.encode(value).encode()


def plain(answer: Answer | None) -> Plain:
    """Return ``answer`` as it stands in JSON."""
    return {"reason": answer.value} if isinstance(answer, Reason) else answer


def from_plain(value: object) -> Answer | None:
    """Return the answer that ``plain`` wrote."""
    match value:
        case None | str():
            return value
        case {"reason": str(reason)}:
            return Reason(reason)
        case _:
            raise ValueError(value)
