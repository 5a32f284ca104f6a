"""A record that another one names by its code, or that names it."""

from dataclasses import dataclass

from minerisk.domain import code
from minerisk.domain.form import Text
from minerisk.domain.record import Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """The other record.

    Attributes:
        question: what was asked where the code stands.
        line: None where the record is not in this database: nothing is known of it but its code.
    """

    question: Text
    code: str
    line: Line | None = None

    @property
    def kind(self) -> str:
        """The kind of the other record."""
        return self.line.kind if self.line else code.kind(self.code)
