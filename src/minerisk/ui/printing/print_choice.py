"""What a printed copy tells, and in which language."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy

from minerisk.i18n import LANGUAGES, N_, Catalog
from minerisk.services.printing import PROFILES, Profile
from minerisk.ui.printing.choices import Choices, languages
from minerisk.ui.widgets.basic import Card, plain

TELLS: Mapping[Profile, str] = {
    Profile.FIELD: N_("Without names, contacts and exact places. For teams and partners."),
    Profile.FULL: N_("Everything, with names and exact places. For your office and the authority only."),
}
"""What each profile tells, in one line."""
WIDTH = 288


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """One way to print a record."""

    profile: Profile
    language: str


class PrintChoice(Card):
    """Asks which copy. ``changed`` when another one is chosen."""

    changed = Signal()

    def __init__(self, tr: Catalog) -> None:
        super().__init__(tr("This copy"))
        self._tr = tr
        self.setFixedWidth(WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)
        self._profiles, self._languages = Choices(tr("What it tells")), languages(tr)
        for profile, name in PROFILES.items():
            self._profiles.offer(profile, tr(name), tr(TELLS[profile]))
        hint = plain(tr("What people wrote stays in the language they wrote it in."), "hint", wrap=True)
        self._languages.column.addWidget(hint)
        self.body.setSpacing(16)
        for choices in (self._profiles, self._languages):
            self.body.addWidget(choices)
            choices.buttons.buttonClicked.connect(self._on_clicked)

    @property
    def copy(self) -> Copy:
        """What is chosen."""
        return Copy(profile=Profile(self._profiles.chosen), language=self._languages.chosen)

    @property
    def words(self) -> str:
        """What is chosen, in words: ``Field copy, English``."""
        return f"{self._tr(PROFILES[self.copy.profile])}, {LANGUAGES[self.copy.language]}"

    def _on_clicked(self) -> None:
        self.changed.emit()
