"""Errors that a person can do something about.

Anything else that is raised is a bug: it is logged, and the person is told so in one sentence.
"""

from collections.abc import Mapping
from types import MappingProxyType


class UserError(Exception):
    """Something went wrong that a person can act on; the message is a sentence for that person.

    Attributes:
        text: an untranslated sentence with ``{named}`` holes, marked with ``N_``.
        values: what fills the holes.
    """

    def __init__(self, text: str, **values: object) -> None:
        super().__init__(text.format(**values))
        self.text = text
        self.values: Mapping[str, object] = MappingProxyType(values)


class Cancelled(Exception):  # noqa: N818  (it is not an error)
    """The person asked a long task to stop."""
