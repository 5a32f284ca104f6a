"""What is asked about coordinates that were typed: which of several readings is meant, and what is unlikely."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from minerisk.domain.places import coordinates
from minerisk.domain.places.coordinates import Reading
from minerisk.domain.places.doubts import Doubt
from minerisk.domain.places.gazetteer import NOWHERE, Gazetteer
from minerisk.i18n import Catalog
from minerisk.ui.form.inputs.choice import Radio, one_stop
from minerisk.ui.form.inputs.position_words import doubt_words, near_words
from minerisk.ui.widgets.bars import MessageBar
from minerisk.ui.widgets.basic import clear, plain
from minerisk.ui.widgets.stack import stack


class Readings(QWidget):
    """Asks which of several readings is meant."""

    chosen = Signal(object)

    def __init__(self, tr: Catalog) -> None:
        super().__init__()
        self.radios: list[Radio] = []
        self._tr = tr
        self._offered: tuple[Reading, ...] = ()
        below = stack(self, spacing=2)
        below.addWidget(plain(tr("This can be read in more than one way. Which one is meant?"), wrap=True))
        self._list = stack(spacing=0)
        below.addLayout(self._list)

    def offer(self, offered: Sequence[Reading], chosen: Reading | None, places: Gazetteer = NOWHERE) -> None:
        """Offer readings, each with the place that it is near to."""
        self.setVisible(bool(offered))
        if tuple(offered) == self._offered:
            return
        self._offered = tuple(offered)
        clear(self._list)
        self.radios = []
        for reading in offered:
            near = near_words(reading.position, places, self._tr) if places.may_hold(reading.position) else ""
            written = coordinates.degrees(reading.position)
            radio = Radio(f"{written}, {near}" if near else written, self.radios)
            radio.setChecked(reading == chosen)
            radio.clicked.connect(self._on_radio_clicked)
            self._list.addWidget(radio)
        if self.radios:
            one_stop(self.radios, self.radios[0])

    def _on_radio_clicked(self) -> None:
        at = next(at for at, radio in enumerate(self.radios) if radio.isChecked())
        self.chosen.emit(self._offered[at])


class Doubts(QWidget):
    """What is unlikely, each with what can be done about it."""

    swap_wanted = Signal()

    def __init__(self, tr: Catalog) -> None:
        super().__init__()
        self._tr = tr
        self._shown: tuple[Doubt, ...] = ()
        self._list = stack(self, spacing=6)
        self.hide()

    def show_doubts(self, shown: Sequence[Doubt]) -> None:
        """Show them, or nothing."""
        if tuple(shown) == self._shown:
            return
        self.hide()
        self._shown = tuple(shown)
        clear(self._list)
        for doubt in shown:
            actions = {"swap": self._tr("Swap them")} if doubt.instead else None
            bar = MessageBar("warn", doubt_words(doubt, self._tr), actions=actions)
            bar.action_chosen.connect(self._on_bar_action_chosen)
            self._list.addWidget(bar)
        self.setVisible(bool(shown))

    def _on_bar_action_chosen(self) -> None:
        self.swap_wanted.emit()
