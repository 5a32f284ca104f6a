"""A choice that an office adds to a list of a form.

Its code is made by the program and never changes: laptop, two underscores, and what it was called first, as
``brd2__zero_line``. No code of a form that comes with the program has two underscores, and no two laptops share a
name, so it is neither a standard code nor that of another office. A code that was used is never used again, also when
its choice is retired.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from minerisk.domain.folding import words
from minerisk.domain.form import Choice, Text, say
from minerisk.domain.vocabulary.said import COUNTS_AS
from minerisk.i18n import N_

LONGEST = 200
"""Characters that a choice may be called by in one language."""

_LONGEST_CODE = 40
_ASCII = re.compile("[a-z0-9]+")
_LAST = frozenset({"other", "none", "nobody", "nothing", "unknown", "not_known", "dont_know", "prefer_not", "refused"})


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnChoice:
    """One of them.

    Attributes:
        form: the id of the form, whatever its version.
        within: the list, by its name in the form; by the path of its question where it has none.
        label: what it is called, by language; where a language is missing, it is called as in the first.
        counts_as: the code of the list as which it is counted in tables, or empty.
        columns: what else the list says of each choice, e.g. the district of a town.
        is_retired: whether new records cannot choose it any more.
    """

    form: str
    within: str
    code: str
    label: Text = field(hash=False)
    counts_as: str = ""
    columns: Mapping[str, str] = field(default_factory=dict, hash=False)
    is_retired: bool = False

    def said(self, language: str) -> str:
        """Return what it is called in a language, or in the first that it has."""
        return say(self.label, language)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """What a list says of each of its choices beside their labels, e.g. the district of a town.

    Attributes:
        label: what is asked for.
        choices: what can be said.
    """

    name: str
    label: Text
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceList:
    """A list of a form, and what an office added to it.

    Attributes:
        form: the id of the form.
        name: see ``OwnChoice.within``.
        labels: of the questions that it answers.
        choices: those that came with the form, in their order.
        own: those of the office, in the order they came, retired ones too.
        columns: what each own choice has to say.
        counted_as: the codes of which an own choice must name one, because answers are counted by them.
        is_open: whether it takes own choices: not where rules of the form, or its counts, know its codes.
    """

    form: str
    name: str
    labels: tuple[Text, ...]
    choices: tuple[Choice, ...]
    own: tuple[OwnChoice, ...]
    columns: tuple[Column, ...]
    counted_as: tuple[str, ...]
    is_open: bool

    @property
    def before_last(self) -> int:
        """How many of ``choices`` stand before own ones: all but "other" and "not known" at the end."""
        return place([choice.name for choice in self.choices])


def new(into: ChoiceList) -> OwnChoice:
    """Return a choice that nothing is said of yet."""
    return OwnChoice(form=into.form, within=into.name, code="", label={})


def is_last(code: str) -> bool:
    """Return whether a code stands for all that a list does not name, as *other* and *not known* do."""
    return code in _LAST or code.startswith(("other_", "none_"))


def place(codes: Collection[str]) -> int:
    """Return where own choices stand among the codes of a list: before "other" and "not known" at its end."""
    found = len(codes)
    for code in reversed([*codes]):
        if not is_last(code):
            break
        found -= 1
    return found


def new_code(laptop: str, label: Text, used: Collection[str]) -> str:
    """Return the code of a new choice.

    Args:
        laptop: its name, e.g. ``BRD2``.
        label: what the choice is called; the code speaks English where it can.
        used: the codes that the list has or ever had.
    """
    said = say(label, "en").lower()
    parts = _ASCII.findall(said if said.isascii() else " ".join(words(said)))
    stem = f"{laptop.lower()}__{'_'.join(parts)[:_LONGEST_CODE].strip('_') or 'choice'}"
    numbered = (f"{stem}_{number}" for number in range(2, len(used) + 3))
    return stem if stem not in used else next(code for code in numbered if code not in used)


def problems(choice: OwnChoice, into: ChoiceList) -> Mapping[str, str]:
    """Return what keeps a choice from being added to a list: a sentence by ``label``, ``counts_as`` or a column."""
    found = {}
    if not choice.label:
        found["label"] = N_("Enter what it is called, in one language at least")
    elif _is_there(choice, into):
        found["label"] = N_("The list has a choice that is called so already")
    if into.counted_as and choice.counts_as not in into.counted_as:
        found[COUNTS_AS] = N_("Choose as what it is counted")
    for column in into.columns:
        if choice.columns.get(column.name) not in {one.name for one in column.choices}:
            found[column.name] = N_("Choose what it belongs to")
    return found


def _is_there(choice: OwnChoice, into: ChoiceList) -> bool:
    """Return whether another choice, beside which it would be offered, is called the same in some language."""
    beside = [(one.name, one.label, one.columns) for one in into.choices]
    beside += [(one.code, one.label, one.columns) for one in into.own]
    return any(
        code != choice.code
        and all(columns.get(name) == value for name, value in choice.columns.items())
        and any(label.get(language, "").casefold() == said.casefold() for language, said in choice.label.items())
        for code, label, columns in beside
    )
