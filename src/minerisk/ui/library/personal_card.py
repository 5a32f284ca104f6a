"""Which questions name a person, and a way to mark more of them before the form is used."""

from collections.abc import Collection

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from minerisk.domain.form import Form, Question
from minerisk.i18n import Catalog
from minerisk.ui.library import library_words
from minerisk.ui.look import theme
from minerisk.ui.widgets.basic import Card, plain

_SEEN = 7
"""Lines of the list that are seen at once."""


class PersonalCard(Card):
    """``changed`` when a question is ticked or not any more."""

    changed = Signal()

    def __init__(self, form: Form, asked: Collection[Question], ticked: Collection[str], tr: Catalog) -> None:
        """Show the questions of ``form`` that are marked, and tick those of ``asked`` whose paths are ``ticked``."""
        super().__init__(tr("Who is named"))
        marked = library_words.personal(form)
        text = tr(
            "Answers that name a person are kept apart: they are not in lists, not searched, not counted, and in no "
            "copy but the full one. Names that somebody writes into other answers are not recognised."
        )
        self.body.addWidget(plain(text, wrap=True))
        if marked:
            text = tr("Marked already: {questions}", questions=library_words.quoted(marked, tr))
            self.body.addWidget(plain(text, "secondary", wrap=True))
        self._list = QListWidget()
        if not asked:
            return
        text = tr("Tick every question that asks for a name, a phone number, an address or a document of a person.")
        self.body.addWidget(plain(text, "strong", wrap=True))
        self.body.addWidget(plain(tr("What looks like it is ticked. Look it through."), "hint", wrap=True))
        self._list.setObjectName("personal")
        self._list.setProperty("role", "lines")
        self._list.setAccessibleName(tr("Questions that name a person"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        high = max(34, QFontMetrics(theme.font("body")).height() + 12)
        for question in sorted(asked, key=lambda one: one.path not in ticked):
            item = QListWidgetItem(library_words.label(question, tr))
            item.setData(Qt.ItemDataRole.UserRole, question.path)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            is_ticked = question.path in ticked
            item.setCheckState(Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked)
            item.setSizeHint(QSize(0, high))
            item.setToolTip(question.path)
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        self._list.setFixedHeight(min(len(asked), _SEEN) * high + 10)
        self._list.itemChanged.connect(self.changed)
        self.body.addWidget(self._list)

    @property
    def ticked(self) -> frozenset[str]:
        """The paths of the questions that are ticked."""
        items = (self._list.item(row) for row in range(self._list.count()))
        return frozenset(
            str(item.data(Qt.ItemDataRole.UserRole)) for item in items if item.checkState() is Qt.CheckState.Checked
        )
