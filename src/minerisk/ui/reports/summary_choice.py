"""Which summary is wanted: of what time, with all numbers or for everybody, in which language."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from minerisk.domain import period
from minerisk.domain.period import Period
from minerisk.i18n import LANGUAGES, N_, Catalog
from minerisk.services.summary import Wanted
from minerisk.ui.form.inputs import day_words
from minerisk.ui.form.inputs.date import DayBoxes
from minerisk.ui.printing.choices import Choices, languages
from minerisk.ui.widgets.basic import Card, plain

WIDTH = 376
TYPING = 400
"""Milliseconds without a key after which dates that were typed are read."""

OWN, INTERNAL, PUBLIC = "own", "internal", "public"
_PERIODS: Mapping[str, tuple[str, Callable[[date], Period]]] = {
    "this_month": (N_("This month"), lambda today: period.whole_months(today, 1)),
    "last_month": (N_("Last month"), lambda today: period.months_before(today, 1)),
    "six_months": (N_("Last 6 months"), lambda today: period.months_before(today, 6)),
    "this_year": (N_("This year"), lambda today: period.year(today.year)),
    "last_year": (N_("Last year"), lambda today: period.year(today.year - 1)),
}
_VERSIONS = {
    INTERNAL: (N_("Internal"), N_("All numbers, also small ones. For your office and those who may see the records.")),
    PUBLIC: (N_("Public"), N_("Numbers under 3 are not shown, nor others that would give them away.")),
}


class SummaryChoice(Card):
    """Asks which summary. ``changed`` when another one is chosen."""

    changed = Signal()

    def __init__(self, tr: Catalog, own: Period | None = None) -> None:
        """Offer periods that end about today, and ``own`` where it is given."""
        super().__init__(tr("This summary"))
        self._tr = tr
        self.setFixedWidth(WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)
        self._typing = QTimer(self, singleShot=True, interval=TYPING)
        self._typing.timeout.connect(self.changed)
        self._periods, self._versions, self._languages = Choices(tr("Period")), Choices(tr("Version")), languages(tr)
        for name, (text, _) in _PERIODS.items():
            self._periods.offer(name, tr(text))
        self._periods.offer(OWN, tr("Own dates"))
        self._periods.choose("six_months" if own is None else OWN)
        for name, (text, hint) in _VERSIONS.items():
            self._versions.offer(name, tr(text), tr(hint))
        self._since, self._until = DayBoxes(tr, tr("From")), DayBoxes(tr, tr("Until"))
        self._own = self._own_dates()
        self._lay_out()
        self._show_dates(own or self._preset())
        self._own.setVisible(own is not None)

    @property
    def wanted(self) -> Wanted:
        """What is chosen.

        Raises:
            UserError: one of the dates is none, or they are in the wrong order.
        """
        is_own = self._periods.chosen == OWN
        chosen = period.read(_day(self._since), _day(self._until)) if is_own else self._preset()
        return Wanted(
            period=chosen, language=self._languages.chosen, public=self._versions.chosen == PUBLIC
        )  # fmt: skip

    @property
    def words(self) -> str:
        """What is chosen, in words: ``Public, English``."""
        return f"{self._tr(_VERSIONS[self._versions.chosen][0])}, {LANGUAGES[self._languages.chosen]}"

    def _lay_out(self) -> None:
        self.body.setSpacing(16)
        self._periods.column.addWidget(self._own)
        for choices in (self._periods, self._versions, self._languages):
            self.body.addWidget(choices)
            choices.buttons.buttonClicked.connect(self._on_clicked)

    def _own_dates(self) -> QWidget:
        own = QWidget()
        column = QVBoxLayout(own)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        for name, boxes in ((self._tr("From"), self._since), (self._tr("Until"), self._until)):
            column.addWidget(plain(name, "hint"))
            column.addWidget(boxes)
            boxes.edited.connect(self._typing.start)
        self._since.setObjectName("since")
        self._until.setObjectName("until")
        return own

    def _preset(self) -> Period:
        name = self._periods.chosen
        return _PERIODS[name if name in _PERIODS else "six_months"][1](date.today())  # noqa: DTZ011  (on the wall)

    def _show_dates(self, shown: Period) -> None:
        for boxes, day in ((self._since, shown.since), (self._until, shown.until)):
            boxes.show_parts((str(day.day), str(day.month), f"{day.year:04}"))

    def _on_clicked(self) -> None:
        is_own = self._periods.chosen == OWN
        if not is_own:
            self._show_dates(self._preset())
        self._own.setVisible(is_own)
        self._typing.stop()
        self.changed.emit()


def _day(boxes: DayBoxes) -> str:
    """Return what stands in the boxes as ISO, or as it is typed where it is no day."""
    answer = day_words.to_answer(day_words.DAY, [boxes.parts()])
    return " ".join(boxes.parts()).strip() if ":" in answer else answer
