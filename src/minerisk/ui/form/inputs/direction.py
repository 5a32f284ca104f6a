"""One of sixteen directions: a list that opens, and knows what is typed for them in three languages."""

from PySide6.QtCore import Signal

from minerisk.domain.places import direction
from minerisk.domain.places.direction import DIRECTIONS
from minerisk.i18n import Catalog
from minerisk.ui.form.inputs.combo import Combo

_LANGUAGES = ("en", "az", "ru")


class DirectionBox(Combo):
    """``changed`` when the person chose or typed. What names no direction stays as it is typed."""

    changed = Signal()

    def __init__(self, tr: Catalog) -> None:
        super().__init__()
        own = _LANGUAGES.index(tr.language) if tr.language in _LANGUAGES else 0
        self._labels_by_code = {
            code: f"{direction.abbreviations(code)[own]}  {tr(name)}" for code, name in DIRECTIONS.items()
        }
        self.offer(list(self._labels_by_code.values()))
        self.show_text("")
        self.typed.connect(self.changed)
        self.activated.connect(self.changed)
        self.left.connect(self._on_left)

    @property
    def code(self) -> str:
        """The direction that is chosen, or typed in any language; else what is typed."""
        text = self.currentText().strip()
        chosen = (code for code, label in self._labels_by_code.items() if label == text)
        return next(chosen, "") or direction.read(text) or text

    def show_code(self, code: str) -> None:
        """Show a direction, or what was typed instead of one."""
        self.show_text(self._labels_by_code.get(code, code))

    def _on_left(self) -> None:
        self.show_code(self.code)
