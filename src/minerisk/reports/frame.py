"""What stands on every page: the header with the code, the confidentiality strip and the footer."""

from minerisk.domain import wording
from minerisk.domain.form import say
from minerisk.domain.record import Record
from minerisk.i18n import LANGUAGES, N_, Catalog
from minerisk.reports import seal
from minerisk.reports.entries import TO_CHECK, Reader
from minerisk.reports.fonts import BODY, CODE, MONO, SMALL, SMALL_STRONG, STRONG, TITLE, Style, width
from minerisk.reports.lines import fit
from minerisk.reports.paper import HEAVY, MM, THIN, Box, Mark, Modules, Paper, Rule, Text, at_end, centred
from minerisk.reports.sheet import PROFILES, STATUSES, Profile, Sheet

QR = 20 * MM
QUIET = 4
"""Modules that stay white round a QR code (ISO/IEC 18004)."""

TOP = 15 * MM
BODY_TOP = 156
"""Where the text of a page begins, from the top of the paper."""

FOOT = 31
"""How tall the footer is, with the space above it."""

_FOOT_ROOM = 176
"""What the texts at either end of the footer may take, in points."""

_CHIP = Style(STRONG.font, 9, 12)
_CHIP_ROOM = 96
_CHECK = Style(MONO, 7.5, 10)
_SIDE = 96
"""What the QR code takes of the header's width."""


def body_height(paper: Paper) -> float:
    """Return how much of a page is left for its text."""
    return paper.bottom - FOOT - BODY_TOP


def header(reader: Reader, paper: Paper) -> list[Mark]:
    """Return the header and the strip below it, from the top left of the paper."""
    sheet, tr, left = reader.sheet, reader.tr, paper.left
    room = paper.room - _SIDE
    to_check = tr(TO_CHECK) if sheet.conflicts else ""
    taken = _chip_width(to_check) + 8 if to_check else 0
    marks: list[Mark] = [
        Text(left, TOP + 11, *fit(sheet.office.name, BODY, room - taken)),
        Text(left, TOP + 34, *fit(say(sheet.form.title, reader.language), TITLE, room)),
        *_code_line(sheet, tr, left, room),
    ]
    if to_check:
        marks += _chip(to_check, left + room - _chip_width(to_check), TOP + 12)
    if isinstance(sheet.record, Record):
        marks += _qr(sheet.record, paper)
    return [*marks, *_strip(reader, paper)]


def footer(reader: Reader, paper: Paper, number: int, count: int) -> list[Mark]:
    """Return the footer of page ``number``, from the top left of the paper."""
    sheet, tr, y = reader.sheet, reader.tr, paper.bottom - 11
    code, version = name_of(sheet, tr), _version(sheet, tr)
    time = wording.moment(sheet.printed_at, tr, sheet.printed_at.tzinfo)
    printed = tr("Printed {time}, {language}", time=time, language=_language(reader))
    by = tr("Printed by {name}", name=sheet.printed_by) if sheet.printed_by else ""
    left = [fit(code, SMALL_STRONG, _FOOT_ROOM), fit(printed, SMALL, _FOOT_ROOM)]
    right = [
        fit(tr("Page {number} of {count}", number=number, count=count), SMALL_STRONG, _FOOT_ROOM),
        fit(by, SMALL, _FOOT_ROOM * 0.6),
    ]
    after = Text(paper.left + _wide(left[0]), y, f", {version}" if version else "", SMALL)
    end = max(after.x + width(after.text, SMALL.font, SMALL.size), paper.left + _wide(left[1]))
    begin = paper.right - max(map(_wide, right))
    warning = [
        fit(tr("This is not a clearance or investigation document."), SMALL, begin - end - 16),
        fit(tr("Do not approach the site."), SMALL_STRONG, begin - end - 16),
    ]
    return [
        Rule(paper.left, y - 12, paper.right, y - 12, HEAVY),
        *(Text(paper.left, y + 11 * line, *text) for line, text in enumerate(left)),
        after,
        *(centred((end + begin) / 2, y + 11 * line, *text) for line, text in enumerate(warning)),
        *(at_end(paper.right, y + 11 * line, *text) for line, text in enumerate(right)),
    ]


def name_of(sheet: Sheet, tr: Catalog) -> str:
    """Return the code, or in words that a draft has none yet."""
    return sheet.record.code or tr("No code yet")


def _code_line(sheet: Sheet, tr: Catalog, left: float, room: float) -> list[Mark]:
    """Return code, version and the boxes behind them; the code gives way where there is little room."""
    status = STATUSES[sheet.record.status] if isinstance(sheet.record, Record) else N_("Draft")
    words = [tr(status), tr("Demonstration")] if sheet.office.demonstration else [tr(status)]
    version, y = _version(sheet, tr), TOP + 60
    behind = width(version, BODY.font, BODY.size) + 10 + sum(_chip_width(word) + 8 for word in words)
    code, style = fit(name_of(sheet, tr), CODE, room - behind, 0.5)
    x = left + width(code, style.font, style.size) + 8
    marks: list[Mark] = [Text(left, y, code, style), Text(x, y, version, BODY)]
    x += width(version, BODY.font, BODY.size) + 10
    for word in words:
        marks += _chip(word, x, y)
        x += _chip_width(word) + 8
    return marks


def _chip(word: str, x: float, y: float) -> list[Mark]:
    text, style = fit(word, _CHIP, _CHIP_ROOM)
    return [Box(x, y - 11.5, _chip_width(word), 15.5, 1), Text(x + 6, y - 0.5, text, style)]


def _chip_width(word: str) -> float:
    text, style = fit(word, _CHIP, _CHIP_ROOM)
    return width(text, style.font, style.size) + 12


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
    tr, left, top, style = reader.tr, paper.left, BODY_TOP - 34, STRONG.at(9)
    full = reader.sheet.profile is Profile.FULL
    secret = tr("Confidential") if full and reader.has_protected else tr("Restricted")
    warning = tr("Contains personal data: do not copy") if full and reader.has_identity else ""
    first, last = fit(secret, style, paper.room * 0.25), fit(warning, style, paper.room * 0.42)
    begin, end = left + _wide(first), paper.right - _wide(last)
    return [
        Rule(left, top, paper.right, top, HEAVY),
        Text(left, top + 14, *first),
        centred((begin + end) / 2, top + 14, *fit(_copy(reader), BODY.at(9), end - begin - 20)),
        at_end(paper.right, top + 14, *last),
        Rule(left, top + 21, paper.right, top + 21, THIN),
    ]


def _wide(text: tuple[str, Style]) -> float:
    return width(text[0], text[1].font, text[1].size)


def _copy(reader: Reader) -> str:
    profile = reader.tr(PROFILES[reader.sheet.profile])
    if reader.sheet.is_draft:
        return reader.tr("{profile} of a draft, not finished", profile=profile)
    if reader.sheet.profile is Profile.FIELD:
        return reader.tr("{profile}: no names, no exact place", profile=profile)
    return reader.tr("{profile}: everything that was answered", profile=profile)


def _language(reader: Reader) -> str:
    return LANGUAGES.get(reader.language, reader.language)
