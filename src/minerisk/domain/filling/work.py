"""What waits to be worked out while a form settles, in order and each thing once, and what was found changed."""

import heapq
from collections import Counter
from dataclasses import dataclass, field
from itertools import count


@dataclass(slots=True)
class Work:
    """What waits to be worked out, in order, and what was found changed.

    Attributes:
        fired: questions with actions whose answers changed, what they were, and whether they were only begun.
        beginning: whether answers only get the values that they begin with.
    """

    waiting: list[tuple[int, int, bool, str]] = field(default_factory=list)
    queued: set[tuple[bool, str]] = field(default_factory=set)
    times: Counter[str] = field(default_factory=Counter)
    numbers: "count[int]" = field(default_factory=count)
    changed: set[str] = field(default_factory=set)
    fired: dict[str, tuple[str, bool]] = field(default_factory=dict)
    beginning: bool = False

    def add(self, rank: int, path: str, *, describes: bool = False) -> None:
        """Let something wait, unless it does already."""
        if (describes, path) not in self.queued:
            self.queued.add((describes, path))
            heapq.heappush(self.waiting, (rank, next(self.numbers), describes, path))

    def take(self) -> tuple[bool, str]:
        """Return what is next, and whether that is only described."""
        _, _, describes, path = heapq.heappop(self.waiting)
        self.queued.remove((describes, path))
        return describes, path
