"""What a person answers to a question, and where in a form the answer stands.

An answer is a string in the lexical form of an XForm instance (``"34"``, ``"2024-07-14"``, ``"ap_mine"``,
``"40.3652 46.9587 0 1000"``, several codes divided by spaces), or the reason why there is none.

A path is the XForm node path without the root. ``people/casualty/age`` is a question; its answer for one item of
the repeat is at ``people/casualty{9f…}/age``. ``people/casualty{9f…}@order`` and ``…@removed`` say of the item itself
where it stands and that it was taken out. ``people/phone@kept`` is the answer to an older version of the form, where
the newer one has something else at ``people/phone``, or what came from elsewhere and is no answer to that question.
"""

import re
from collections.abc import Mapping
from enum import Enum
from typing import TypeAlias

from minerisk.i18n import N_


class Reason(Enum):
    """Why a question has no answer."""

    NOT_KNOWN = "not_known"
    REFUSED = "refused"
    NOT_APPLICABLE = "not_applicable"
    WITHHELD = "withheld"


REASONS: Mapping[Reason, str] = {
    Reason.NOT_KNOWN: N_("Not known"),
    Reason.REFUSED: N_("Refused"),
    Reason.NOT_APPLICABLE: N_("Not applicable"),
    Reason.WITHHELD: N_("Withheld for safety"),
}

Answer: TypeAlias = str | Reason
Answers: TypeAlias = Mapping[str, Answer]

ORDER = "@order"
REMOVED = "@removed"
KEPT = "@kept"
_ITEM = re.compile(r"\{[^}]*\}")


def question_path(path: str) -> str:
    """Return the path of the question that ``path`` answers: ``casualty{9f}/age`` -> ``casualty/age``."""
    return _ITEM.sub("", path) if "{" in path else path


def item_of(path: str) -> str | None:
    """Return the innermost repeated item that ``path`` stands in, or None: ``p/c{9f}/age`` -> ``p/c{9f}``."""
    end = path.rfind("}")
    return None if end < 0 else path[: end + 1]


def repeat_of(item: str) -> str:
    """Return the repeat that an item belongs to: ``p/c{9f}`` -> ``p/c``."""
    return item[: item.rindex("{")]


def inside(place: str, item: str) -> str:
    """Return where what stands at ``place`` in the form stands inside ``item``; the same where that is empty."""
    return item + place.removeprefix(question_path(item)) if item else place


def within(path: str, ancestor: str) -> bool:
    """Return whether ``path`` is ``ancestor`` itself or stands below it (a repeat stands above its items)."""
    return path == ancestor or path.startswith((f"{ancestor}/", f"{ancestor}{{", f"{ancestor}@"))
