"""What stands on every page: the header with the code, the confidentiality strip and the footer."""

from minerisk.domain import wording
from minerisk.domain.form import say
from minerisk.domain.record import Record
from minerisk.domain.vocabulary.codes import SESSION, SIGHTING
from minerisk.i18n import LANGUAGES, N_, Catalog
from minerisk.reports import seal
from minerisk.reports.edges import FOOT_ROOM, TOP, chip, chip_width, foot, strip, wide
from minerisk.reports.entries import TO_CHECK, Reader
from minerisk.reports.fonts import BODY, CODE, MONO, SMALL, SMALL_STRONG, TITLE, Style, width
from minerisk.reports.lines import fit
from minerisk.reports.paper import MM, Mark, Modules, Paper, Text, centred
from minerisk.reports.sheet import PROFILES, STATUSES, Profile, Sheet

QR = 20 * MM
QUIET = 4
"""Modules that stay white round a QR code (ISO/IEC 18004)."""

_LIMIT = (N_("This is not a clearance or investigation document."), N_("Do not approach the site."))
_LIMITS = {
    SIGHTING: (N_("This is not survey and confirms nothing."), N_("Do not approach the site.")),
    SESSION: (N_("People reached directly, indirectly and by training"), N_("are never added up.")),
}
"""What a sheet must not be taken for, by the kind of its record."""

_CHECK = Style(MONO, 7.5, 10)
_SIDE = 96
"""What the QR code takes of the header's width."""


def header(reader: Reader, paper: Paper) -> list[Mark]:
    """Return the header and the strip below it, from the top left of the paper."""
    sheet, tr, left = reader.sheet, reader.tr, paper.left
    room = paper.room - _SIDE
    to_check = tr(TO_CHECK) if sheet.conflicts else ""
    taken = chip_width(to_check) + 8 if to_check else 0
    marks: list[Mark] = [
        Text(left, TOP + 11, *fit(sheet.office.name, BODY, room - taken)),
        Text(left, TOP + 34, *fit(say(sheet.form.title, reader.language), TITLE, room)),
        *_code_line(sheet, tr, left, room),
    ]
    if to_check:
        marks += chip(to_check, left + room - chip_width(to_check), TOP + 12)
    if isinstance(sheet.record, Record):
        marks += _qr(sheet.record, paper)
    return [*marks, *_strip(reader, paper)]


def footer(reader: Reader, paper: Paper, number: int, count: int) -> list[Mark]:
    """Return the footer of page ``number``, from the top left of the paper."""
    sheet, tr = reader.sheet, reader.tr
    version = _version(sheet, tr)
    says, warns = _LIMITS.get(sheet.form.kind or "", _LIMIT)
    time = wording.moment(sheet.printed_at, tr, sheet.printed_at.tzinfo)
    printed = tr("Printed {time}, {language}", time=time, language=_language(reader))
    by = tr("Printed by {name}", name=sheet.printed_by) if sheet.printed_by else ""
    code = fit(name_of(sheet, tr), SMALL_STRONG, FOOT_ROOM)
    after = (f", {version}" if version else "", SMALL)
    lines = foot(
        paper,
        [code, fit(printed, SMALL, FOOT_ROOM)],
        [(tr(says), SMALL), (tr(warns), SMALL_STRONG)],
        [
            fit(tr("Page {number} of {count}", number=number, count=count), SMALL_STRONG, FOOT_ROOM),
            fit(by, SMALL, FOOT_ROOM * 0.6),
        ],
        taken=wide(code) + wide(after),
    )
    return [*lines, Text(paper.left + wide(code), paper.bottom - 11, *after)]


def name_of(sheet: Sheet, tr: Catalog) -> str:
    """Return the code, or in words that a draft has none yet."""
    return sheet.record.code or tr("No code yet")


def _code_line(sheet: Sheet, tr: Catalog, left: float, room: float) -> list[Mark]:
    """Return code, version and the boxes behind them; the code gives way where there is little room."""
    status = STATUSES[sheet.record.status] if isinstance(sheet.record, Record) else N_("Draft")
    words = [tr(status), tr("Demonstration")] if sheet.office.demonstration else [tr(status)]
    version, y = _version(sheet, tr), TOP + 60
    behind = width(version, BODY.font, BODY.size) + 10 + sum(chip_width(word) + 8 for word in words)
    code, style = fit(name_of(sheet, tr), CODE, room - behind, 0.5)
    x = left + width(code, style.font, style.size) + 8
    marks: list[Mark] = [Text(left, y, code, style), Text(x, y, version, BODY)]
    x += width(version, BODY.font, BODY.size) + 10
    for word in words:
        marks += chip(word, x, y)
        x += chip_width(word) + 8
    return marks


def _version(sheet: Sheet, tr: Catalog) -> str:
    return tr("version {n}", n=sheet.record.version) if isinstance(sheet.record, Record) else ""


def _qr(record: Record, paper: Paper) -> list[Mark]:
    check = seal.checksum(record.id, record.answers)
    size, squares = seal.squares(seal.content(record.code, record.version, check))
    module = QR / size
    x, y = paper.right - QR, TOP
    below = y + QR + QUIET * module + 5.5
    return [Modules(x, y, module, squares), centred(x + QR / 2, below, check, _CHECK)]


def _strip(reader: Reader, paper: Paper) -> list[Mark]:
    tr, full = reader.tr, reader.sheet.profile is Profile.FULL
    secret = tr("Confidential") if full and reader.has_protected else tr("Restricted")
    warning = tr("Contains personal data: do not copy") if full and reader.has_identity else ""
    return strip(paper, secret, _copy(reader), warning)


def _copy(reader: Reader) -> str:
    profile = reader.tr(PROFILES[reader.sheet.profile])
    if reader.sheet.is_draft:
        return reader.tr("{profile} of a draft, not finished", profile=profile)
    if reader.sheet.profile is Profile.FIELD:
        return reader.tr("{profile}: no names, no exact place", profile=profile)
    return reader.tr("{profile}: everything that was answered", profile=profile)


def _language(reader: Reader) -> str:
    return LANGUAGES.get(reader.language, reader.language)
