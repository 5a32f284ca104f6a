"""What a file that leaves the database says of itself: what it tells, of whom, by whom and when it was made."""

from collections.abc import Mapping
from datetime import datetime

from minerisk import __version__
from minerisk.domain.office import Office
from minerisk.domain.tables.columns import Of, Profile
from minerisk.i18n import N_, Catalog

TELLS: Mapping[Profile, str] = {
    Profile.STATISTICS: N_("No names, no written text, no coordinates; places by district, dates by month."),
    Profile.AUTHORITY: N_("Places, coordinates and what happened. No names and no contacts."),
    Profile.FULL: N_("Names and contacts too: for your own office only."),
}
"""What is in a file of each profile and what is not."""

ROWS: Mapping[Of, str] = {
    Of.INCIDENTS: N_("One row is one record."),
    Of.CASUALTIES: N_("One row is one person, with the incident beside."),
    Of.LINKED: N_("Sheets of incidents and people; the column “record” says what belongs together."),
    Of.ANSWERS: N_("A sheet of records and one for each part that repeats, as KoboToolbox gives them."),
}


def lines(  # noqa: PLR0913  (what it tells, then how much)
    office: Office, of: Of, profile: Profile, which: str, *, is_searched: bool, counts: tuple[int, int], tr: Catalog
) -> dict[str, str]:
    """Return what stands in the file about itself, label and value; ``counts`` are of records and of rows.

    ``which`` says which records are meant, in words; nothing is all.
    That words were searched for is said, but not which: they may say more than the file.
    """
    said = _made(office, tr) | {
        tr("Rows"): tr(ROWS[of]),
        tr("What it tells"): tr(TELLS[profile]),
        tr("Which records"): which or tr("All records"),
        tr("Number of records"): str(counts[0]),
        tr("Number of rows"): str(counts[1]),
    }
    if is_searched:
        said[tr("Searched")] = tr("Only records with some words that were searched for")
    return said


def of_counts(office: Office, which: str, tr: Catalog) -> dict[str, str]:
    """Return what counts say of themselves once they leave the program; ``which`` as in ``lines``."""
    return _made(office, tr) | {tr("Which records"): which or tr("All records")}


def _made(office: Office, tr: Catalog) -> dict[str, str]:
    said = {tr("Demonstration"): tr("The records are invented.")} if office.demonstration else {}
    return said | {
        tr("Office"): f"{office.name} ({office.code})",
        tr("Made"): datetime.now().astimezone().isoformat(" ", "minutes"),
        tr("Program"): f"MineRisk {__version__}",
    }
