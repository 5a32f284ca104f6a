"""Fills in a form the way a person does: with keys and clicks on what is on the screen."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QMenu, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from minerisk.domain.answer import Reason
from minerisk.ui.form.check_answers import CheckAnswers
from minerisk.ui.form.form_page import FormPage
from minerisk.ui.form.hub import Hub
from minerisk.ui.form.inputs.choice import CheckInput, RadioInput
from minerisk.ui.form.inputs.combo import ComboInput
from minerisk.ui.form.inputs.date import DateInput, DayBoxes, KnownDateInput
from minerisk.ui.form.inputs.entry import Input
from minerisk.ui.form.inputs.text import LongInput
from minerisk.ui.form.question_field import QuestionField
from minerisk.ui.form.section_view import SectionView
from minerisk.ui.widgets.bars import ErrorSummary, MessageBar


class Driver:
    """One form page on the screen."""

    def __init__(self, page: FormPage, qtbot: QtBot) -> None:
        self.page = page
        page.resize(1110, 712)
        qtbot.addWidget(page)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()

    @property
    def hub(self) -> Hub:
        assert isinstance(self.page.view, Hub)
        return self.page.view

    @property
    def section(self) -> SectionView:
        assert isinstance(self.page.view, SectionView)
        return self.page.view

    @property
    def check(self) -> CheckAnswers:
        assert isinstance(self.page.view, CheckAnswers)
        return self.page.view

    @property
    def title(self) -> str:
        return self.child("title").text()  # type: ignore[attr-defined,no-any-return]

    def shows(self, kind: type[QWidget]) -> bool:
        """Return whether such a view is open."""
        return isinstance(self.page.view, kind)

    @property
    def trouble(self) -> MessageBar | None:
        return self.page._trouble.bar

    @property
    def errors(self) -> list[str]:
        """The sentences of the summary."""
        summary = self.child("summary")
        assert isinstance(summary, ErrorSummary)
        return summary.accessibleName().split(". ")[1:] if summary.isVisible() else []

    def child(self, name: str, kind: type[QWidget] = QWidget) -> QWidget:
        view = self.page.view
        assert view is not None
        found = view.findChild(kind, name)
        assert found is not None, name
        return found

    def field(self, name: str) -> QuestionField:
        found = self.child(name, QuestionField)
        assert isinstance(found, QuestionField)
        return found

    def answer(self, **answers: str | Reason) -> "Driver":
        """Answer the questions of the open section, by their names."""
        for name, answer in answers.items():
            field = self.field(name)
            if isinstance(answer, Reason):
                field.give_reason(answer)
            else:
                enter(field.input, answer)
        return self

    def press(self, name: str) -> "Driver":
        """Press a button of the open view."""
        found = self.child(name, QAbstractButton)
        assert isinstance(found, QAbstractButton)
        found.click()
        return self

    def keys(self, *keys: Qt.Key | str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> "Driver":
        """Press keys where the focus is."""
        for key in keys:
            at = QApplication.activePopupWidget() or self.page.window().focusWidget()
            assert at is not None, key
            if isinstance(key, str):
                write(at, key)
            else:
                QTest.keyClick(at, key, modifier)
        return self

    def choose_reason(self, at: int) -> "Driver":
        """Choose from the open menu of reasons."""
        menu = self.page.findChild(QMenu, "reasons")
        assert menu is not None
        menu.actions()[at].trigger()
        menu.close()
        return self

    def reopen(self, path: str) -> "Driver":
        """Go to a section, or back to it."""
        self.page.show_section(path)
        return self


def enter(entry: Input, answer: str) -> None:
    """Answer with keys and clicks."""
    if isinstance(entry, (RadioInput, CheckInput)):
        for code in answer.split():
            QTest.keyClick(entry.buttons[code], Qt.Key.Key_Space)
    elif isinstance(entry, ComboInput):
        line = entry.combo.lineEdit()
        assert line is not None
        line.selectAll()
        write(line, answer)
        entry.combo.left.emit()
    elif isinstance(entry, KnownDateInput):
        kind, *parts = answer.split()
        QTest.keyClick(entry.kinds[kind], Qt.Key.Key_Space)
        enter_day(entry.start, parts[:3])
        enter_day(entry.end, parts[3:])
    elif isinstance(entry, DateInput):
        enter_day(entry.days, answer.split())
    elif isinstance(entry, LongInput):
        entry.text.selectAll()
        write(entry.text, answer)
    else:
        write(entry.boxes[0], answer)


def write(box: QWidget, text: str) -> None:
    """Type or, where a key of the test library has no such letter, put in ``text`` at the cursor."""
    if text.isascii():
        QTest.keyClicks(box, text)
    elif isinstance(box, QLineEdit):
        box.insert(text)
    elif isinstance(box, QPlainTextEdit):
        box.insertPlainText(text)


def enter_day(boxes: DayBoxes, parts: list[str]) -> None:
    """Type into the boxes that are shown: the last of day, month and year."""
    for line, part in zip(reversed(boxes.lines), reversed(parts), strict=False):
        line.selectAll()
        write(line, part)
