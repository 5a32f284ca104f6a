"""Where in the program a person is, and what a page may tell the shell about itself."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from minerisk.domain.filter import EVERYTHING, Filter
from minerisk.ui.top_bar import Heading

if TYPE_CHECKING:
    from minerisk.domain.fact import Fact
    from minerisk.ui.importing.import_page import Begun
    from minerisk.ui.library.new_form_page import Offer


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where in the program a person is.

    Attributes:
        page: home, records, record, print, form, learn, statistics, reports, import, export, settings, forms or
            new-form.
        record: of the record or the draft that is open, or None.
        section: of a draft or of Learn, what of it is open.
        where: what the page is filtered by.
        words: what is searched for.
        begun: an import that is not done yet, whatever page the person is on.
        figure: a published figure that is being entered, likewise.
        offer: a form that is looked at before it is used.
        focus: object name of what has the focus, or an empty string.
    """

    page: str = "home"
    record: UUID | None = None
    section: str = ""
    where: Filter = EVERYTHING
    words: str = ""
    begun: "Begun | None" = None
    figure: "Fact | None" = None
    offer: "Offer | None" = None
    focus: str = ""


class Headed(Protocol):
    """A page that says what stands in the top bar; see ``RecordPage``."""

    @property
    def heading(self) -> Heading:
        """What stands in the top bar now."""


class Filtered(Protocol):
    """A page that a person can filter; see ``StatisticsPage``."""

    @property
    def where(self) -> Filter:
        """What it is filtered by now."""


class Writing(Protocol):
    """A page on which something is being written; see ``FormPage``."""

    @property
    def section(self) -> str:
        """What of it is open."""

    def leave(self) -> bool:
        """Save what is not saved; return whether the page may be left."""

    def show_check(self) -> None:
        """Show all that was typed."""
