"""A record that another one names by its code, or that names it."""

from dataclasses import dataclass
from uuid import UUID

from minerisk.domain.form import Text
from minerisk.domain.record import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """The other record; of one that is not in this database nothing is known but its code and kind.

    Attributes:
        question: what was asked where the code stands.
        id: None where the record is not in this database.
        event: date as EDTF, or empty.
        district, place: code of the district, and the town or village as it was given.
    """

    question: Text
    code: str
    kind: str
    id: UUID | None = None
    event: str = ""
    district: str = ""
    place: str = ""
    status: Status | None = None
