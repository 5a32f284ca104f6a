"""The window that an audience sees: one slide that fills a screen, and nothing else. Everything is done by keys."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QMouseEvent, QResizeEvent, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from minerisk.i18n import Catalog
from minerisk.ui.learn.awake import Awake
from minerisk.ui.learn.faces import Face
from minerisk.ui.learn.overlay import Overlay, keys
from minerisk.ui.learn.pictures import Pictures
from minerisk.ui.learn.showing import Showing
from minerisk.ui.learn.slide_view import SlideView
from minerisk.ui.widgets.basic import announce

_BY_KEY: Mapping[int, Callable[[Showing], None]] = {
    Qt.Key.Key_Right: Showing.forward,
    Qt.Key.Key_Down: Showing.forward,
    Qt.Key.Key_Space: Showing.forward,
    Qt.Key.Key_PageDown: Showing.forward,
    Qt.Key.Key_Left: Showing.back,
    Qt.Key.Key_Up: Showing.back,
    Qt.Key.Key_PageUp: Showing.back,
    Qt.Key.Key_Backspace: Showing.back,
    Qt.Key.Key_Home: Showing.first,
    Qt.Key.Key_End: Showing.last,
}
_BY_LETTER: Mapping[str, Callable[[Showing], None]] = {
    **dict.fromkeys("bи.", Showing.blank),
    **dict.fromkeys("nт", Showing.number),
    **dict.fromkeys("lд", Showing.speak_another_language),
    **dict.fromkeys("rк", Showing.reveal),
    **dict.fromkeys("dв", Showing.change_room),
    **dict.fromkeys("+=", Showing.larger),
    **dict.fromkeys("-_", Showing.smaller),
}
"""The letters of a Latin keyboard, and those on the same keys of a Cyrillic one."""


class PresentWindow(QWidget):
    """Shows a lesson on a screen. ``moved`` when something else is shown, ``ended`` when it is closed."""

    moved = Signal()
    ended = Signal()

    def __init__(
        self, parent: QWidget, tr: Catalog, showing: Showing, pictures: Pictures, awake: Awake | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._tr, self._showing = tr, showing
        self._overlay: Overlay | None = None
        self._on: QScreen | None = None
        self._awake = awake or Awake()
        self.destroyed.connect(self._awake.let_go)
        self.setProperty("ring", "none")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._slide = SlideView(pictures)
        self._slide.setObjectName("slide")
        self._slide.setCursor(Qt.CursorShape.BlankCursor)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._slide)
        self._preparing = QTimer(self)
        self._preparing.setSingleShot(True)
        self._preparing.setInterval(0)
        self._preparing.timeout.connect(self._on_preparing_timeout)
        self._waiting: list[Face] = []
        self._refresh()

    @property
    def is_awake(self) -> bool:
        """Whether the screen is kept from turning itself off."""
        return self._awake.is_kept

    def begin(self, screen: QScreen) -> None:
        """Fill ``screen``; should it be unplugged, the window closes."""
        self._on = screen
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenRemoved.connect(self._on_screen_removed)
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()
        self.activateWindow()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._awake.keep()

    def press(self, key: int, text: str) -> bool:
        """Do what a key stands for; return whether it stands for anything."""
        act = _BY_KEY.get(key) or (_BY_LETTER.get(text.lower()) if text else None)
        if act is not None:
            self._close_overlay()
            act(self._showing)
            self._refresh()
        elif key == Qt.Key.Key_Escape:
            self._on_escape()
        elif text == "?" or key == Qt.Key.Key_F1:
            self._show_keys()
        else:
            return False
        return True

    def show_block(self, block: int) -> None:
        """Show another block."""
        self._showing.go(block)
        self._refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.press(event.key(), event.text()):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self._overlay is None:
            self.press(Qt.Key.Key_Space, " ")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._overlay is not None:
            self._overlay.place()
        self._prepare()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._preparing.stop()
        self._awake.let_go()
        super().closeEvent(event)
        self.ended.emit()

    def _refresh(self) -> None:
        showing = self._showing
        face = None if showing.is_blank else showing.face
        self.setWindowTitle(showing.script.title)
        self._slide.show_face(face, showing.style)
        said = self._slide.accessibleName() or self._tr("The screen is dark")
        self.setAccessibleName(said)
        announce(self, said)
        self._prepare()
        self.moved.emit()

    def _prepare(self) -> None:
        """Draw what the next key is likely to show, as soon as there is nothing else to do."""
        self._waiting = list(self._showing.nearby)
        self._preparing.start()

    def _on_preparing_timeout(self) -> None:
        if self._waiting:
            self._slide.prepare(self._waiting.pop(0))
            self._preparing.start()

    def _on_escape(self) -> None:
        if self._overlay is not None:
            self._close_overlay()
            return
        tr = self._tr
        asked = Overlay(self, tr("End showing?"), stay=tr("Go on showing"), end=tr("End"))
        asked.say(tr("The lesson stays open at this slide."))
        self._open(asked)

    def _show_keys(self) -> None:
        is_shown = self._overlay is not None and not self._overlay.is_question
        self._close_overlay()
        if is_shown:
            return
        shown = Overlay(self, self._tr("Keys"), stay=self._tr("Go on showing"))
        shown.list_keys(keys(self._tr))
        self._open(shown)

    def _open(self, overlay: Overlay) -> None:
        self._overlay = overlay
        overlay.chosen.connect(self._on_overlay_chosen)
        overlay.open()

    def _close_overlay(self) -> None:
        if self._overlay is not None:
            self._overlay.hide()
            self._overlay.deleteLater()
            self._overlay = None
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_overlay_chosen(self, answer: str) -> None:
        self._close_overlay()
        if answer == "end":
            self.close()

    def _on_screen_removed(self, screen: QScreen) -> None:
        if screen is self._on or screen == self._on:
            self.close()
