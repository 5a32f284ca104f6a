"""The country page: what others have published, by theme, side by side with who stated it, where and when.

The office enters figures of its own, with their source. Nothing here adds figures to each other or to records.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from minerisk.domain.fact import EXACT, THEMES, Fact, Theme, side_by_side
from minerisk.domain.form import Text, say
from minerisk.maps import profile as profiles
from minerisk.services import databases, facts
from minerisk.ui import ask
from minerisk.ui.context import Context
from minerisk.ui.learn.fact_form import FactForm
from minerisk.ui.learn.fact_views import FactRows, FactView, SideBySide, value
from minerisk.ui.look import theme
from minerisk.ui.widgets.bars import UndoBar
from minerisk.ui.widgets.basic import Button, Card, announce, button, clear, plain
from minerisk.ui.widgets.pages import MARGIN, ScrollPage, first_focusable, tab_in_order

_WIDEST = 1120


class CountryView(QWidget):
    """Shows the published figures of the office's country, and those that the office entered."""

    def __init__(self, context: Context, begun: Fact | None = None) -> None:
        """Show them; ``begun`` is a figure that somebody was entering before the window was made anew."""
        super().__init__()
        self._context, self._tr = context, context.tr
        country = databases.office(context.db).profile
        self._profile = profiles.profile(country) if country else None
        self._facts: dict[str, Fact] = {}
        self._form: FactForm | None = None
        self._removed: Fact | None = None
        self._add = button(self._tr("Add a figure"), icon="plus")
        self._add.setObjectName("add-fact")
        self._add.clicked.connect(self._on_add_clicked)
        self._undo = UndoBar(self._tr("Figure removed"), self._tr("Undo"))
        self._undo.undone.connect(self._on_undo_undone)
        self._undo.hide()
        self._asked, self._themes = QVBoxLayout(), QVBoxLayout()
        self._themes.setSpacing(12)
        self._page = ScrollPage(widest=theme.scaled(_WIDEST))
        self._lay_out()
        self.refresh()
        if begun is not None:
            self._ask(begun)

    @property
    def begun(self) -> Fact | None:
        """The figure that is being entered, as far as it is."""
        return self._form.typed if self._form is not None else None

    def refresh(self) -> None:
        """Show the figures as they are kept now; what is being typed stays."""
        found = facts.facts(self._context.db)
        self._facts = {each.id: each for each in found}
        clear(self._themes)
        for about, name in THEMES.items():
            self._themes.addSpacing(8)
            self._themes.addWidget(plain(self._tr(name), "section"))
            self._show_theme([each for each in found if each.theme is about])
        tab_in_order(self._page.column)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(self._heading(), 1)
        row.addWidget(self._add, 0, Qt.AlignmentFlag.AlignTop)
        for part in (row, self._asked, self._themes):
            self._page.column.addLayout(part)
        self._page.column.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(MARGIN, 0, MARGIN, 0)
        foot.addWidget(self._undo)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._page, 1)
        column.addLayout(foot)

    def _heading(self) -> QVBoxLayout:
        tr = self._tr
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(plain(self._country() or tr("Published figures"), "title", wrap=True))
        none = tr("This office has no country profile. One can be chosen in Settings.")
        sources = say(self._profile.figures, tr.language) if self._profile else none
        aside = tr("They stand side by side, and are never added to each other or to your records.")
        for text in (sources, aside):
            if text:
                column.addWidget(plain(text, "secondary", wrap=True))
        return column

    def _country(self) -> str:
        return say(self._profile.name, self._tr.language) if self._profile else ""

    def _show_theme(self, about: Sequence[Fact]) -> None:
        """Show what is compared first, and then what stands alone."""
        together = side_by_side(about)
        for family in together:
            if len(family) > 1:
                self._themes.addWidget(SideBySide([self._view(each) for each in family], family, self._tr))
        alone = [self._view(family[0]) for family in together if len(family) == 1]
        if alone:
            self._themes.addWidget(FactRows(alone))
        if not about:
            nothing = Card()
            nothing.body.addWidget(plain(self._tr("No sourced figure yet"), "secondary"))
            self._themes.addWidget(nothing)

    def _view(self, fact: Fact) -> FactView:
        made = FactView(fact, self._tr)
        made.change_wanted.connect(self._on_change_wanted)
        made.remove_wanted.connect(self._on_remove_wanted)
        return made

    def _ask(self, given: Fact) -> None:
        self._leave_form()
        self._undo.hide()
        indicators = {say(each.indicator, self._tr.language): None for each in self._facts.values()}
        self._form = FactForm(self._tr, given, tuple(indicators))
        self._form.entered.connect(self._on_form_entered)
        self._form.left.connect(self._on_form_left)
        self._asked.addWidget(self._form)
        self._add.setEnabled(False)
        tab_in_order(self._page.column)
        self._form.show()
        self._form.take_focus()

    def _leave_form(self) -> None:
        clear(self._asked)
        self._form = None
        self._add.setEnabled(True)

    def _on_add_clicked(self) -> None:
        place: Text = {"": self._country()}
        nothing: Text = {}
        self._ask(
            Fact(
                theme=Theme.CASUALTIES, indicator=nothing, value="", unit=nothing, qualifier=EXACT, geography=place,
                since="", until="", stated_by="", stated_in="", stated_on="",
            )
        )  # fmt: skip

    def _on_change_wanted(self, id: str) -> None:  # noqa: A002  (the name of the field)
        self._ask(self._facts[id])

    def _on_form_entered(self, fact: Fact) -> None:
        author = self._context.settings.recorder
        with ask.told(self, self._tr):
            keep = facts.change if fact.id else facts.add
            kept = keep(self._context.db, fact, author=author)
            self._leave_form()
            self.refresh()
            self._go_to(kept)
            announce(self, self._tr("Figure saved: {figure}", figure=value(kept, self._tr)))

    def _on_form_left(self) -> None:
        self._leave_form()
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_remove_wanted(self, id: str) -> None:  # noqa: A002
        with ask.told(self, self._tr):
            facts.remove(self._context.db, id, author=self._context.settings.recorder)
            self._removed = self._facts[id]
            self.refresh()
            self._undo.say(self._tr("Figure removed: {figure}", figure=value(self._removed, self._tr)))
            (first_focusable(self._undo) or self._add).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_undo_undone(self) -> None:
        if self._removed is None:
            return
        with ask.told(self, self._tr):
            back = facts.add(self._context.db, self._removed, author=self._context.settings.recorder)
            self._undo.hide()
            self.refresh()
            self._go_to(back)

    def _go_to(self, fact: Fact) -> None:
        """Put the focus on what can be done with a figure, which brings it into view."""
        change = self.findChild(Button, f"change-{fact.id}")
        if change is not None:
            change.setFocus(Qt.FocusReason.OtherFocusReason)
