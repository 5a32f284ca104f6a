"""What a newer version of a form changes, question by question, for whoever has answers to the older one."""

from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache

from minerisk.domain.attachment import protection
from minerisk.domain.form import Choice, Form, Item, Protection, Question, QuestionType, Repeat, Text
from minerisk.domain.succession import pairing

_GUARDED = (None, Protection.PRECISE, Protection.IDENTITY)
"""Each protects more than the one before it."""


class Fate(StrEnum):
    """What became of a question that both forms ask."""

    SAME = "same"
    MOVED = "moved"
    """Its name is the same, it stands elsewhere."""
    RENAMED = "renamed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A question of the older form and what it is in the newer one.

    Attributes:
        is_sure: it is the same question; otherwise it may be, and a person has to say so.
        choices_gone: what the older form offered and the newer does not; ``choices_new`` the other way round.
        relabelled: choices that are called something else now, as they were and as they are.
    """

    old: Question
    new: Question
    is_sure: bool
    choices_gone: tuple[Choice, ...] = ()
    choices_new: tuple[Choice, ...] = ()
    relabelled: tuple[tuple[Choice, Choice], ...] = ()

    @property
    def fate(self) -> Fate:
        """What became of the question."""
        if self.old.path == self.new.path:
            return Fate.SAME
        return Fate.MOVED if self.old.name == self.new.name else Fate.RENAMED

    @property
    def changes_type(self) -> bool:
        """Whether it is answered in another way: an answer stays as it was typed, and may have to be settled."""
        return self.old.type is not self.new.type

    @property
    def unguards(self) -> bool:
        """Whether the newer form protects its answer less."""
        return _GUARDED.index(protection(self.new)) < _GUARDED.index(protection(self.old))

    @property
    def carries(self) -> bool:
        """Whether an answer to the older question may stand as one to the newer."""
        return self.is_sure and not self.unguards and (takes_answers(self.new) or not takes_answers(self.old))

    @property
    def changes_choices(self) -> bool:
        """Whether the choices are others, or are called otherwise."""
        return bool(self.choices_gone or self.choices_new or self.relabelled)


@dataclass(frozen=True, slots=True, kw_only=True)
class Succession:
    """What changes from one form to a newer one.

    Attributes:
        pairs: questions that both ask, in the order of the newer form.
        gone: questions that only the older form asks; ``added`` only the newer.
        repeats: what the repeats of the older form are in the newer, by path.
        folded: repeats of the older form that are groups now, ``unfolded`` groups that are repeats now, by path.
    """

    old: Form
    new: Form
    pairs: tuple[Pair, ...]
    gone: tuple[Question, ...]
    added: tuple[Question, ...]
    repeats: Mapping[str, str] = field(default_factory=dict)
    folded: Mapping[str, str] = field(default_factory=dict)
    unfolded: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_plain(self) -> bool:
        """Whether every answer keeps its place, its type and its choices."""
        turned = self.folded or self.unfolded
        return not (self.gone or self.added or turned or any(_differs(pair) for pair in self.pairs))


def compare(old: Form, new: Form) -> Succession:
    """Return what changes for the answers to ``old`` when ``new`` takes its place."""
    told = pairing.telling(old, new)
    pairs = tuple(_pair(one, other, told, is_sure=is_sure) for one, other, is_sure in pairing.pairs(old, new))
    kept, known = {pair.old.path for pair in pairs}, {pair.new.path for pair in pairs}
    repeats = _repeats(old, new, pairs)
    moves = [(pair.old.path, pair.new.path) for pair in pairs if pair.is_sure]
    unfolded = _turned(new, [(after, before) for before, after in moves], set(repeats.values()))
    return Succession(
        old=old,
        new=new,
        pairs=pairs,
        gone=tuple(question for question in pairing.answered(old) if question.path not in kept),
        added=tuple(question for question in pairing.answered(new) if question.path not in known),
        repeats=repeats,
        folded=_turned(old, moves, repeats),
        unfolded={group: repeat for repeat, group in unfolded.items()},
    )


def takes_answers(question: Question) -> bool:
    """Return whether a person answers it."""
    return question.type is not QuestionType.NOTE and question.calculation is None


@lru_cache(maxsize=16)
def items(form: Form) -> Mapping[str, Item]:
    """Return all questions, groups and repeats of a form by their paths, in its order."""
    return {item.path: item for item in _items(form.children)}


def repeats_around(form: Form, path: str) -> tuple[str, ...]:
    """Return the repeats that a question or repeat stands in, outer before inner; a repeat stands in itself."""
    steps = path.split("/")
    above = ("/".join(steps[: count + 1]) for count in range(len(steps)))
    return tuple(place for place in above if isinstance(items(form).get(place), Repeat))


def _items(children: tuple[Item, ...]) -> Iterator[Item]:
    for child in children:
        yield child
        if not isinstance(child, Question):
            yield from _items(child.children)


def _pair(old: Question, new: Question, told: Callable[[Text], tuple[str, ...]], *, is_sure: bool) -> Pair:
    if not (old.choices and new.choices):
        return Pair(old=old, new=new, is_sure=is_sure)
    before, after = ({choice.name: choice for choice in reversed(q.choices)} for q in (old, new))
    shared = [(choice, after[name]) for name, choice in reversed(before.items()) if name in after]
    return Pair(
        old=old,
        new=new,
        is_sure=is_sure,
        choices_gone=tuple(choice for name, choice in reversed(before.items()) if name not in after),
        choices_new=tuple(choice for name, choice in reversed(after.items()) if name not in before),
        relabelled=tuple((one, other) for one, other in shared if told(one.label) != told(other.label)),
    )


def _repeats(old: Form, new: Form, pairs: tuple[Pair, ...]) -> dict[str, str]:
    """Return the repeats that keep their path, and those whose questions went into another one."""
    there = {repeat.path for repeat in new.repeats()}
    found = {repeat.path: repeat.path for repeat in old.repeats() if repeat.path in there}
    votes = Counter[tuple[str, str]]()
    for pair in pairs:
        if pair.is_sure:
            around = [path for path in repeats_around(old, pair.old.path) if path not in found]
            after = [path for path in repeats_around(new, pair.new.path) if path not in found]
            votes.update(zip(reversed(around), reversed(after), strict=False))
    for (repeat, other), _ in votes.most_common():
        if repeat not in found and other not in found.values():
            found[repeat] = other
    return found


def _turned(old: Form, moves: Iterable[tuple[str, str]], mapped: Container[str]) -> dict[str, str]:
    """Return the repeats of ``old`` that are none in the other form, each with the group where its questions are."""
    found: dict[str, str] = {}
    for before, after in moves:
        around = repeats_around(old, before)
        if around and around[-1] not in mapped:
            found.setdefault(around[-1], after.rpartition("/")[0])
    return found


def _differs(pair: Pair) -> bool:
    return pair.fate is not Fate.SAME or pair.changes_type or pair.changes_choices or not pair.carries
