"""What a form shows or plays with the words of a question: a picture, in full where there is one, sound and video."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QScrollArea, QVBoxLayout, QWidget

from minerisk.domain.form import Media, Text, say
from minerisk.i18n import Catalog
from minerisk.ui import opening
from minerisk.ui.form.inputs.entry import Files
from minerisk.ui.form.inputs.pictures import drawn
from minerisk.ui.widgets.basic import button, plain
from minerisk.ui.widgets.flow import Flow

_PICTURE = QSize(360, 220)
_LARGEST = QSize(4096, 4096)


class LabelMedia(QWidget):
    """Shows what there is, and nothing for a file that did not come with the form."""

    def __init__(
        self, media: Media, files: Files, tr: Catalog, *, open_file: Callable[[Path], None] = opening.open_file
    ) -> None:
        super().__init__()
        self._files, self._tr, self._open_file = files, tr, open_file
        self._media = media
        self._picture = plain()
        self._picture.setObjectName("picture")
        deeds = QWidget()
        self._deeds = Flow(deeds)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(6)
        column.addWidget(self._picture)
        column.addWidget(deeds)
        content = self._content(media.image) or self._content(media.big_image)
        if content:
            self._picture.setPixmap(drawn(content, _PICTURE, self.devicePixelRatioF()))
            self._picture.setAccessibleName(tr("Picture"))
        self._picture.setVisible(bool(content))
        if content and self._content(media.big_image):
            self._add(tr("Show in full"), "in-full", "photo")
        if self._content(media.audio):
            self._add(tr("Play the sound"), "play-sound", "player-play")
        if self._content(media.video):
            self._add(tr("Play the video"), "play-video", "player-play")
        deeds.setVisible(self._deeds.count() > 0)
        self.setVisible(bool(content) or self._deeds.count() > 0)

    def describe(self, label: str) -> None:
        """Tell a screen reader which question the picture belongs to."""
        self._picture.setAccessibleName(f"{self._tr('Picture')}, {label}")

    def _content(self, file: Text) -> bytes | None:
        name = say(file, self._tr.language)
        return self._files(name) if name else None

    def _add(self, words: str, name: str, icon: str) -> None:
        made = button(words, size="small", icon=icon)
        made.setObjectName(name)
        made.clicked.connect(self._on_deed_clicked)
        self._deeds.addWidget(made)

    def _on_deed_clicked(self) -> None:
        name = self.sender().objectName()
        if name == "in-full":
            _InFull(self._content(self._media.big_image) or b"", self._tr, self.window()).open()
            return
        file = self._media.audio if name == "play-sound" else self._media.video
        content = self._content(file)
        if content:
            self._open_file(opening.aside(say(file, self._tr.language), content))


class _InFull(QDialog):
    """A picture as large as the window; more of it is scrolled to. Escape closes."""

    def __init__(self, content: bytes, tr: Catalog, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Picture"))
        picture = plain()
        picture.setPixmap(drawn(content, _LARGEST, self.devicePixelRatioF()))
        area = QScrollArea()
        area.setWidget(picture)
        area.setAlignment(Qt.AlignmentFlag.AlignCenter)
        close = button(tr("Close"), "primary")
        close.setObjectName("close")
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(area, 1)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignTrailing)
        self.resize(parent.size() - QSize(64, 64))
