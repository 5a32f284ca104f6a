"""What others have published, beside the office's own counts: the newest figures, each with its source."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from minerisk.domain import fact
from minerisk.domain.fact import Fact, Theme
from minerisk.domain.form import say
from minerisk.services import facts
from minerisk.ui.context import Context
from minerisk.ui.learn.fact_views import value
from minerisk.ui.widgets.basic import Card, button, line, plain

_SHOWN = 3


class PublishedPanel(Card):
    """Shows what most was stated about casualties. ``all_wanted`` when all figures are to be seen.

    Where nothing was published ``is_empty``: there is nothing to show.
    """

    all_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(margin=0, spacing=0)
        self.setObjectName("published")
        tr, published = context.tr, facts.facts(context.db)
        self.is_empty = not published
        aside = tr("Side by side with their source. Not added to your records or to each other")
        self._add((tr("What others have published"), "strong"), (aside, "hint"))
        for each in compared(published):
            indicator = say(each.indicator, tr.language)
            period, (stated_by, where) = fact.period(each, tr), fact.source(each, tr)
            self._add(
                (value(each, tr), "section"), (indicator, "body"), (period, "hint"), (stated_by, "caption"),
                (where, "caption"),
            )  # fmt: skip
        every = button(tr.count("{n} figure", "All {n} figures", len(published)), "quiet")
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


def compared(published: Sequence[Fact]) -> tuple[Fact, ...]:
    """Return the newest figures of what most was stated about casualties."""
    families = fact.side_by_side(each for each in published if each.theme is Theme.CASUALTIES)
    return max(families, key=len, default=())[:_SHOWN]
