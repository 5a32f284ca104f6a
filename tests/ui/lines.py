"""Lines of the table of records, made up."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from minerisk.domain.record import Line, Status

_LINE = Line(
    number=0,
    id=UUID(int=0),
    code="",
    kind="incident",
    form="",
    status=Status.FINISHED,
    version=1,
    event="2026-07-14",
    district="az_ter",
    place="",
    type="accident",
    device="mine",
    killed=0,
    injured=0,
    unknown=0,
    people=0,
    to_check=False,
)


def line(number: int, **given: Any) -> Line:  # noqa: ANN401
    """Return a line, different from the others in what is given."""
    made = replace(_LINE, number=number, id=UUID(int=number), code=f"BRD2-INC-20260101-{number:02}")
    return replace(made, **given)
