"""What stands under the headings of a script becomes slides; what kind of slide it is follows from what is there."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import TypeAlias

from minerisk.domain.lesson import CARDS, Ask, Block, Fault, Number, Option, Reviewed, Script, Slide, Strip
from minerisk.domain.text import clean
from minerisk.i18n import N_
from minerisk.lessons import markdown, picture
from minerisk.lessons.markdown import Section, Words

NUMBER = "{number}"
LONGEST_TITLE = 12
"""Words."""

_APART = {"S1", "S2"}
"""Something seen from known ground, and being inside: mixing them up costs lives."""
_HEADING = re.compile(rf"(?P<title>.*?)\s*(?:\{{(?P<card>{'|'.join(CARDS)})\}})?", re.DOTALL)

_Found: TypeAlias = tuple[int, str]
"""Line and sentence of a fault."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Room:
    """How many of one part a kind of slide has."""

    part: str
    least: int = 0
    most: int = 0
    text: str


_NO_LINES = _Room(part="lines", text=N_("Lines with “- ” stand beside one picture; elsewhere the note has room."))
_NO_PARAGRAPH = _Room(
    part="paragraphs",
    text=N_("Begin a line to show with “- ” and what is said with “> ”; other paragraphs have no place."),
)
_ONE_PICTURE = _Room(part="pictures", most=1, text=N_("A question or a number stands beside one picture at most."))
_ROOM: Mapping[type[Block], Sequence[_Room]] = {
    Slide: (
        _Room(
            part="pictures", least=1, most=1, text=N_("A slide needs a picture: ![what it shows](pictures/file.svg)")
        ),
        _Room(part="lines", most=3, text=N_("At most three lines stand on a slide; the note has room for more.")),
        _NO_PARAGRAPH,
    ),
    Strip: (
        _Room(part="pictures", least=2, most=4, text=N_("At most four pictures stand side by side.")),
        _NO_LINES,
        _NO_PARAGRAPH,
    ),
    Ask: (
        _ONE_PICTURE,
        _NO_LINES,
        _Room(part="answers", least=2, most=4, text=N_("A question has two to four answers.")),
        _Room(
            part="paragraphs", least=1, most=1, text=N_("After the answers, one paragraph says why the best one is.")
        ),
    ),
    Number: (
        _ONE_PICTURE,
        _NO_LINES,
        _Room(part="answers", text=N_("The slide of the number has no answers.")),
        _Room(part="paragraphs", most=1, text=N_("The slide of the number shows the number and no other paragraph.")),
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A script as it was written. It is as it should be where there are no faults.

    Attributes:
        lines: of the heading of each block.
        pictures: the line that first names each picture.
    """

    file: str
    script: Script
    lines: Sequence[int]
    pictures: Mapping[str, int]
    faults: Sequence[Fault]


def read(content: bytes, file: str, language: str, reviewed: Reviewed) -> Written:
    """Return what a script holds and what is wrong with it."""
    try:
        text, faults = clean(content.decode("utf-8-sig")), []
    except UnicodeDecodeError:
        text, faults = "", [Fault(file=file, text=N_("Save this file as text in UTF-8."))]
    parts, refused = markdown.sections(text, file)
    head, slides = (parts[:1], parts[1:]) if parts and parts[0].is_lesson else ([], parts)
    if not faults:
        found = chain(_head_faults(head), chain.from_iterable(map(_faults, slides)), _order_faults(slides))
        faults = [*refused, *(Fault(file=file, line=line, text=text, values=_MARKS) for line, text in found)]
    script = Script(
        language=language,
        title=head[0].title.text if head else "",
        summary=" ".join(words.text for words in head[0].paragraphs) if head else "",
        reviewed=reviewed,
        blocks=tuple(map(_block, slides)),
    )
    named = [shown for section in reversed(slides) for shown in reversed(section.pictures)]
    return Written(
        file=file,
        script=script,
        lines=[section.title.line for section in slides],
        pictures={shown.picture.file: shown.line for shown in named},
        faults=sorted(faults, key=lambda fault: fault.line or 0),
    )


_MARKS = {"number": NUMBER, "card": "{S1}"}
"""A sentence cannot hold braces of its own."""


def _head_faults(head: Sequence[Section]) -> Iterator[_Found]:
    if not head or not head[0].title.text:
        yield 1, N_("A script begins with # and its title.")
    for section in head:
        strange = (*section.pictures, *section.lines, *section.answers, *section.note)
        if strange or len(section.paragraphs) != 1:
            yield (
                section.title.line,
                N_("Under the title of the lesson stands one paragraph: what it is about and for whom."),
            )


def _faults(section: Section) -> Iterator[_Found]:
    if section.is_lesson:
        yield section.title.line, N_("A script has one title with #; each slide begins with ##.")
    yield from _heading_faults(section.title)
    kind = _kind(section)
    for room in _ROOM[kind]:
        parts = getattr(section, room.part)
        if not room.least <= len(parts) <= room.most:
            yield (parts[room.most].line if len(parts) > room.most else section.title.line), room.text
    if kind is Ask:
        yield from _answer_faults(section)
    yield from _picture_faults(section, in_strip=kind is Strip)
    yield from _brace_faults(section)


def _heading_faults(title: Words) -> Iterator[_Found]:
    words = _title(title.text)
    if not 0 < len(words.split()) <= LONGEST_TITLE:
        yield title.line, N_("A heading has one to twelve words.")
    if "{" in words or "}" in words:
        yield title.line, N_("A heading may end with one card, such as {card}; there are S1 to S16.")


def _answer_faults(section: Section) -> Iterator[_Found]:
    if sum(answer.is_bold for answer in section.answers) != 1:
        yield section.answers[0].line, N_("Exactly one answer of a question is the best, in **bold**.")
    if section.paragraphs and section.paragraphs[0].line < section.answers[-1].line:
        yield section.paragraphs[0].line, N_("The paragraph of a question stands after its answers.")


def _picture_faults(section: Section, *, in_strip: bool) -> Iterator[_Found]:
    for shown in section.pictures:
        if not picture.is_name(shown.picture.file):
            yield (
                shown.line,
                N_("Name a picture as pictures/name.svg (or .png, .jpg), in Latin letters without spaces."),
            )
        if not shown.picture.shows:
            yield shown.line, N_("Say in the square brackets what the picture shows, for those who do not see it.")
        if in_strip and not shown.picture.caption:
            yield shown.line, N_('A picture beside others has a caption: ![what it shows](pictures/file.svg "caption")')


def _brace_faults(section: Section) -> Iterator[_Found]:
    paragraphs = [words for words in section.paragraphs if words.text != NUMBER]
    for words in (*section.lines, *section.answers, *section.note, *paragraphs):
        if "{" in words.text or "}" in words.text:
            yield words.line, N_("Only {number} alone on a line is written in braces.")


def _order_faults(slides: Sequence[Section]) -> Iterator[_Found]:
    if not slides:
        yield 1, N_("A script has at least one slide, which begins with ##.")
    for before, section in pairwise(slides):
        if {_card(before.title.text), _card(section.title.text)} == _APART:
            yield (
                section.title.line,
                N_("Between a slide of S1 and one of S2 stands a slide of no card that tells them apart."),
            )


def _kind(section: Section) -> type[Block]:
    if any(words.text == NUMBER for words in section.paragraphs):
        return Number
    if section.answers:
        return Ask
    return Strip if len(section.pictures) > 1 else Slide


def _title(heading: str) -> str:
    found = _HEADING.fullmatch(heading)
    return found["title"] if found else heading


def _card(heading: str) -> str:
    found = _HEADING.fullmatch(heading)
    return (found["card"] or "") if found else ""


def _block(section: Section) -> Block:
    title, card = _title(section.title.text), _card(section.title.text)
    note = tuple(words.text for words in section.note)
    pictures = tuple(shown.picture for shown in section.pictures)
    first = pictures[0] if pictures else None
    kind = _kind(section)
    if kind is Number:
        return Number(title=title, picture=first, note=note, card=card)
    if kind is Ask:
        options = tuple(Option(text=answer.text, is_best=answer.is_bold) for answer in section.answers)
        why = " ".join(words.text for words in section.paragraphs)
        return Ask(title=title, options=options, why=why, picture=first, note=note, card=card)
    if kind is Strip:
        return Strip(title=title, pictures=pictures, note=note, card=card)
    return Slide(title=title, picture=first, lines=tuple(words.text for words in section.lines), note=note, card=card)
