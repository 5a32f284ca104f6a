"""What others have published, beside the office's own counts: the newest figures, each with its source."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from minerisk.domain import fact
from minerisk.domain.fact import Fact, Theme
from minerisk.domain.form import say
from minerisk.i18n import Catalog
from minerisk.ui.learn.fact_views import value
from minerisk.ui.widgets.basic import Card, button, line, plain

_SHOWN = 3


class PublishedPanel(Card):
    """Shows figures about casualties, those of the largest family first. ``all_wanted`` when all are to be seen."""

    all_wanted = Signal()

    def __init__(self, facts: Sequence[Fact], tr: Catalog) -> None:
        super().__init__(margin=0, spacing=0)
        self._tr = tr
        self.setObjectName("published")
        aside = tr("Side by side with their source. Not added to your records or to each other")
        self._add((tr("What others have published"), "strong"), (aside, "hint"))
        for each in compared(facts):
            indicator = say(each.indicator, tr.language)
            period, (stated_by, where) = fact.period(each, tr), fact.source(each, tr)
            self._add(
                (value(each, tr), "section"), (indicator, "body"), (period, "hint"), (stated_by, "caption"),
                (where, "caption"),
            )  # fmt: skip
        self.body.addStretch(1)
        every = button(tr.count("{n} figure", "All {n} figures", len(facts)), "quiet")
        every.setObjectName("all-published")
        every.clicked.connect(self.all_wanted)
        self.body.addWidget(every, 0, Qt.AlignmentFlag.AlignLeading)

    def _add(self, *texts: tuple[str, str]) -> None:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(2)
        for text, role in texts:
            if text:
                column.addWidget(plain(text, role, wrap=True))
        self.body.addWidget(made)
        self.body.addWidget(line())


def compared(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """Return the newest figures of what most was stated about casualties."""
    families = fact.side_by_side(each for each in facts if each.theme is Theme.CASUALTIES)
    return max(families, key=len, default=())[:_SHOWN]
