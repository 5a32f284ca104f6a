"""How answers and moments stand in the columns that hold them."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import lru_cache

from minerisk.domain.answer import Answer
from minerisk.domain.revision import canonical, from_plain, plain


def answers_text(answers: Mapping[str, Answer | None]) -> str:
    """Return ``answers`` as JSON."""
    return text({path: plain(answer) for path, answer in answers.items()})


def answers_of(text: str) -> dict[str, Answer | None]:
    """Return the answers that ``answers_text`` wrote."""
    found = json.loads(text).items()
    return {path: value if isinstance(value, str) else from_plain(value) for path, value in found}


def text(value: object) -> str:
    """Return ``value`` as JSON, always the same for the same value."""
    return canonical(value).decode()


@lru_cache(maxsize=16)
def moment(value: datetime) -> str:
    """Return a moment as the type ``Utc`` keeps it."""
    return value.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")
