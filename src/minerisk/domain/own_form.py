"""A form that an office brought in, beside those that come with the program."""

from dataclasses import dataclass
from datetime import datetime

from minerisk.domain.form import Form
from minerisk.domain.remark import Remark


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnForm:
    """One of them.

    Attributes:
        author: who brought it in, and ``added`` when.
        remarks: what was read differently then.
        retired: since when no new record is begun with it; None while it is used.
        records: how many records were filled with it.
    """

    form: Form
    added: datetime
    author: str
    remarks: tuple[Remark, ...]
    retired: datetime | None
    records: int

    @property
    def is_used(self) -> bool:
        """Whether new records can be begun with it."""
        return self.retired is None
