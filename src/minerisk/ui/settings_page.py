"""Settings: the office, the person, the look, the database that is open, and what the program is made of.

A change counts at once.
"""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from minerisk import __version__
from minerisk.domain.form import say
from minerisk.domain.office import Office
from minerisk.domain.text import isolate
from minerisk.i18n import LANGUAGES
from minerisk.maps import profile as profiles
from minerisk.services import databases
from minerisk.ui.context import Context
from minerisk.ui.licences import LicencesDialog
from minerisk.ui.look import theme
from minerisk.ui.widgets.basic import Button, Card, Segment, announce, button, plain
from minerisk.ui.widgets.field import Field, initials, labelled
from minerisk.ui.widgets.pages import ScrollPage
from minerisk.ui.widgets.roles import Role, is_a

_WIDEST = 760


class SettingsPage(ScrollPage):
    """``settings_changed`` gives new Settings; ``open_wanted`` and ``make_wanted`` ask for another database.

    ``forms_wanted`` leads to the forms.
    """

    settings_changed = Signal(object)
    open_wanted = Signal()
    make_wanted = Signal()
    forms_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(widest=theme.scaled(_WIDEST))
        self._context = context
        for card in (self._look(), self._office_card(), self._forms(), self._database(), self._about()):
            self.column.addWidget(card)
        self.column.addStretch(1)

    def _look(self) -> Card:
        tr, settings = self._context.tr, self._context.settings
        card = Card(tr("You and this laptop"))
        language = Segment(dict(LANGUAGES), settings.language or tr.language)
        language.chosen.connect(self._on_language_chosen)
        look = Segment({key: tr(text) for key, text in theme.THEMES.items()}, settings.theme)
        look.chosen.connect(self._on_theme_chosen)
        box = initials(settings.recorder)
        box.setMaximumWidth(240)
        box.editingFinished.connect(self._on_recorder_edited)
        self._recorder = Field(tr("Your initials"), box, hint=tr("Kept with what you record"))
        card.body.addWidget(labelled(tr("Language"), language))
        card.body.addWidget(labelled(tr("Colours"), look))
        card.body.addWidget(labelled(tr("Size of text"), self._sizes()))
        card.body.addWidget(self._recorder)
        return card

    def _sizes(self) -> QWidget:
        tr, size = self._context.tr, self._context.settings.text_size
        made = QWidget()
        is_a(made, Role.Grouping)
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        smaller, larger = button("", icon="minus"), button("", icon="plus")
        for one, name, step in ((smaller, tr("Smaller text"), -1), (larger, tr("Larger text"), 1)):
            one.setAccessibleName(name)
            one.setEnabled(size + step in theme.TEXT_SIZES)
        smaller.setObjectName("smaller-text")
        larger.setObjectName("larger-text")
        smaller.clicked.connect(self._on_smaller_clicked)
        larger.clicked.connect(self._on_larger_clicked)
        row.addWidget(smaller)
        row.addWidget(plain(tr("{n} points", n=size), "strong"))
        row.addWidget(larger)
        return made

    def _office_card(self) -> Card:
        tr, office = self._context.tr, databases.office(self._context.db)
        card = Card(tr("Office"))
        box = QLineEdit(office.name)
        box.editingFinished.connect(self._on_name_edited)
        self._name = Field(tr("Name of the office"), box)
        card.body.addWidget(self._name)
        text = tr("Records begin with {code}. It cannot be changed.", code=isolate(f"{office.code}{office.laptop}"))
        card.body.addWidget(plain(text, "hint", wrap=True))
        countries = {one.id: say(one.name, tr.language) for one in profiles.profiles()}
        profile = Segment({**countries, "": tr("None")}, office.profile or "")
        profile.chosen.connect(self._on_profile_chosen)
        card.body.addWidget(labelled(tr("Country profile"), profile))
        return card

    def _forms(self) -> Card:
        tr = self._context.tr
        card = Card(tr("Forms"))
        text = tr("Records can be begun with forms of your own, beside the incident report.")
        card.body.addWidget(plain(text, "secondary", wrap=True))
        every = button(tr("Forms…"), icon="clipboard-text")
        every.setObjectName("forms")
        every.clicked.connect(self.forms_wanted)
        card.body.addWidget(every, 0, Qt.AlignmentFlag.AlignLeading)
        return card

    def _database(self) -> Card:
        tr = self._context.tr
        card = Card(tr("Database"))
        card.body.addWidget(plain(str(self._context.db.folder), "mono", wrap=True))
        text = tr("Not protected by a passphrase: who has this laptop can read it")
        card.body.addWidget(plain(text, "hint", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(12)
        for made, wanted in (
            (button(tr("Open another…"), icon="folder-open"), self.open_wanted),
            (button(tr("Make another…"), icon="plus"), self.make_wanted),
        ):
            made.clicked.connect(wanted)
            row.addWidget(made)
        row.addStretch(1)
        card.body.addLayout(row)
        return card

    def _about(self) -> Card:
        tr = self._context.tr
        card = Card(tr("About MineRisk"))
        card.body.addWidget(plain(f"MineRisk {__version__}", "strong"))
        text = tr("Risk education and incident records, without internet.")
        card.body.addWidget(plain(text, "secondary", wrap=True))
        licences: Button = button(tr("Licences of its parts…"), "secondary", icon="license")
        licences.clicked.connect(self._on_licences_clicked)
        card.body.addWidget(licences, 0, Qt.AlignmentFlag.AlignLeading)
        return card

    def _on_language_chosen(self, language: str) -> None:
        self.settings_changed.emit(replace(self._context.settings, language=language))

    def _on_theme_chosen(self, name: str) -> None:
        self.settings_changed.emit(replace(self._context.settings, theme=name))

    def _on_smaller_clicked(self) -> None:
        self._resize_text(-1)

    def _on_larger_clicked(self) -> None:
        self._resize_text(1)

    def _resize_text(self, step: int) -> None:
        size = self._context.settings.text_size + step
        self.settings_changed.emit(replace(self._context.settings, text_size=size))

    def _on_recorder_edited(self) -> None:
        recorder = self._recorder.words
        if recorder and recorder != self._context.settings.recorder:
            self.settings_changed.emit(replace(self._context.settings, recorder=recorder))

    def _on_name_edited(self) -> None:
        name = self._name.words
        self._name.show_problem("" if name else self._context.tr("Enter the name of your office"))
        if name:
            self._change(replace(databases.office(self._context.db), name=name))

    def _on_profile_chosen(self, profile: str) -> None:
        self._change(replace(databases.office(self._context.db), profile=profile or None))

    def _change(self, office: Office) -> None:
        if office != databases.office(self._context.db):
            databases.change_office(self._context.db, office)
            self._context.changes.office.emit()
            announce(self, self._context.tr("Saved"))

    def _on_licences_clicked(self) -> None:
        LicencesDialog(self, self._context.tr).exec()
