"""Records and drafts on paper: shown page by page before they are saved, and written as a whole or not at all.

What is shown is kept in memory alone: a copy with names stands in no file before a person saves it.

reportlab and PDFium are loaded when somebody prints, not when the program starts.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO
from uuid import UUID

from minerisk import __version__, files
from minerisk.domain import reading
from minerisk.domain.filling.filling import Filling
from minerisk.domain.office import Office
from minerisk.domain.record import Draft, Record, Step
from minerisk.errors import UserError
from minerisk.i18n import N_, catalog
from minerisk.reports.sheet import PROFILES, Profile, Sheet
from minerisk.services import attachments, databases, forms, records, succession
from minerisk.services.databases import Database
from minerisk.services.progress import Progress, unwatched
from minerisk.services.writing import saying_why

if TYPE_CHECKING:
    from minerisk.reports.preview import Picture

__all__ = ["PROFILES", "Profile", "file_name", "pages", "preview", "print_all", "print_record", "render_page", "save"]


def preview(db: Database, record: UUID | Draft, *, profile: Profile, language: str, printed_by: str) -> bytes:
    """Return a record, or a draft marked as one, as the PDF that is shown and that ``save`` and a printer are given.

    Raises:
        UserError: it cannot be read.
    """
    office, stream = databases.office(db), BytesIO()
    copy = _Copy(office=office, profile=profile, printed_by=printed_by, printed_at=datetime.now().astimezone())
    sheet = copy.of_draft(db, record) if isinstance(record, Draft) else copy.of_record(db, record)
    _fill(stream, iter([sheet]), language)
    return stream.getvalue()


def save(pdf: bytes, target: Path) -> None:
    """Write a PDF that was shown to ``target``.

    Raises:
        UserError: the file cannot be written; what was there before is still there.
    """
    _write_aside(target, lambda stream: stream.write(pdf))


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
    office = databases.office(db)
    copy = _Copy(office=office, profile=profile, printed_by=printed_by, printed_at=datetime.now().astimezone())

    def sheets() -> Iterator[Sheet]:
        for done, record_id in enumerate(wanted):
            progress(done, len(wanted))
            yield copy.of_record(db, record_id)
        progress(len(wanted), len(wanted))

    _write_aside(target, lambda stream: _fill(stream, sheets(), language))
    return len(wanted)


def file_name(record: Record | Draft, profile: Profile) -> str:
    """Return what a print is called: code, version and how much it tells, never a name or a place."""
    if isinstance(record, Record):
        return f"{record.code}_v{record.version}_{profile}.pdf"
    begun = f"{record.code}_draft" if record.code else f"draft_{record.begun.astimezone():%Y%m%d-%H%M}"
    return f"{begun}_{profile}.pdf"


def pages(pdf: bytes | Path) -> int:
    """Return how many pages a PDF has."""
    from minerisk.reports import preview

    return preview.pages(pdf)


def render_page(pdf: bytes | Path, number: int, pixels_wide: int) -> "Picture":
    """Return page ``number``, from 1, as a picture so many pixels wide, for the preview."""
    from minerisk.reports import preview

    return preview.render_page(pdf, number, pixels_wide)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Copy:
    """What the sheets of one copy have in common."""

    office: Office
    profile: Profile
    printed_by: str
    printed_at: datetime

    def of_record(self, db: Database, record_id: UUID) -> Sheet:
        record, history = records.read(db, record_id)
        sheet = self._sheet(db, record, reading.filled(forms.form_by_digest(db, record.form), record), history)
        return replace(sheet, kept=succession.kept(db, record_id))

    def of_draft(self, db: Database, draft: Draft) -> Sheet:
        return self._sheet(db, draft, records.filling(db, draft), ())

    def _sheet(self, db: Database, record: Record | Draft, filling: Filling, history: tuple[Step, ...]) -> Sheet:
        attached = attachments.of(db, filling.form, record.answers, look=self.profile is Profile.FULL)
        return Sheet(
            record=record, filling=filling, office=self.office, profile=self.profile, printed_by=self.printed_by,
            printed_at=self.printed_at, app_version=__version__, history=history,
            attached=attached,
        )  # fmt: skip


def _fill(stream: BinaryIO, sheets: Iterator[Sheet], language: str) -> None:
    from minerisk.reports import record_sheet

    record_sheet.write_all(stream, sheets, catalog(language), language)


def _write_aside(target: Path, fill: Callable[[BinaryIO], object]) -> None:
    """Write a file beside ``target`` and put it into its place when it is whole."""
    with saying_why(target), files.replacing(target) as stream:
        fill(stream)
