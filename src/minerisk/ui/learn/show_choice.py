"""How a lesson is shown to a group: on what, in what light, on which screen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QScreen, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from minerisk.i18n import Catalog
from minerisk.ui.learn.faces import Way
from minerisk.ui.look import theme
from minerisk.ui.look.room import ROOMS
from minerisk.ui.widgets.basic import Segment, button, clear
from minerisk.ui.widgets.flow import Flow


class ShowChoice(QWidget):
    """``wanted`` when the person wants to begin or go on, ``again_wanted`` from the first slide; ``changed``."""

    changed = Signal()
    wanted = Signal()
    again_wanted = Signal()

    def __init__(self, tr: Catalog) -> None:
        super().__init__()
        self._tr = tr
        several = len(QGuiApplication.screens()) > 1
        ways = {Way.PROJECTOR.value: tr("Projector"), Way.LAPTOP.value: tr("Laptop turned round")}
        self._way = Segment(ways, Way.PROJECTOR if several else Way.LAPTOP)
        self._way.setAccessibleName(tr("What shows the slides"))
        light = "dark" if theme.current().dark else "light"
        self._room = Segment({key: tr(name) for key, name in ROOMS.items()}, light)
        self._room.chosen.connect(self.changed)
        self._room.setAccessibleName(tr("Light of the room"))
        self._screens = QVBoxLayout()
        self._screen: Segment | None = None
        self._show = button("", "primary", icon="presentation", key="F5")
        self._show.setObjectName("show")
        self._again = button(tr("From the first slide"))
        self._again.setObjectName("show-again")
        self._show.clicked.connect(self.wanted)
        self._again.clicked.connect(self.again_wanted)
        holder = QWidget()
        holder.setLayout(self._screens)
        self._screens.setContentsMargins(0, 0, 0, 0)
        self._holder = holder
        row = Flow(self, gap=12)
        for widget in (self._way, self._room, holder, self._show, self._again):
            row.addWidget(widget)
        self.go_on_from(0)

    @property
    def way(self) -> Way:
        """What shows the slides."""
        return Way(self._way.selected)

    @property
    def room(self) -> str:
        """The light of the room, of ``look.room.ROOMS``."""
        return self._room.selected

    @property
    def screen_chosen(self) -> QScreen:
        """The screen to fill."""
        screens = QGuiApplication.screens()
        place = int(self._screen.selected) if self._screen is not None else 0
        return screens[min(place, len(screens) - 1)]

    def go_on_from(self, block: int) -> None:
        """Offer to begin at a slide, numbered from 0."""
        tr = self._tr
        self._show.setText(tr("Go on from slide {n}", n=block + 1) if block else tr("Show to a group"))
        self._again.setVisible(block > 0)
        self.updateGeometry()

    def offer_screens(self) -> None:
        """Offer the screens that are there now, where there are several."""
        clear(self._screens)
        screens, own = QGuiApplication.screens(), self.screen()
        self._screen = None
        self._holder.setVisible(len(screens) > 1)
        if len(screens) > 1:
            names = {str(place): self._name(place, screen, own) for place, screen in enumerate(screens)}
            other = next(place for place, screen in enumerate(screens) if screen is not own)
            self._screen = Segment(names, str(other))
            self._screen.setAccessibleName(self._tr("Which screen"))
            self._screens.addWidget(self._screen)

    def take_focus(self) -> None:
        """Put the focus on what begins."""
        self._show.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.offer_screens()

    def _name(self, place: int, screen: QScreen, own: QScreen) -> str:
        tr, size = self._tr, screen.size()
        if screen is own:
            return tr("This screen")
        return tr("Screen {n}, {wide} × {tall}", n=place + 1, wide=size.width(), tall=size.height())
