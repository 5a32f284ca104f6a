"""Words by which columns of other people's tables are recognised: what their headers say, and what their cells say.

Read from ``database/mappings/words.toml`` by ``exchange``; used by ``domain/recognition``. Everything is folded.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Words in many languages.

    Attributes:
        headers: what a header says, by the name of a question, a part of a date or place (``year``, ``latitude``), or
            a reason for leaving a column out (``ethnicity``).
        values: what a cell says, by the name of a question and then by code; for a reason, under the code ``never``.
        letters: sets of short codes that mean something only together, by the name of a question: each gives the
            code of every letter.
        unknown: what a cell says where nothing is known.
        some: words of a header that count only some of the people.
    """

    headers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    letters: Mapping[str, tuple[Mapping[str, str], ...]] = field(default_factory=dict)
    unknown: frozenset[str] = frozenset()
    some: frozenset[str] = frozenset()
