"""What a form is told about who fills it, when and on what, where it asks the program and not a person."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from minerisk.domain.clock import LOCAL
from minerisk.domain.form import Preload


def computer_clock() -> datetime:
    """Return this moment in the time zone of the computer."""
    return datetime.now(LOCAL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What the program knows by itself; what is empty is not told to any form.

    Attributes:
        clock: tells this moment, in the time zone in which the form is filled.
        instance: what identifies the record.
    """

    clock: Callable[[], datetime] = computer_clock
    device: str = ""
    user: str = ""
    email: str = ""
    phone: str = ""
    instance: str = ""

    def answer(self, preload: Preload) -> str:
        """Return what the program answers."""
        now = self.clock()
        return {
            Preload.START: now.isoformat(timespec="milliseconds"),
            Preload.END: now.isoformat(timespec="milliseconds"),
            Preload.TODAY: now.date().isoformat(),
            Preload.DEVICE: self.device,
            Preload.USER: self.user,
            Preload.EMAIL: self.email,
            Preload.PHONE: self.phone,
            Preload.INSTANCE: self.instance,
        }[preload]


NOTHING_GIVEN = Given()
