"""How long things take, and how that is said."""

import statistics
import time
from collections.abc import Callable


def seconds(work: Callable[[], object]) -> float:
    """Return how long ``work`` takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def median(work: Callable[[], object]) -> float:
    """Return the median of seven runs, in seconds."""
    return statistics.median(seconds(work) for _ in range(7))


def say(what: str, floor: float, ours: float) -> None:
    """Print both times and their ratio."""
    print(f"{what}: {ours / floor:.2f} ({1000 * ours:,.1f} ms / {1000 * floor:,.1f} ms)")
