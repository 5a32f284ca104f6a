"""Records and drafts on paper: written to a PDF as a whole or not at all, and shown page by page before that.

reportlab and PDFium are loaded when somebody prints, not when the program starts.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO
from uuid import UUID

from minerisk import __version__
from minerisk.domain.filling import Filling
from minerisk.domain.record import Draft, Record
from minerisk.errors import UserError
from minerisk.i18n import N_, catalog
from minerisk.reports.sheet import PROFILES, Profile, Sheet
from minerisk.services import databases, forms, records
from minerisk.services.databases import Database
from minerisk.services.progress import Progress, unwatched

if TYPE_CHECKING:
    from minerisk.reports.preview import Picture

__all__ = ["PROFILES", "Profile", "file_name", "pages", "print_all", "print_draft", "print_record", "render_page"]


def print_record(
    db: Database, record_id: UUID, target: Path, *, profile: Profile, language: str, printed_by: str
) -> Path:
    """Write one record to ``target`` and return it.

    Raises:
        UserError: the file cannot be written; what was there before is still there.
    """
    print_all(db, [record_id], target, profile=profile, language=language, printed_by=printed_by)
    return target


def print_all(  # noqa: PLR0913  (what and where to, then how)
    db: Database,
    ids: Iterable[UUID],
    target: Path,
    *,
    profile: Profile,
    language: str,
    printed_by: str,
    progress: Progress = unwatched,
) -> int:
    """Write records one after the other into one PDF and return how many; each counts its own pages.

    Raises:
        UserError: there is none, or the file cannot be written; what was there before is still there.
    """
    wanted = list(ids)
    if not wanted:
        raise UserError(N_("There is no record to print."))
    office, now = databases.office(db), datetime.now().astimezone()

    def sheets() -> Iterator[Sheet]:
        for done, record_id in enumerate(wanted):
            progress(done, len(wanted))
            record = records.get(db, record_id)
            filling = Filling(forms.form_by_digest(db, record.form), record.answers, today=record.updated.date())
            history = records.history(db, record_id)
            yield Sheet(
                record=record, filling=filling, office=office, profile=profile, printed_by=printed_by,
                printed_at=now, app_version=__version__, history=history,
            )  # fmt: skip
        progress(len(wanted), len(wanted))

    _write(sheets(), target, language)
    return len(wanted)


def print_draft(db: Database, draft: Draft, target: Path, *, profile: Profile, language: str, printed_by: str) -> Path:
    """Write a draft to ``target``, marked as one, and return it.

    Raises:
        UserError: the file cannot be written; what was there before is still there.
    """
    sheet = Sheet(
        record=draft, filling=records.filling(db, draft), office=databases.office(db), profile=profile,
        printed_by=printed_by, printed_at=datetime.now().astimezone(), app_version=__version__,
    )  # fmt: skip
    _write(iter([sheet]), target, language)
    return target


def file_name(record: Record | Draft) -> str:
    """Return what a print is called: code and version, never a name or a place."""
    if isinstance(record, Record):
        return f"{record.code}_v{record.version}.pdf"
    return f"{record.code}_draft.pdf" if record.code else f"draft_{record.begun:%Y%m%d-%H%M}.pdf"


def pages(pdf: bytes | Path) -> int:
    """Return how many pages a PDF has."""
    from minerisk.reports import preview

    return preview.pages(pdf)


def render_page(pdf: bytes | Path, number: int, pixels_wide: int) -> "Picture":
    """Return page ``number``, from 1, as a picture so many pixels wide, for the preview."""
    from minerisk.reports import preview

    return preview.render_page(pdf, number, pixels_wide)


def _write(sheets: Iterator[Sheet], target: Path, language: str) -> None:
    from minerisk.reports import record_sheet

    def fill(stream: BinaryIO) -> None:
        record_sheet.write_all(stream, sheets, catalog(language), language)

    _write_aside(target, fill)


def _write_aside(target: Path, fill: Callable[[BinaryIO], None]) -> None:
    """Write a file beside ``target`` and put it into its place when it is whole."""
    part = target.with_name(f"{target.name}.part")
    try:
        with part.open("wb") as stream:
            fill(stream)
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(target)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UserError(N_("{file} cannot be written: {reason}"), file=target, reason=reason) from error
    finally:
        with suppress(OSError):
            part.unlink()
