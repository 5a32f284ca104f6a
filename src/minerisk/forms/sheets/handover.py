"""How a form goes from the process that reads files to the program, and into the cache: as one JSON object."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from minerisk.domain.remark import Kind, Remark
from minerisk.errors import UserError
from minerisk.forms.errors import FormError
from minerisk.forms.sheets.sheet import Grid
from minerisk.outside.refused import Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What came of a form's file.

    Attributes:
        xform: the form itself, with all its lists.
        remarks: what was read differently.
        beside: digests of the files beside it that were looked for, by name; empty where there was none.
    """

    xform: str
    remarks: tuple[Remark, ...]
    beside: Mapping[str, str]


def pack(made: Made) -> bytes:
    """Return the bytes of a form."""
    return _bytes({"xform": made.xform, "remarks": _remarks(made.remarks), "beside": dict(made.beside)})


def pack_sheets(sheets: Mapping[str, Grid]) -> bytes:
    """Return the bytes of the sheets of a form."""
    return _bytes({"sheets": sheets})


def pack_error(error: UserError | Refused) -> bytes:
    """Return the bytes of what went wrong."""
    if isinstance(error, FormError):
        return _bytes({"mistakes": _remarks(error.remarks)})
    return _bytes({"error": error.text, "values": dict(error.values)})


def unpack(content: bytes) -> Made:
    """Return the form.

    Raises:
        FormError: it has the mistakes that were packed.
        Refused: it cannot be read.
        ValueError: this is not what was packed.
    """
    match _said(content):
        case {"xform": str(xform), "remarks": list(remarks), "beside": dict(beside)}:
            return Made(xform=xform, remarks=_unpacked(remarks), beside=beside)
        case _:
            raise ValueError("This is no form.")


def unpack_sheets(content: bytes) -> dict[str, Grid]:
    """Return the sheets.

    Raises:
        Refused: they cannot be read.
        ValueError: this is not what was packed.
    """
    match _said(content):
        case {"sheets": dict(sheets)}:
            return sheets
        case _:
            raise ValueError("These are no sheets.")


def _said(content: bytes) -> object:
    match json.loads(content):
        case {"mistakes": list(mistakes)}:
            raise FormError(_unpacked(mistakes))
        case {"error": str(text), "values": dict(values)}:
            raise Refused(text, **values)
        case said:
            return said


def _bytes(said: object) -> bytes:
    return json.dumps(said, ensure_ascii=False, default=str).encode("utf-8", "replace")


def _remarks(remarks: Sequence[Remark]) -> list[dict[str, Any]]:
    return [asdict(remark) for remark in remarks]


def _unpacked(remarks: list[dict[str, Any]]) -> tuple[Remark, ...]:
    try:
        return tuple(Remark(**remark | {"kind": Kind(remark["kind"])}) for remark in remarks)
    except (TypeError, KeyError) as error:
        raise ValueError("These are no remarks.") from error
