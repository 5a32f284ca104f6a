from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from tests.ui.filled import TODAY

from minerisk.domain.filling.filling import Filling
from minerisk.domain.form import Form, Question, QuestionType
from minerisk.ui import ask
from minerisk.ui.context import Context
from minerisk.ui.form.attaching import Attaching
from minerisk.ui.form.editing import Editing
from minerisk.ui.form.inputs.file import FileInput
from minerisk.ui.form.question_field import QuestionField

PHOTO = Question(path="photo", type=QuestionType.IMAGE, label={"en": "A picture of the place"})
FORM = Form(id="f", version="1", digest="d", title={}, kind=None, languages=("en",), children=(PHOTO,))


@pytest.fixture
def opened() -> list[Path]:
    return []


@pytest.fixture
def editing(context: Context, opened: list[Path]) -> Editing:
    attaching = Attaching(context.db, context.jobs, context.tr, open_file=opened.append)
    return Editing(Filling(FORM, today=TODAY), context.tr, attaching=attaching)


@pytest.fixture
def field(qtbot: QtBot, editing: Editing) -> QuestionField:
    made = QuestionField(editing, "photo")
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def picture(tmp_path: Path, png: bytes) -> Path:
    file = tmp_path / "somebody by name.png"
    file.write_bytes(png)
    return file


def entry(field: QuestionField) -> FileInput:
    assert isinstance(field.input, FileInput)
    return field.input


def test_a_file_is_kept_under_a_name_that_tells_nothing(
    field: QuestionField, editing: Editing, picture: Path, opened: list[Path], qtbot: QtBot
):
    with qtbot.waitSignal(editing.changed, timeout=20_000):
        entry(field).attach_wanted.emit(picture)
    answer = editing.filling.get("photo")
    assert isinstance(answer, str)
    assert answer == entry(field).answer()
    assert "name" not in answer
    entry(field).open.click()
    assert [file.name for file in opened] == [answer]


def test_a_picture_is_pasted(field: QuestionField, editing: Editing, png: bytes, qtbot: QtBot):
    with qtbot.waitSignal(editing.changed, timeout=20_000):
        entry(field).attach_wanted.emit(png)
    assert entry(field).answer()


def test_why_a_file_is_not_kept_stands_at_the_question(field: QuestionField, tmp_path: Path, qtbot: QtBot):
    wrong = tmp_path / "a.png"
    wrong.write_bytes(b"")
    entry(field).attach_wanted.emit(wrong)
    qtbot.waitUntil(lambda: bool(field.error))
    assert field.error == "This file is empty. Choose another one."
    assert (entry(field).answer(), entry(field).choose.isEnabled()) == ("", True)


def test_a_file_is_chosen(
    field: QuestionField, editing: Editing, picture: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    asked: list[str] = []

    def choose(_parent: QWidget, _title: str, kinds: str) -> list[Path]:
        asked.append(kinds)
        return [picture]

    monkeypatch.setattr(ask, "open_files", choose)
    with qtbot.waitSignal(editing.changed, timeout=20_000):
        entry(field).choose.click()
    assert "*.png" in asked[0]


def test_what_was_attached_before_is_shown_and_can_be_removed(
    field: QuestionField, editing: Editing, picture: Path, context: Context, qtbot: QtBot
):
    with qtbot.waitSignal(editing.changed, timeout=20_000):
        entry(field).attach_wanted.emit(picture)
    again = QuestionField(editing, "photo")
    qtbot.addWidget(again)
    assert not entry(again).open.isHidden()
    entry(again).remove.click()
    assert editing.filling.get("photo") is None


def test_where_nothing_is_kept_nothing_is_attached(context: Context, qtbot: QtBot):
    field = QuestionField(Editing(Filling(FORM, today=TODAY), context.tr), "photo")
    qtbot.addWidget(field)
    assert not entry(field).choose.isEnabled()
