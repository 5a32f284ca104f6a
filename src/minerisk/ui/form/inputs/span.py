"""The numbers of a range: from one to another, in steps. Knows no widget."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

MOST_STEPS = 100_000
_FIRST, _LAST, _STEP = Decimal(1), Decimal(10), Decimal(1)
"""What a form means that says nothing (XLSForm: 1 to 10 by 1)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """``steps`` steps from ``first``, each of ``step``; downwards where that is negative."""

    first: Decimal
    step: Decimal
    steps: int

    @classmethod
    def read(cls, parameters: Mapping[str, str]) -> "Span":
        """Return the range that ``start``, ``end`` and ``step`` describe; the usual one for what is no number."""
        first, last = _number(parameters.get("start"), _FIRST), _number(parameters.get("end"), _LAST)
        step = abs(_number(parameters.get("step"), _STEP)) or _STEP
        if last < first:
            step = -step
        return cls(first=first, step=step, steps=max(1, int(min((last - first) / step, Decimal(MOST_STEPS)))))

    def at(self, step: int) -> str:
        """Return the number at a step as an answer."""
        return f"{self.first + step * self.step:f}"

    def step_of(self, number: str) -> int | None:
        """Return the step at which a number stands, or None where it stands at none."""
        try:
            gone = (Decimal(number) - self.first) / self.step
        except InvalidOperation:
            return None
        return int(gone) if gone.is_finite() and gone == int(gone) and 0 <= gone <= self.steps else None


def _number(text: str | None, usual: Decimal) -> Decimal:
    try:
        number = Decimal(text or "")
    except InvalidOperation:
        return usual
    return number if number.is_finite() and abs(number) < 10**12 else usual
