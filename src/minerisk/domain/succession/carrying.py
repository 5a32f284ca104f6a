"""Answers to the older form as answers to the newer one. No answer is lost and none is changed.

What the newer form has a place for goes there. Everything else stays where it was, or beside it where the newer form
has something else at that place.
"""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from uuid import NAMESPACE_URL, uuid5

from minerisk.domain.answer import KEPT, ORDER, Answer, Answers, question_path, repeat_of
from minerisk.domain.attachment import protection
from minerisk.domain.filling.items import Items, is_field
from minerisk.domain.form import Form, Protection, Question, Repeat
from minerisk.domain.succession.succession import Succession, compare, items, repeats_around


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """Answers that were carried into the newer form.

    Attributes:
        answers: all of them.
        kept: paths among them that the newer form has no place for, in their order.
    """

    answers: Answers
    kept: tuple[str, ...]


def carry(
    answers: Answers,
    succession: Succession,
    *,
    guarded: Container[str] = frozenset(),
    held: Container[str] = frozenset(),
    moving: Container[str] | None = None,
) -> Carried:
    """Return the answers to the older form of ``succession`` as answers to the newer one.

    Where the newer form has an answer already, because somebody gave it there, both stay.

    Args:
        answers: to the older form; among them may be some that were kept before, or given to the newer form.
        succession: what changed.
        guarded: question paths of answers that were kept before and may name a person.
        held: paths of answers that do not go anywhere.
        moving: the paths of answers to the older form, where others are to the newer one already.
    """
    places = _Places(answers, succession, guarded)
    to = {path: path for path in answers} | {
        path: None if path in held else places.of(path) for path in answers if moving is None or path in moving
    }
    found = {path: answers[path] for path, place in to.items() if place == path}
    left: dict[str, Answer] = {}
    for path, answer in answers.items():
        place = to[path]
        if place is None or (found.setdefault(place, answer) != answer and not is_field(path)):
            left[path] = answer
    for item in [item for place in found for item in _items_around(place) if _is_made(item)]:
        found.setdefault(item + ORDER, "1")
    found.update([*_kept(left, answers, found, places.known)])
    return Carried(answers=found, kept=unasked(succession.new, found))


def carry_all(
    answers: Answers,
    older: Sequence[Form],
    form: Form,
    *,
    guarded: Container[str] = frozenset(),
    held: Container[str] = frozenset(),
) -> Carried:
    """Return answers that were given to several versions of a form as answers to the newest, ``form``.

    Args:
        answers: to the first of ``older``; those that it does not ask, to one of the others.
        older: the versions, the one that the answers are read by first.
        form: the version that they shall be read by.
        guarded: as ``carry`` takes it.
        held: likewise.
    """
    found = carry(answers, compare(older[0], form), guarded=guarded, held=held)
    for version in older[1:]:
        left = {path for path in found.answers if not is_asked(form, path)}
        found = carry(found.answers, compare(version, form), guarded=guarded, held=held, moving=left)
    return found


def unasked(form: Form, answers: Answers) -> tuple[str, ...]:
    """Return the paths of the answers to questions that ``form`` does not have."""
    return tuple(path for path in answers if not (is_field(path) or is_asked(form, path)))


def is_asked(form: Form, path: str) -> bool:
    """Return whether ``form`` has the question of an answer, or the repeat of an item."""
    there = items(form).get(question_path(path.rpartition("@")[0] if is_field(path) else path))
    return isinstance(there, Repeat if is_field(path) else Question)


def _kept(left: Answers, answers: Answers, found: Answers, known: Container[str]) -> Iterator[tuple[str, Answer]]:
    """Give the answers that have no place, each where it was, or beside it where the newer form has something else."""
    stay = [path for path in left if not is_field(path)]
    for path in stay:
        place = path + KEPT if question_path(path) in known else path
        while place != path and (place in found or place in left):
            place += KEPT
        yield place, answers[path]
    inside = {item for path in stay for item in _items_around(path)}
    for path, answer in answers.items():
        if is_field(path) and path.rpartition("@")[0] in inside and path not in found:
            yield path, answer


class _Places:
    """Where answers go.

    Attributes:
        known: what the newer form has, by path.
    """

    def __init__(self, answers: Answers, succession: Succession, guarded: Container[str]) -> None:
        self.known = items(succession.new)
        self._form = succession.new
        self._guarded = guarded
        self._items = Items(answers)
        self._asked = items(succession.old)
        self._pairs = {pair.old.path: pair.new.path for pair in succession.pairs if pair.carries}
        self._before = {new: old for old, new in succession.repeats.items()}
        self._moves = {**self._pairs, **succession.repeats}

    def of(self, path: str) -> str | None:
        """Return where an answer goes, or None where the newer form has no place for it."""
        if is_field(path):
            item, _, name = path.rpartition("@")
            place = self.of(item)
            return None if place is None else f"{place}@{name}"
        asked = question_path(path)
        if asked in self._asked:
            target, before = self._moves.get(asked), self._before
        else:  # kept from an even older form, or given to the newer one
            target, before = self._back(asked), {repeat: repeat for repeat in self.known}
        return None if target is None else self._inside(path, target, before)

    def _back(self, asked: str) -> str | None:
        """Return the place of what the older form does not have, unless a name would be told there."""
        there = self.known.get(asked)
        tells = isinstance(there, Question) and protection(there) is not Protection.IDENTITY and asked in self._guarded
        return None if there is None or tells else asked

    def _inside(self, path: str, target: str, before: Mapping[str, str]) -> str | None:
        """Return ``target`` inside the items that ``path`` stands in; None where one of several is not repeated now."""
        standing = {question_path(item): item for item in _items_around(path)}
        place = done = ""
        for repeat in repeats_around(self._form, target):
            item = standing.pop(before.get(repeat, ""), "")
            place += repeat.removeprefix(done) + (item[item.rindex("{") :] if item else f"{{{_made(repeat)}}}")
            done = repeat
        if any(self._items.of(repeat_of(item)) != (item,) for item in standing.values()):
            return None
        return place + target.removeprefix(done)


def _items_around(path: str) -> tuple[str, ...]:
    """Return the items that a path stands in, outer before inner; an item stands in itself."""
    return tuple(path[: end + 1] for end, letter in enumerate(path) if letter == "}")


def _made(repeat: str) -> str:
    """Return the identity of the item that a group becomes: the same on every laptop, so that they merge into one."""
    return uuid5(NAMESPACE_URL, f"https://minerisk.org/xforms/{repeat}").hex


def _is_made(item: str) -> bool:
    return item.endswith(f"{{{_made(question_path(item))}}}")
