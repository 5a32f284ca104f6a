"""A slide is the same in every language: whoever switches the language before an audience stays where they are."""

from collections.abc import Callable, Iterator, Sequence

from minerisk.domain.lesson import Ask, Block, Fault, Slide, pictures
from minerisk.i18n import N_
from minerisk.lessons.script import Written

_SAME: Sequence[tuple[Callable[[Block], object], str]] = (
    (type, N_("This slide must be of the same kind as its twin in line {line} of {first}.")),
    (lambda block: block.card, N_("This slide must belong to the same card as its twin in line {line} of {first}.")),
    (
        lambda block: [picture.file for picture in pictures(block)],
        N_("This slide must show the same pictures as its twin in line {line} of {first}, in the same order."),
    ),
    (
        lambda block: len(block.lines) if isinstance(block, Slide) else 0,
        N_("This slide must have as many lines as its twin in line {line} of {first}."),
    ),
    (
        lambda block: [option.is_best for option in block.options] if isinstance(block, Ask) else [],
        N_("This question must have its answers in the same order as its twin in line {line} of {first}."),
    ),
)


def faults(first: Written, other: Written) -> Iterator[Fault]:
    """Tell where a script is not like that of the first language; not for scripts that have faults of their own."""
    if first.faults or other.faults:
        return
    if len(first.lines) != len(other.lines):
        sentence = N_("This script must have {n} slides, as {first} has.")
        yield Fault(file=other.file, text=sentence, values={"n": len(first.lines), "first": first.file})
        return
    pairs = zip(first.script.blocks, first.lines, other.script.blocks, other.lines, strict=True)
    for twin, twin_line, block, line in pairs:
        for seen, sentence in _SAME:
            if seen(twin) != seen(block):
                values = {"line": twin_line, "first": first.file}
                yield Fault(file=other.file, line=line, text=sentence, values=values)
                break
