"""One lesson in one language: what stands under each heading of its Markdown becomes a slide."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from minerisk.domain.lesson import Ask, Block, Fault, Number, Option, Reviewed, Script, Slide, Strip
from minerisk.lessons import markdown, rules
from minerisk.lessons.markdown import Section


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


def read(text: str, file: str, language: str, reviewed: Reviewed) -> Written:
    """Return what a script holds and what is wrong with it."""
    sections, refused = markdown.sections(text, file)
    head = sections[0] if sections and sections[0].is_lesson else None
    slides = sections[1:] if head else sections
    named = [shown for section in reversed(slides) for shown in reversed(section.pictures)]
    return Written(
        file=file,
        script=Script(
            language=language,
            title=head.title.text if head else "",
            summary=" ".join(words.text for words in head.paragraphs) if head else "",
            reviewed=reviewed,
            blocks=tuple(map(_block, slides)),
        ),
        lines=[section.title.line for section in slides],
        pictures={shown.picture.file: shown.line for shown in named},
        faults=sorted([*refused, *rules.faults(head, slides, file)], key=lambda fault: fault.line or 1),
    )


def _block(section: Section) -> Block:
    title, card = section.title.text, section.card
    note = tuple(words.text for words in section.note)
    pictures = tuple(shown.picture for shown in section.pictures)
    first = pictures[0] if pictures else None
    kind = rules.kind(section)
    if kind is Number:
        return Number(title=title, picture=first, note=note, card=card)
    if kind is Ask:
        options = tuple(Option(text=answer.text, is_best=answer.is_bold) for answer in section.answers)
        why = " ".join(words.text for words in section.paragraphs)
        return Ask(title=title, options=options, why=why, picture=first, note=note, card=card)
    if kind is Strip:
        return Strip(title=title, pictures=pictures, note=note, card=card)
    return Slide(title=title, picture=first, lines=tuple(words.text for words in section.lines), note=note, card=card)
