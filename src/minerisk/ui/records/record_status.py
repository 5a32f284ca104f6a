"""A record's status as a chip shows it: word, tint and icon, the same wherever a record is named."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from minerisk.domain.record import Record, Status
from minerisk.i18n import N_, Catalog


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What a chip shows."""

    text: str
    kind: str
    icon: str


LOOKS: Mapping[Status, Look] = {
    Status.FINISHED: Look(text=N_("Finished"), kind="ok", icon="circle-check"),
    Status.AMENDED: Look(text=N_("Amended"), kind="neutral", icon="arrow-back-up"),
}
TO_CHECK: Final = Look(text=N_("To check"), kind="warn", icon="alert-triangle")


def look(status: Status, tr: Catalog, *, to_check: bool) -> Look:
    """Return what the chip shows; what has to be checked comes before everything else."""
    found = TO_CHECK if to_check else LOOKS[status]
    return Look(text=tr(found.text), kind=found.kind, icon=found.icon)


def status_of(record: Record, tr: Catalog) -> Look:
    """Return what the chip of ``record`` shows."""
    return look(record.status, tr, to_check=record.to_check)
