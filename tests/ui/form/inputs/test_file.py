from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from tests.ui.form.inputs.making import Make

from minerisk.domain.form import QuestionType
from minerisk.ui.form.inputs.file import FileInput

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def picture(tmp_path: Path, png: bytes) -> Path:
    file = tmp_path / "0a1b.png"
    file.write_bytes(png)
    return file


def words(entry: FileInput) -> list[str]:
    return [label.text() for label in entry.findChildren(QLabel) if label.isVisible() and label.text()]


def given(*, files: tuple[Path, ...] = (), picture: bytes = b"") -> QMimeData:
    made = QMimeData()
    if files:
        made.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    if picture:
        made.setImageData(QImage.fromData(picture))
    return made


def paste(entry: FileInput, mime: QMimeData) -> None:
    QGuiApplication.clipboard().setMimeData(mime)
    entry.take_focus()
    QTest.keyClick(entry.choose if entry.choose.isVisible() else entry.remove, Qt.Key.Key_V, CONTROL)


def test_nothing_attached_says_how_to_attach(make: Make, qtbot: QtBot):
    entry: FileInput = make(QuestionType.IMAGE)
    assert entry.answer() == ""
    assert words(entry) == ["or drop it here, or paste a picture with Ctrl+V"]
    entry.take_focus()
    with qtbot.waitSignal(entry.choose_wanted):
        QTest.keyClick(entry.choose, Qt.Key.Key_Space)
    sound: FileInput = make(QuestionType.AUDIO)
    assert words(sound) == ["or drop it here"]


def test_a_picture_is_shown_with_its_kind_and_size_and_without_a_name(make: Make, picture: Path, qtbot: QtBot):
    entry: FileInput = make(QuestionType.IMAGE)
    with qtbot.assertNotEmitted(entry.changed):
        entry.show_file("0a1b.png", picture)
    assert entry.answer() == "0a1b.png"
    assert words(entry) == ["Picture (PNG), 1 KB"]
    pictures = [label for label in entry.findChildren(QLabel) if not label.pixmap().isNull() and label.isVisible()]
    assert pictures[0].pixmap().width() > 100
    entry.take_focus()
    with qtbot.waitSignal(entry.open_wanted) as opened:
        QTest.keyClick(entry.open, Qt.Key.Key_Space)
    assert opened.args == [picture]


def test_a_large_file_is_told_in_megabytes(make: Make, tmp_path: Path):
    file = tmp_path / "0a1b.mp4"
    file.write_bytes(b"0" * 2_340_000)
    entry: FileInput = make(QuestionType.VIDEO)
    entry.show_file("0a1b.mp4", file)
    assert words(entry) == ["Video (MP4), 2.3 MB"]


def test_a_file_that_is_not_here_can_only_be_replaced_or_removed(make: Make):
    entry: FileInput = make(QuestionType.AUDIO)
    entry.show_answer("0a1b.mp3")
    assert words(entry) == ["Sound recording (MP3)", "This file is not on this laptop."]
    assert not entry.open.isVisible()
    entry.take_focus()
    assert entry.window().focusWidget() is entry.remove


def test_what_is_pasted_is_wanted(make: Make, picture: Path, png: bytes, qtbot: QtBot):
    entry: FileInput = make(QuestionType.IMAGE)
    with qtbot.waitSignal(entry.attach_wanted) as wanted:
        paste(entry, given(files=(picture,)))
    assert wanted.args == [picture]
    with qtbot.waitSignal(entry.attach_wanted) as wanted:
        paste(entry, given(picture=png))
    assert wanted.args is not None
    assert wanted.args[0].startswith(b"\x89PNG")
    text = QMimeData()
    text.setText("words")
    with qtbot.assertNotEmitted(entry.attach_wanted):
        paste(entry, text)


def test_what_is_dropped_is_wanted(make: Make, picture: Path, qtbot: QtBot):
    entry: FileInput = make(QuestionType.FILE)
    mime = given(files=(picture,))
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, mime, buttons, keys)
    QApplication.sendEvent(entry, enter)
    assert enter.isAccepted()
    with qtbot.waitSignal(entry.attach_wanted) as wanted:
        QApplication.sendEvent(entry, QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, buttons, keys))
    assert wanted.args == [picture]


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Delete])
def test_what_is_removed_comes_back_with_undo(make: Make, picture: Path, qtbot: QtBot, key: Qt.Key):
    entry: FileInput = make(QuestionType.IMAGE)
    entry.show_file("0a1b.png", picture)
    with qtbot.waitSignal(entry.changed):
        QTest.keyClick(entry.remove, key)
    assert entry.answer() == ""
    assert entry.window().focusWidget() is entry.undo
    with qtbot.waitSignal(entry.changed):
        QTest.keyClick(entry.undo, Qt.Key.Key_Space)
    assert (entry.answer(), words(entry)) == ("0a1b.png", ["Picture (PNG), 1 KB"])
    assert not entry.undo.isVisible()


def test_while_a_file_is_attached_nothing_else_can_be_begun(make: Make, picture: Path, qtbot: QtBot):
    entry: FileInput = make(QuestionType.IMAGE)
    entry.show_busy(busy=True)
    assert words(entry) == ["Attaching…"]
    with qtbot.assertNotEmitted(entry.attach_wanted):
        entry._take(given(files=(picture,)))
    entry.show_busy(busy=False)
    assert entry.choose.isEnabled()


def test_what_is_only_read_can_be_opened(make: Make, picture: Path):
    entry: FileInput = make(QuestionType.IMAGE)
    entry.show_file("0a1b.png", picture)
    entry.set_read_only(True)
    assert [entry.open.isEnabled(), entry.replace.isEnabled(), entry.remove.isEnabled()] == [True, False, False]
    entry.mark(True)
    entry.show_file("", None)
    entry.grab()


def test_a_screen_reader_says_what_each_button_does_and_for_which_question(make: Make):
    entry: FileInput = make(QuestionType.IMAGE)
    assert entry.choose.accessibleName() == "What is asked, Choose a picture…"
    assert entry.remove.accessibleName() == "What is asked, Remove"
