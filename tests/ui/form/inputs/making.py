"""What the tests of inputs are written with."""

from collections.abc import Callable
from typing import Any, TypeAlias

Make: TypeAlias = Callable[..., Any]
"""Makes the input for a type, an appearance and choices, and shows it."""
