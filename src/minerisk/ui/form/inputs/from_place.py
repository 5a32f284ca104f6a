"""A place told from a known one: which place, how far, in which direction. The answer is plain text."""

from PySide6.QtWidgets import QAbstractButton, QWidget

from minerisk.domain.form import Question, say
from minerisk.domain.places import from_place
from minerisk.domain.places.from_place import UNITS, FromPlace
from minerisk.domain.places.gazetteer import NOWHERE, Gazetteer
from minerisk.i18n import Catalog
from minerisk.ui.form.inputs.combo import Combo
from minerisk.ui.form.inputs.direction import DirectionBox
from minerisk.ui.form.inputs.entry import Input
from minerisk.ui.form.inputs.number import from_number
from minerisk.ui.form.inputs.text import Line
from minerisk.ui.look import theme
from minerisk.ui.widgets.basic import Segment, plain
from minerisk.ui.widgets.flow import Flow
from minerisk.ui.widgets.stack import stack

_DISTANCE_WIDTH, _DIRECTION_WIDTH = 96, 232


class FromPlaceInput(Input):
    """A place by its name, a distance with its unit, and one of sixteen directions; each may stay empty."""

    explains_itself = True

    def __init__(self, question: Question, tr: Catalog) -> None:
        super().__init__(question, tr)
        self._places = NOWHERE
        self._kept: tuple[FromPlace, str] | None = None
        self.place = Combo()
        self.place.setObjectName("place")
        self.distance = Line()
        self.distance.setObjectName("distance")
        self.distance.setFixedWidth(theme.scaled(_DISTANCE_WIDTH))
        self.unit = Segment({code: tr(name) for code, name in UNITS.items()}, "km")
        self.unit.setObjectName("unit")
        self.direction = DirectionBox(tr)
        self.direction.setObjectName("direction")
        self.direction.setFixedWidth(theme.scaled(_DIRECTION_WIDTH))
        self._words = plain("", "hint", wrap=True)
        self._words.setObjectName("words")
        self._lay_out()
        for changed in (
            self.place.typed, self.place.activated, self.distance.textEdited, self.unit.chosen, self.direction.changed,
        ):  # fmt: skip
            changed.connect(self._on_changed)
        self._say()

    @property
    def boxes(self) -> tuple[QWidget, ...]:
        return (self.place, self.distance, *self.unit.findChildren(QAbstractButton), self.direction)

    def answer(self) -> str:
        known = self._known()
        return self._kept[1] if self._kept is not None and known == self._kept[0] else from_place.write(known)

    def show_answer(self, answer: str) -> None:
        known = from_place.read(answer)
        self.place.show_text(known.place)
        self.distance.setText(from_number(known.distance, self.catalog.language))
        self.unit.select(known.unit)
        self.direction.show_code(known.direction)
        self._kept = (known, answer)
        self._say()

    def show_around(self, places: Gazetteer, district: str) -> None:
        if places is not self._places:
            self._places = places
            typed = self.place.currentText()
            self.place.offer(sorted({say(place.name, self.catalog.language) for place in places.places}))
            self.place.show_text(typed)

    def _known(self) -> FromPlace:
        known = FromPlace(
            place=self.place.currentText().strip(),
            distance=self.distance.text().strip(),
            unit=self.unit.selected,
            direction=self.direction.code,
        )
        return from_place.tidied(known)

    def _lay_out(self) -> None:
        tr = self.catalog
        self.column.addWidget(_captioned(tr("From which place"), self.place))
        row = QWidget()
        beside = Flow(row, gap=12)
        beside.addWidget(_captioned(tr("How far"), self.distance))
        beside.addWidget(_captioned(tr("Unit"), self.unit))
        beside.addWidget(_captioned(tr("In which direction"), self.direction))
        self.column.addWidget(row)
        self.column.addWidget(self._words)
        for unit in self.unit.findChildren(QAbstractButton):
            unit.setAccessibleName(unit.text())

    def _say(self) -> None:
        """Show the whole of it as it is kept."""
        known, text = self._known(), self.answer()
        self._words.setText(self.catalog("Kept as: {words}", words=text) if known.distance or known.direction else "")
        self._words.setVisible(bool(self._words.text()))

    def _on_changed(self) -> None:
        self._say()
        self.changed.emit()


def _captioned(name: str, box: QWidget) -> QWidget:
    """Return a box below its name."""
    part = QWidget()
    inside = stack(part, spacing=2)
    caption = plain(name, "caption")
    caption.setBuddy(box)
    inside.addWidget(caption)
    inside.addWidget(box)
    if not box.accessibleName():
        box.setAccessibleName(name)
    return part
