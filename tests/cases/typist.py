"""Types a written case into the window with keys alone, as a recorder does, and counts them.

It looks at the window to know where it is, as a person does; whatever it does, it does by pressing a key.
"""

from calendar import month_name
from collections.abc import Sequence
from itertools import count
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget
from tests.cases import case
from tests.cases.case import Page, Row

from minerisk.domain.answer import question_path, within
from minerisk.domain.places import from_place
from minerisk.ui.form.check_answers import CheckAnswers
from minerisk.ui.form.fold import Fold, FoldHead
from minerisk.ui.form.form_page import FormPage
from minerisk.ui.form.hub import Hub
from minerisk.ui.form.inputs import day_words
from minerisk.ui.form.inputs.body import BodyInput
from minerisk.ui.form.inputs.choice import Check, CheckInput, Radio, RadioInput
from minerisk.ui.form.inputs.combo import Combo, ComboInput
from minerisk.ui.form.inputs.date import DateInput, KnownDateInput
from minerisk.ui.form.inputs.entry import Input
from minerisk.ui.form.inputs.from_place import FromPlaceInput
from minerisk.ui.form.question_field import QuestionField
from minerisk.ui.main_window import MainWindow

ONWARD, ADD, NEXT, REASONS = "Ctrl+Return", "Ctrl+Shift+A", "Ctrl+Down", "Alt+U"
W = TypeVar("W", bound=QWidget)
_FIRST_LETTERS = 3
"""So many letters of a choice are typed before the list is looked at."""
_KINDS = {3: day_words.DAY, 2: day_words.MONTH, 1: day_words.YEAR}
_MONTHS = {name: str(at) for at, name in enumerate(month_name) if name}


class Typist:
    """Sits at ``window``. ``keys`` counts every key that was pressed, a key with Ctrl, Alt or Shift as one; ``letters``
    those among them that are typed text.
    """

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.keys = self.letters = 0

    def press(self, *keys: str) -> None:
        """Press keys, each by its name."""
        for key in keys:
            QTest.keySequence(self._in_front, QKeySequence(key))
            self.keys += 1
            QApplication.processEvents()

    def type(self, text: str) -> None:
        """Type text, letter by letter."""
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(self._in_front, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))
            self.keys += 1
            self.letters += 1

    def write(self, pages: tuple[Page, ...]) -> None:
        """Fill in the form that is open, page by page, as far as the answers to be checked."""
        in_item = False
        for page in (page for page in pages if page.title != case.BY_ITSELF):
            if page.is_item:
                self.press(ADD)
            elif in_item:
                self.press(ONWARD)
            in_item = page.is_item
            if not page.is_item:
                self._open(page.title)
            for row in page.rows:
                self.answer(row)
        self._open("Check answers")

    def finish(self) -> None:
        """Finish the record once its answers are shown; a page that was just opened takes no press for a moment."""
        view = self.form.view
        assert isinstance(view, CheckAnswers)
        while view._held.isActive():
            QTest.qWait(10)
        self.press(ONWARD)

    def answer(self, row: Row) -> None:
        """Go to a question, and answer it."""
        field = self._go_to(row.question)
        if row.answer.startswith("*"):
            self._give_reason(row.answer.strip("*"))
        else:
            self._answer(field.input, row.answer)

    @property
    def form(self) -> FormPage:
        """The form that is open."""
        shell = self._window.shell
        page = shell._writing if shell is not None else None
        assert isinstance(page, FormPage)
        return page

    def _open(self, title: str) -> None:
        """Go on until the page of that title is shown."""
        while (shown := self._title) != title:
            self.press("Return" if title == case.SHORT and isinstance(self.form.view, Hub) else ONWARD)
            assert self._title != shown, f"{title} does not come after {shown}"

    @property
    def _title(self) -> str:
        label = self.form.view.findChild(QLabel, "title") if self.form.view is not None else None
        return label.text() if label is not None else ""

    def _go_to(self, question: str) -> QuestionField:
        """Go from question to question, as far as the one that is called so; open what it is folded in."""
        while True:
            wanted = case.paths(self.form.filling, question)
            before = self._focus
            field = _holding(before, QuestionField)
            if field is not None and question_path(field.path) in wanted:
                return field
            fold = _holding(before, Fold) if isinstance(before, FoldHead) else None
            if fold is not None and not fold.is_open and any(within(path, fold.group.path) for path in wanted):
                self.press("Space")
            self.press(NEXT)
            assert self._focus is not before, f"{question} is not below {before.accessibleName()}"

    @property
    def _focus(self) -> QWidget:
        focus: QWidget | None = self._page.focusWidget()
        assert focus is not None
        return focus

    @property
    def _page(self) -> QWidget:
        """The window, or the question that is open above it.

        Without a screen, a window does not become the active one by itself when a list above it closes.
        """
        page = QApplication.activeModalWidget() or self._window
        if QApplication.activePopupWidget() is None and not page.isActiveWindow():
            page.activateWindow()
            QApplication.processEvents()
        return page

    @property
    def _in_front(self) -> QWindow:
        """Where keys go: a list that is open, or the page."""
        window = (QApplication.activePopupWidget() or self._page).windowHandle()
        assert window is not None
        return window

    def _answer(self, entry: Input, answer: str) -> None:
        match entry:
            case RadioInput():
                self._choose(answer)
            case ComboInput():
                self._find(entry.combo, answer)
            case BodyInput() | CheckInput():
                self._tick(entry, answer)
            case KnownDateInput():
                self._enter_known(entry, answer)
            case DateInput():
                self.enter(answer)
            case FromPlaceInput():
                self._tell_from(entry, answer)
            case _:
                self.type(answer)

    def _choose(self, words: str) -> None:
        """Choose one of several that are all seen, by the shortest way."""
        at = self._focus
        assert isinstance(at, Radio)
        self._go_along(at._siblings, words, "Down", "Up")
        self.press("Space")

    def _go_along(self, options: Sequence[Radio | Check], words: str, *keys: str) -> None:
        """Go to one of the options with its first letter, or with keys: the first one goes on, the second one back."""
        labels = [option.text().replace("&&", "&") for option in options]
        here = next((place for place, option in enumerate(options) if option is self._focus), -1)
        ahead = [*labels[here + 1 :], *labels[: here + 1]]
        down = 0 if labels[here] == words and here >= 0 else ahead.index(words) + 1
        letters = sum(one[0].lower() == words[0].lower() for one in ahead[:down])
        ways = [[words[0]] * letters, [keys[0]] * down, *([[keys[1]] * (len(labels) - down)] if keys[1:] else [])]
        self.press(*min(ways, key=len))

    def _find(self, box: Combo, words: str) -> None:
        """Type the beginning of a choice, until the list shows it first."""
        for at in count(1):
            self.type(words[at - 1])
            found = box.found(words[:at])
            if found[:1] == [words] and (at >= _FIRST_LETTERS or len(found) == 1 or at == len(words)):
                break
        self.press(*(["Return"] if len(found) == 1 else ["Down", "Return"]))

    def _tick(self, entry: BodyInput | CheckInput, answer: str) -> None:
        """Tick several, one after the other."""
        checks = entry.list if isinstance(entry, BodyInput) else entry
        wanted = {answer, *answer.split("; " if "; " in answer else ", ")}
        options = list(checks.buttons.values())
        for words in [option.text().replace("&&", "&") for option in options]:
            if words in wanted:
                self._go_along(options, words, "Tab")
                self.press("Space")

    def walk_to(self, widget: QWidget) -> None:
        """Press Tab as far as ``widget``."""
        first = self._focus
        while (at := self._focus) is not widget:
            self.press("Tab")
            assert self._focus not in {at, first}, f"{widget} is not reached from {first}"

    def _enter_known(self, entry: KnownDateInput, words: str) -> None:
        """Say how well a date is known, and type it."""
        dates = words.removeprefix("between ").split(" and ")
        kind = day_words.BETWEEN if len(dates) == 2 else _KINDS[len(words.split())]
        self._choose(entry.kinds[kind].text())
        for date in dates:
            self.press("Tab", *["Tab"] * (3 - len(date.split()) if len(dates) == 2 else 0))
            self.enter(date)

    def enter(self, date: str) -> None:
        """Type a date into its boxes."""
        for at, part in enumerate(date.split()):
            self.press(*["Tab"] if at else [])
            self.type(_MONTHS.get(part, part))

    def _tell_from(self, entry: FromPlaceInput, words: str) -> None:
        """Type a place, how far it is, and the direction."""
        told = from_place.read(words)
        self._find(entry.place, told.place)
        self.press("Tab")
        self.type(told.distance)
        self.walk_to(entry.direction)
        self.type(told.direction)

    def _give_reason(self, words: str) -> None:
        """Choose a reason for no answer."""
        self.press(REASONS)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        self.press(*["Down"] * [action.text() for action in menu.actions()].index(words), "Return")


def _holding(widget: QWidget | None, kind: type[W]) -> W | None:
    """Return the nearest widget of a kind that ``widget`` is or stands in, or None."""
    while widget is not None and not isinstance(widget, kind):
        widget = widget.parentWidget()
    return widget
