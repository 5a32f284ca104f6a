"""In which languages a form says everything, and where it does not."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from minerisk.domain.form import Form, Item, Question, Text
from minerisk.i18n import N_


class Part(StrEnum):
    """What of a question is said."""

    LABEL = "label"
    HINT = "hint"
    GUIDANCE = "guidance"
    REQUIRED = "required_message"
    CONSTRAINT = "constraint_message"
    CHOICE = "choice"


PARTS: Mapping[Part, str] = {
    Part.LABEL: N_("Label"),
    Part.HINT: N_("Hint"),
    Part.GUIDANCE: N_("More about it"),
    Part.REQUIRED: N_("What is said when it is missing"),
    Part.CONSTRAINT: N_("What is said when it cannot be"),
    Part.CHOICE: N_("Choice"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """One text that is missing in some languages.

    Attributes:
        path: of the question, group or repeat it belongs to.
        text: as far as it is said.
    """

    path: str
    part: Part
    text: Text
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How many texts a form has, and how many of them are said in each of its languages."""

    texts: int
    said: Mapping[str, int]
    gaps: tuple[Gap, ...]


def coverage(form: Form) -> Coverage:
    """Return in which languages a form says what; a text that it says in none is no text."""
    texts = 0
    said = dict.fromkeys(form.languages, 0)
    gaps: list[Gap] = []
    for path, part, text in _texts(form.children):
        texts += 1
        missing = tuple(language for language in form.languages if not text.get(language, "").strip())
        for language in said.keys() - set(missing):
            said[language] += 1
        if missing:
            gaps.append(Gap(path=path, part=part, text=text, missing=missing))
    return Coverage(texts=texts, said=said, gaps=tuple(gaps))


def _texts(children: tuple[Item, ...]) -> Iterator[tuple[str, Part, Text]]:
    for item in children:
        yield from ((item.path, part, text) for part, text in _of(item) if any(map(str.strip, text.values())))
        if not isinstance(item, Question):
            yield from _texts(item.children)


def _of(item: Item) -> Iterator[tuple[Part, Text]]:
    yield Part.LABEL, item.label
    yield Part.HINT, item.hint
    if isinstance(item, Question):
        yield Part.GUIDANCE, item.guidance
        yield Part.REQUIRED, item.required_message
        yield Part.CONSTRAINT, item.constraint_message
        yield from ((Part.CHOICE, choice.label) for choice in item.choices)
