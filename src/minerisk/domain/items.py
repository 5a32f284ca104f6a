"""The items of the repeats of a form that is being filled: which there are, in which order, which were taken out."""

from collections.abc import Iterator

from minerisk.domain.answer import ORDER, REMOVED, Answer, Answers, repeat_of, within


class Items:
    """Items by the repeat they belong to, e.g. ``people/casualty{9f…}`` in ``people/casualty``."""

    def __init__(self, answers: Answers) -> None:
        self._all: dict[str, list[str]] = {}
        self._removed = {path.removesuffix(REMOVED) for path in answers if path.endswith(REMOVED) and answers[path]}
        innermost = dict.fromkeys(path[: path.rfind("}") + 1] for path in answers if "}" in path)
        for item in dict.fromkeys(item for path in innermost for item in _around(path)):
            self._all.setdefault(repeat_of(item), []).append(item)
        for items in self._all.values():
            items.sort(key=lambda item: (_number(answers.get(item + ORDER)), item))

    def of(self, repeat: str) -> tuple[str, ...]:
        """Return the items of a repeat, in order, without those that were taken out."""
        return tuple(item for item in self._all.get(repeat, ()) if item not in self._removed)

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
        return item

    def remove(self, item: str) -> None:
        """Take an item out; its answers stay until the draft is finished."""
        if item in self._all.get(repeat_of(item), ()):
            self._removed.add(item)

    def restore(self, item: str) -> None:
        """Put an item back where it was."""
        self._removed.discard(item)

    def move(self, item: str, to: int) -> None:
        """Move an item to a place among those that are there, from 0."""
        items = self._all[repeat_of(item)]
        others = [other for other in self.of(repeat_of(item)) if other != item]
        items.remove(item)
        place = max(0, to)
        items.insert(items.index(others[place]) if place < len(others) else len(items), item)

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


def is_field(path: str) -> bool:
    """Return whether a path speaks of an item itself and not of a question."""
    return path.endswith((ORDER, REMOVED))


def _around(path: str) -> Iterator[str]:
    """Give the items that a path stands in, outer before inner."""
    end = path.find("}")
    while end >= 0:
        yield path[: end + 1]
        end = path.find("}", end + 1)


def _number(order: Answer | None) -> float:
    try:
        return float(order) if isinstance(order, str) else float("inf")
    except ValueError:
        return float("inf")
