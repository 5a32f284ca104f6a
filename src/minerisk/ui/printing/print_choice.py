"""What a printed copy tells, and in which language."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from minerisk.i18n import LANGUAGES, N_, Catalog
from minerisk.services.printing import PROFILES, Profile
from minerisk.ui.widgets.basic import Card, plain

TELLS: Mapping[Profile, str] = {
    Profile.FIELD: N_("Without names, contacts and exact places. For teams and partners."),
    Profile.FULL: N_("Everything, with names and exact places. For your office and the authority only."),
}
"""What each profile tells, in one line."""
WIDTH = 288
_INDENT = 28


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
        self._profiles, self._languages = QButtonGroup(self), QButtonGroup(self)
        self.body.setSpacing(16)
        self.body.addWidget(self._profile_choice())
        self.body.addWidget(self._language_choice())
        for group in (self._profiles, self._languages):
            group.buttonClicked.connect(self._on_clicked)

    @property
    def copy(self) -> Copy:
        """What is chosen."""
        return Copy(profile=Profile(_checked(self._profiles)), language=_checked(self._languages))

    @property
    def words(self) -> str:
        """What is chosen, in words: ``Field copy, English``."""
        return f"{self._tr(PROFILES[self.copy.profile])}, {LANGUAGES[self.copy.language]}"

    def _profile_choice(self) -> QWidget:
        holder, column = _group(self._tr("What it tells"))
        for profile, name in PROFILES.items():
            made = self._radio(self._profiles, profile, self._tr(name), chosen=profile is Profile.FIELD)
            hint = plain(self._tr(TELLS[profile]), "hint", wrap=True)
            hint.setContentsMargins(_INDENT, 0, 0, 4)
            made.setAccessibleDescription(hint.text())
            column.addWidget(made)
            column.addWidget(hint)
        return holder

    def _language_choice(self) -> QWidget:
        holder, column = _group(self._tr("Language of the print"))
        for code, name in LANGUAGES.items():
            column.addWidget(self._radio(self._languages, code, name, chosen=code == self._tr.language))
        hint = plain(self._tr("What people wrote stays in the language they wrote it in."), "hint", wrap=True)
        column.addWidget(hint)
        return holder

    @staticmethod
    def _radio(group: QButtonGroup, name: str, text: str, *, chosen: bool) -> QRadioButton:
        made = QRadioButton(text)
        made.setObjectName(name)
        made.setChecked(chosen)
        group.addButton(made)
        return made

    def _on_clicked(self) -> None:
        self.changed.emit()


def _checked(group: QButtonGroup) -> str:
    return next(made.objectName() for made in group.buttons() if made.isChecked())


def _group(title: str) -> tuple[QWidget, QVBoxLayout]:
    holder = QWidget()
    holder.setAccessibleName(title)
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(plain(title, "label"))
    return holder, column
