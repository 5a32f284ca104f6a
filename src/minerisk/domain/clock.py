"""The time zone of the computer, with its summer time: what a date without a zone is meant in."""

import time
from datetime import UTC, datetime, timedelta, tzinfo


class Local(tzinfo):
    """The zone of the computer. Where the system cannot tell it for a day long past, the winter time of today."""

    def utcoffset(self, moment: datetime | None) -> timedelta:
        """Return how far ahead of UTC the clock on the wall is."""
        try:
            return (moment or datetime.now(UTC)).replace(tzinfo=None).astimezone().utcoffset() or timedelta()
        except (OSError, OverflowError, ValueError):
            return timedelta(seconds=-time.timezone)

    def dst(self, _: datetime | None) -> None:
        """Leave open how much of it is summer time."""

    def tzname(self, _: datetime | None) -> str:
        """Return what it is called."""
        return "local"

    def fromutc(self, moment: datetime) -> datetime:
        """Return a moment given in UTC as the clock on the wall shows it."""
        try:
            there = moment.replace(tzinfo=UTC).astimezone()
        except (OSError, OverflowError, ValueError):
            return moment - timedelta(seconds=time.timezone)
        return there.replace(tzinfo=self)


LOCAL = Local()
