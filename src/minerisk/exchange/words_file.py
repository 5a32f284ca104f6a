"""The words by which columns of other people's tables are recognised, from ``database/mappings/words.toml``.

The file comes with the program; its own comments say what stands in it.
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path

from minerisk.domain.folding import fold
from minerisk.domain.recognition.words import Words


def read(file: Path) -> Words:
    """Return the words that a file holds."""
    raw = tomllib.loads(file.read_text(encoding="utf-8"))
    return Words(
        headers=_tuples(raw["headers"]),
        whole=_tuples(raw["whole"]),
        values={subject: _tuples(codes) for subject, codes in raw["values"].items()},
        letters={question: tuple(sets) for question, sets in raw["letters"].items()},
        unknown=frozenset(map(fold, raw["unknown"])),
        negations=frozenset(map(fold, raw["negations"])),
    )


def _tuples(lists: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(texts) for name, texts in lists.items()}
