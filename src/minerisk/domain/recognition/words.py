"""Words by which columns of other people's tables are recognised: what their headers say, and what their cells say.

Read from ``database/mappings/words.toml`` by ``exchange``; used by ``domain/recognition``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

NEVER = "never"
"""The code of values for which a column is left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Words in many languages.

    A subject is the name of a question, a part of a date or of a place (``year``, ``latitude``), or the reason why a
    column is left out (``ethnicity``).

    Attributes:
        headers: what may stand anywhere in a header, by subject, the best words first.
        whole: what a header says from end to end, by subject.
        values: what a cell says, by subject and code; for a reason the code is ``NEVER``.
        letters: sets of short texts that mean something only together, by question; each gives the code of every
            text, empty where it means that nothing is known.
        unknown: folded texts that mean that nothing is known.
        negations: folded words that turn a text into its opposite.
    """

    headers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    whole: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    letters: Mapping[str, tuple[Mapping[str, str], ...]] = field(default_factory=dict)
    unknown: frozenset[str] = frozenset()
    negations: frozenset[str] = frozenset()
