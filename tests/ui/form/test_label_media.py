from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from minerisk.domain.form import Media
from minerisk.i18n import Catalog
from minerisk.ui.form.label_media import LabelMedia

ALL = Media(image={"en": "a.png"}, big_image={"en": "a.png"}, audio={"en": "b.mp3"}, video={"en": "c.mp4"})


@pytest.fixture
def opened() -> list[Path]:
    return []


def shown(qtbot: QtBot, tr: Catalog, media: Media, files: dict[str, bytes], opened: list[Path]) -> LabelMedia:
    made = LabelMedia(media, files.get, tr, open_file=opened.append)
    qtbot.addWidget(made)
    return made


def deeds(media: LabelMedia) -> list[str]:
    return [button.objectName() for button in media.findChildren(QAbstractButton)]


def press(media: LabelMedia, name: str) -> None:
    button = media.findChild(QAbstractButton, name)
    assert button is not None
    QTest.keyClick(button, Qt.Key.Key_Space)


def test_what_did_not_come_with_the_form_is_not_offered(qtbot: QtBot, tr: Catalog, opened: list[Path]):
    media = shown(qtbot, tr, ALL, {}, opened)
    assert media.isHidden()
    assert deeds(media) == []


def test_a_picture_says_which_question_it_belongs_to(qtbot: QtBot, tr: Catalog, opened: list[Path], png: bytes):
    media = shown(qtbot, tr, Media(image={"en": "a.png"}), {"a.png": png}, opened)
    media.describe("Like this?")
    picture = media.findChild(QLabel, "picture")
    assert picture is not None
    assert picture.pixmap().width() == 300
    assert picture.accessibleName() == "Picture, Like this?"
    assert deeds(media) == []


def test_a_picture_is_shown_in_full_and_escape_leads_back(qtbot: QtBot, tr: Catalog, opened: list[Path], png: bytes):
    media = shown(qtbot, tr, Media(big_image={"en": "a.png"}), {"a.png": png}, opened)
    media.show()
    press(media, "in-full")
    dialog = next(window for window in media.window().findChildren(QWidget) if isinstance(window, QDialog))
    assert dialog.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_sound_and_video_are_played_by_the_computer(qtbot: QtBot, tr: Catalog, opened: list[Path]):
    media = shown(qtbot, tr, ALL, {"b.mp3": b"sound", "c.mp4": b"video"}, opened)
    assert deeds(media) == ["play-sound", "play-video"]
    press(media, "play-sound")
    press(media, "play-video")
    assert [(file.name, file.read_bytes()) for file in opened] == [("b.mp3", b"sound"), ("c.mp4", b"video")]
