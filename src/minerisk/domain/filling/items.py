"""The items of the repeats of a form that is being filled: which there are, in which order, which were taken out."""

from collections.abc import Iterator

from minerisk.domain.answer import ORDER, REMOVED, Answer, Answers, repeat_of, within


class Items:
    """Items by the repeat they belong to, e.g. ``people/casualty{9f…}`` in ``people/casualty``."""

    def __init__(self, answers: Answers) -> None:
        self._all: dict[str, list[str]] = {}
        self._removed = {path.removesuffix(REMOVED) for path in answers if path.endswith(REMOVED) and answers[path]}
        innermost = dict.fromkeys(path[: path.rfind("}") + 1] for path in answers if "}" in path)
        for item in dict.fromkeys(item for path in innermost for item in around(path)):
            self._all.setdefault(repeat_of(item), []).append(item)
        self._counted: dict[str, int] = {}
        self._here: dict[str, tuple[tuple[str, ...], frozenset[str]]] = {}
        for items in self._all.values():
            items.sort(key=lambda item: (_number(answers.get(item + ORDER)), item))

    def of(self, repeat: str) -> tuple[str, ...]:
        """Return the items of a repeat, in order, without those that were taken out or are more than are counted."""
        return self._shown(repeat)[0]

    def count(self, repeat: str, number: int) -> int:
        """Have so many items of a repeat and no more; return how many have to be added for that.

        Those that are more stay where they are, and come back when the number grows.
        """
        self._counted[repeat] = number
        self._here.pop(repeat, None)
        return number - len(self.of(repeat))

    def is_counted(self, repeat: str) -> bool:
        """Return whether it is known how many items a repeat has."""
        return repeat in self._counted

    def is_here(self, item: str) -> bool:
        """Return whether an item is neither taken out nor more than are counted, nor any that it stands in."""
        return all(one in self._shown(repeat_of(one))[1] for one in around(item))

    def all_of(self, repeat: str) -> tuple[str, ...]:
        """Return the items of a repeat, in order, with those that were taken out."""
        return tuple(self._all.get(repeat, ()))

    def called(self, name: str) -> tuple[str, ...]:
        """Return the items of the repeats that bear a name, in order, without those that were taken out."""
        return tuple(item for repeat in self._all if repeat.rpartition("/")[2] == name for item in self.of(repeat))

    def is_removed(self, item: str) -> bool:
        """Return whether an item was taken out."""
        return item in self._removed

    def add(self, repeat: str, identity: str, *, after: str | None = None) -> str:
        """Add an item at the end, or behind another one; return its path."""
        items = self._all.setdefault(repeat, [])
        item = f"{repeat}{{{identity}}}"
        items.insert(len(items) if after is None else items.index(after) + 1, item)
        self._here.pop(repeat, None)
        return item

    def remove(self, item: str) -> None:
        """Take an item out; its answers stay until the draft is finished."""
        if item in self._all.get(repeat_of(item), ()):
            self._removed.add(item)
            self._here.pop(repeat_of(item), None)

    def restore(self, item: str) -> None:
        """Put an item back where it was."""
        self._removed.discard(item)
        self._here.pop(repeat_of(item), None)

    def move(self, item: str, to: int) -> None:
        """Move an item to a place among those that are there, from 0."""
        items = self._all[repeat_of(item)]
        others = [other for other in self.of(repeat_of(item)) if other != item]
        items.remove(item)
        place = max(0, to)
        items.insert(items.index(others[place]) if place < len(others) else len(items), item)
        self._here.pop(repeat_of(item), None)

    def inside(self, path: str) -> tuple[str, ...]:
        """Return all items below ``path``, taken out or not."""
        return tuple(item for items in self._all.values() for item in items if item != path and within(item, path))

    def fields(self) -> Iterator[tuple[str, Answer]]:
        """Give what a record keeps about the items themselves."""
        for items in self._all.values():
            for place, item in enumerate(items, start=1):
                yield item + ORDER, str(place)
                if item in self._removed:
                    yield item + REMOVED, "1"

    def _shown(self, repeat: str) -> tuple[tuple[str, ...], frozenset[str]]:
        found = self._here.get(repeat)
        if found is None:
            here = [item for item in self._all.get(repeat, ()) if item not in self._removed]
            counted = tuple(here[: self._counted.get(repeat)])
            found = self._here[repeat] = (counted, frozenset(counted))
        return found


def is_field(path: str) -> bool:
    """Return whether a path speaks of an item itself and not of a question."""
    return path.endswith((ORDER, REMOVED))


def around(path: str) -> Iterator[str]:
    """Give the items that a path stands in or is, outer before inner."""
    end = path.find("}")
    while end >= 0:
        yield path[: end + 1]
        end = path.find("}", end + 1)


def _number(order: Answer | None) -> float:
    try:
        return float(order) if isinstance(order, str) else float("inf")
    except ValueError:
        return float("inf")
