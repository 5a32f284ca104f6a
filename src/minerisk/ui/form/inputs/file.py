"""A file as answer: a picture, sound, video or document. It is chosen, pasted or dropped here, and kept elsewhere."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QImageWriter,
    QKeyEvent,
    QKeySequence,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from minerisk.domain import attachment
from minerisk.domain.form import Question, QuestionType
from minerisk.i18n import N_, Catalog
from minerisk.ui.form.inputs.entry import Input
from minerisk.ui.form.inputs.number import from_number
from minerisk.ui.form.inputs.pictures import drawn
from minerisk.ui.look import icons, painting
from minerisk.ui.widgets.basic import Button, announce, button, plain, set_property
from minerisk.ui.widgets.flow import Flow

_ICONS: Mapping[QuestionType, str] = {
    QuestionType.IMAGE: "photo",
    QuestionType.AUDIO: "microphone",
    QuestionType.VIDEO: "video",
    QuestionType.FILE: "file-text",
}
_CHOOSE: Mapping[QuestionType, str] = {
    QuestionType.IMAGE: N_("Choose a picture…"),
    QuestionType.AUDIO: N_("Choose a recording…"),
    QuestionType.VIDEO: N_("Choose a video…"),
    QuestionType.FILE: N_("Choose a file…"),
}
_PICTURED = frozenset({QuestionType.IMAGE, QuestionType.FILE})
_THUMB = QSize(168, 120)
_ICON = 40


class FileInput(Input):
    """Shows the file that is attached, or how to attach one.

    ``choose_wanted`` when the person wants to look for a file; ``attach_wanted`` with the path of a file, or with the
    content of a picture that was pasted; ``open_wanted`` with the path of the attached file.
    """

    choose_wanted = Signal()
    attach_wanted = Signal(object)
    open_wanted = Signal(object)

    def __init__(self, question: Question, tr: Catalog) -> None:
        super().__init__(question, tr)
        self._name, self._removed = "", ""
        self._file: Path | None = None
        self.setAcceptDrops(True)
        self._zone = _Zone()
        self._attached = QFrame()
        self._attached.setProperty("role", "card")
        self.choose = self._button(tr(_CHOOSE[question.type]), "choose-file", "folder-open")
        self.open = self._button(tr("Open"), "open-file", "eye")
        self.replace = self._button(tr("Replace…"), "replace-file", "folder-open")
        self.remove = self._button(tr("Remove"), "remove-file", "trash")
        self.undo = self._button(tr("Undo"), "undo-remove", "arrow-back-up", kind="quiet")
        self._lay_out_zone()
        self._lay_out_attached()
        self.column.addWidget(self._zone)
        self.column.addWidget(self._attached)
        self._show()

    @property
    def boxes(self) -> tuple[QWidget, ...]:
        return (self.choose, self.undo, self.open, self.replace, self.remove)

    def answer(self) -> str:
        return self._name

    def show_answer(self, answer: str) -> None:
        self.show_file(answer, None)

    def show_file(self, name: str, file: Path | None) -> None:
        """Show an attached file by the name it is kept under; ``file`` is None where it is not on this computer."""
        self._name, self._file = name, file
        if name:
            self._removed = ""
        self._show()

    def show_busy(self, *, busy: bool) -> None:
        """Show that a file is being attached."""
        for made in (self.choose, self.replace, self.remove):
            made.setEnabled(not busy)
        self._words.setText(self.catalog("Attaching…") if busy else self._how)

    def set_read_only(self, read_only: bool) -> None:  # noqa: FBT001
        for made in (self.choose, self.replace, self.remove, self.undo):
            made.setEnabled(not read_only)

    def take_focus(self) -> None:
        shown = self.open if self._name and self._file else self.remove if self._name else self.choose
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def mark(self, wrong: bool) -> None:  # noqa: FBT001  (a state, as in Qt's own setters)
        set_property(self._zone, "state", "error" if wrong else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self._take(QGuiApplication.clipboard().mimeData())
        elif event.key() == Qt.Key.Key_Delete and self._name and self.remove.isEnabled():
            self._on_remove_clicked()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.choose.isEnabled() and (event.mimeData().hasUrls() or event.mimeData().hasImage()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self._take(event.mimeData())
        event.acceptProposedAction()

    def _button(self, text: str, name: str, icon: str, kind: str = "secondary") -> Button:
        made = button(text, kind, icon=icon, size="small" if name != "choose-file" else "normal")
        made.setObjectName(name)
        slots = {
            "choose-file": self.choose_wanted.emit,
            "replace-file": self.choose_wanted.emit,
            "open-file": self._on_open_clicked,
            "remove-file": self._on_remove_clicked,
            "undo-remove": self._on_undo_clicked,
        }
        made.clicked.connect(slots[name])
        return made

    def _lay_out_zone(self) -> None:
        pasted = self.question.type in {QuestionType.IMAGE, QuestionType.FILE}
        words = N_("or drop it here, or paste a picture with Ctrl+V") if pasted else N_("or drop it here")
        self._how = self.catalog(words)
        self._words = plain(self._how, "hint", wrap=True)
        row = QHBoxLayout(self._zone)
        row.setContentsMargins(12, 12, 12, 12)
        row.setSpacing(12)
        row.addWidget(self.choose)
        row.addWidget(self._words, 1)
        row.addWidget(self.undo)

    def _lay_out_attached(self) -> None:
        self._picture = plain()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._called = plain("", "strong", wrap=True)
        self._missing = plain(self.catalog("This file is not on this laptop."), "hint", wrap=True)
        row = QHBoxLayout(self._attached)
        row.setContentsMargins(12, 12, 12, 12)
        row.setSpacing(16)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        side = QVBoxLayout()
        side.setSpacing(8)
        side.addWidget(self._called)
        side.addWidget(self._missing)
        deeds = QWidget()
        flow = Flow(deeds, gap=8)
        for made in (self.open, self.replace, self.remove):
            flow.addWidget(made)
        side.addWidget(deeds)
        side.addStretch(1)
        row.addLayout(side, 1)

    def _show(self) -> None:
        self._zone.setVisible(not self._name)
        self._attached.setVisible(bool(self._name))
        self.undo.setVisible(bool(self._removed))
        if not self._name:
            return
        words = attachment.words(self.question.type, self._name, self.catalog)
        size = _size(self._file, self.catalog) if self._file else ""
        self._called.setText(f"{words}, {size}" if size else words)
        self._missing.setVisible(self._file is None)
        self.open.setVisible(self._file is not None)
        self._picture.setPixmap(self._thumbnail())

    def _thumbnail(self) -> QPixmap:
        """Return the picture in small, or the sign of what is attached."""
        density = self.devicePixelRatioF()
        small = QPixmap()
        if self._file is not None and self.question.type in _PICTURED:
            small = drawn(self._file.read_bytes(), _THUMB, density)
        return icons.pixmap(_ICONS[self.question.type], "accent", _ICON, density) if small.isNull() else small

    def _take(self, given: QMimeData) -> None:
        """Attach what was pasted or dropped."""
        files = [url.toLocalFile() for url in given.urls() if url.isLocalFile()]
        if not self.choose.isEnabled():
            return
        if files:
            self.attach_wanted.emit(Path(files[0]))
        elif given.hasImage():
            self.attach_wanted.emit(_png(given.imageData()))
        else:
            announce(self, self.catalog("There is no file to paste"))

    def _on_open_clicked(self) -> None:
        self.open_wanted.emit(self._file)

    def _on_remove_clicked(self) -> None:
        self._removed, name = self._name, ""
        self._change(name)
        self.undo.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.catalog("Removed"))

    def _on_undo_clicked(self) -> None:
        self._change(self._removed)
        self.take_focus()

    def _change(self, name: str) -> None:
        self._name = name
        if name:
            self._removed = ""
        self._show()
        self.changed.emit()


class _Zone(QFrame):
    """Where a file can be dropped."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painting.begin(self)
        painting.dashed(painter, self.rect(), "error" if self.property("state") == "error" else "border.control")
        painter.end()


def _size(file: Path, tr: Catalog) -> str:
    """Return how large a file is: ``840 KB``, ``1.2 MB``."""
    size = file.stat().st_size
    if size < 1_000_000:
        return tr("{n} KB", n=-(-size // 1000))
    return tr("{n} MB", n=from_number(f"{size / 1_000_000:.1f}", tr.language))


def _png(content: object) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(QImage(content))  # type: ignore[call-overload]
    return bytes(buffer.data().data())
