"""Files that a person saves: why one cannot be written is said in a sentence."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from minerisk.errors import UserError
from minerisk.i18n import N_


@contextmanager
def saying_why(file: Path) -> Iterator[None]:
    """Write ``file`` in here.

    Raises:
        UserError: the disk did not take it.
    """
    try:
        yield
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UserError(N_("{file} cannot be written: {reason}"), file=file, reason=reason) from error
