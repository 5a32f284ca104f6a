"""What each kind of slide has, and what must not stand side by side. What kind it is follows from what is there."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import TypeAlias

from minerisk.domain.lesson import Ask, Block, Fault, Number, Slide, Strip
from minerisk.i18n import N_
from minerisk.lessons import picture
from minerisk.lessons.markdown import Section, Words

NUMBER = "{number}"
LONGEST_TITLE = 12
"""Words."""

_APART = {"S1", "S2"}
"""Something seen from known ground, and being inside: mixing them up costs lives."""
_MARKS = {"number": NUMBER, "card": "{S1}"}
"""A sentence cannot hold braces of its own."""

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


def kind(section: Section) -> type[Block]:
    """Return what stands under a heading, whether or not it is as it should be."""
    if any(words.text == NUMBER for words in section.paragraphs):
        return Number
    if section.answers:
        return Ask
    return Strip if len(section.pictures) > 1 else Slide


def faults(head: Section | None, slides: Sequence[Section], file: str) -> Iterator[Fault]:
    """Tell what in a script is not as it should be, as far as its Markdown can be read."""
    found = chain(_head_faults(head), chain.from_iterable(map(_slide_faults, slides)), _order_faults(slides))
    for line, sentence in found:
        yield Fault(file=file, line=line, text=sentence, values=_MARKS)


def _head_faults(head: Section | None) -> Iterator[_Found]:
    if head is None:
        yield 1, N_("A script begins with # and its title.")
        return
    yield from _title_faults(head.title)
    if len(head.paragraphs) != 1 or head.pictures or head.lines or head.answers or head.note:
        yield head.title.line, N_("Under the title stands one paragraph, and no more: what it is about and for whom.")


def _slide_faults(section: Section) -> Iterator[_Found]:
    title, slide = section.title, kind(section)
    if section.is_lesson:
        yield title.line, N_("A script has one title with #; each slide begins with ##.")
    yield from _title_faults(title)
    for room in _ROOM[slide]:
        parts = getattr(section, room.part)
        if not room.least <= len(parts) <= room.most:
            yield (parts[room.most] if len(parts) > room.most else title).line, room.text
    if slide is Ask:
        yield from _answer_faults(section)
    yield from _picture_faults(section, in_strip=slide is Strip)
    yield from _brace_faults(section)


def _title_faults(title: Words) -> Iterator[_Found]:
    if not 0 < len(title.text.split()) <= LONGEST_TITLE:
        yield title.line, N_("A heading has one to twelve words.")
    if _has_braces(title.text):
        yield title.line, N_("The heading of a slide may end with one card, such as {card}; there are S1 to S16.")


def _answer_faults(section: Section) -> Iterator[_Found]:
    if sum(answer.is_bold for answer in section.answers) != 1:
        yield section.answers[0].line, N_("Exactly one answer of a question is the best, in **bold**.")
    if section.paragraphs and section.paragraphs[0].line < section.answers[-1].line:
        yield section.paragraphs[0].line, N_("The paragraph of a question stands after its answers.")


def _picture_faults(section: Section, *, in_strip: bool) -> Iterator[_Found]:
    for shown in section.pictures:
        if not picture.is_name(shown.picture.file):
            yield shown.line, N_("Name a picture as pictures/name.svg (.png, .jpg), in Latin letters without spaces.")
        if not shown.picture.shows:
            yield shown.line, N_("Say in the square brackets what the picture shows, for those who do not see it.")
        if in_strip and not shown.picture.caption:
            yield shown.line, N_('A picture beside others has a caption: ![what it shows](pictures/file.svg "caption")')


def _brace_faults(section: Section) -> Iterator[_Found]:
    paragraphs = [words for words in section.paragraphs if words.text != NUMBER]
    for words in (*section.lines, *section.answers, *section.note, *paragraphs):
        if _has_braces(words.text):
            yield words.line, N_("Only {number} alone on a line is written in braces.")


def _order_faults(slides: Sequence[Section]) -> Iterator[_Found]:
    if not slides:
        yield 1, N_("A script has at least one slide, which begins with ##.")
    for before, section in pairwise(slides):
        if {before.card, section.card} == _APART:
            yield section.title.line, N_("Between slides of S1 and S2 stands one of no card that tells the two apart.")


def _has_braces(text: str) -> bool:
    return "{" in text or "}" in text
