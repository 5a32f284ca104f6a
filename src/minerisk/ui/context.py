"""What every page is given. Made by the window, and made anew when the language or the look changes."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from minerisk.i18n import Catalog
from minerisk.services.databases import Database
from minerisk.settings import Settings
from minerisk.ui.jobs import Jobs
from minerisk.ui.look.theme import Theme


class Changes(QObject):
    """What just changed; pages that show it read it again."""

    records = Signal()
    office = Signal()


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """Given to pages. A widget below a page is given only the values that it shows."""

    db: Database
    settings: Settings
    tr: Catalog
    theme: Theme
    jobs: Jobs
    changes: Changes

    @property
    def language(self) -> str:
        """The language of the screen."""
        return self.tr.language
