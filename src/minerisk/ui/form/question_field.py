"""One question on the screen: label, hint, what is wrong, the input, or the reason why there is no answer."""

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from minerisk.domain.answer import REASONS, Reason
from minerisk.domain.form import Choice, QuestionType
from minerisk.domain.wording import show
from minerisk.i18n import N_, Catalog
from minerisk.ui.form.differing_bar import DifferingBar
from minerisk.ui.form.editing import Editing
from minerisk.ui.form.form_language import choices_in, in_language, spoken
from minerisk.ui.form.hints import Hints
from minerisk.ui.form.inputs.entry import Input
from minerisk.ui.form.inputs.file import FileInput
from minerisk.ui.form.inputs.said import selectable
from minerisk.ui.form.inputs.table import input_for, is_answered
from minerisk.ui.form.keys_card import REASONS as REASONS_KEY
from minerisk.ui.form.problem_words import label_of
from minerisk.ui.look import painting, theme
from minerisk.ui.look.icons import icon
from minerisk.ui.records.record_sections import REASON_ICONS
from minerisk.ui.widgets import keys
from minerisk.ui.widgets.bars import picture
from minerisk.ui.widgets.basic import Button, Chip, announce, button, clear, plain, plain_tooltip, set_property

_BAR = 16


class QuestionField(QFrame):
    """Shows one question of a form that is being edited, and takes its answer.

    Attributes:
        speaks_of_others: its label or hint names the answer to another question.
        cards: path of the number of people with a card that say what this question counts, or empty.
    """

    def __init__(self, editing: Editing, path: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path = path
        self._editing = editing
        self._question = editing.filling.question(path)
        self.setObjectName(self._question.name)
        self.setProperty("role", "plain-group")
        texts = (*self._question.label.values(), *self._question.hint.values())
        self.speaks_of_others = any("${" in text for text in texts)
        self._error = ""
        self._offered: tuple[Choice, ...] | None = None
        self._language = spoken(editing.filling, editing.catalog)
        self._is_foreign = self._language != editing.catalog.language
        self._question = in_language(self._question, self._language) if self._is_foreign else self._question
        self.input: Input = input_for(self._question)(self._question, editing.catalog)
        self.input.changed.connect(self._on_input_changed)
        self.input.not_known.connect(self._on_input_not_known)
        self.input.use_files(editing.files)
        self.input.use_records(editing.records)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._asks = is_answered(self._question)
        counted = editing.filling.form.named(f"cards_{self._question.name}")
        self.cards = counted.path if counted is not None else ""
        self._build()
        self._serve()
        self.refresh()

    @property
    def error(self) -> str:
        """What is wrong, as it is shown."""
        return self._error

    def refresh(self) -> None:
        """Show the question as the form has it now. What the person is typing stays as it is."""
        filling, typed = self._editing.filling, self._editing.typed(self.path)
        self._say()
        choices = filling.choices(self.path)
        if choices != self._offered:
            self._offered = choices
            self.input.show_choices(choices_in(choices, self._language) if self._is_foreign else choices)
        if not isinstance(typed, Reason) and self.input.answer() != (typed or ""):
            self.input.show_answer(typed or "")
            self._show_file(typed or "")
        if self._question.typed is not None:
            self._show_typed(self._question.typed)
        self.input.set_read_only(filling.is_read_only(self.path) or self._keeps_nothing)
        self._show_words()
        self._show_reason(typed if isinstance(typed, Reason) else None)
        self._show_differing()
        self.input.show_beside(self._cards_written())

    def show_error(self, text: str) -> None:
        """Say what is wrong; an empty text takes it away."""
        if text == self._error:
            return
        self._error = text
        self._wrong_words.setText(text)
        self._wrong.setVisible(bool(text))
        set_property(self, "role", "error-group" if text else "plain-group")
        self._column.setContentsMargins(_BAR if text else 0, 0, 0, 0)
        self.input.mark(bool(text))
        self._say()

    def take_focus(self) -> None:
        """Put the focus where the question is answered, or its reason changed."""
        if self._dashed.isVisibleTo(self):
            self._change.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.input.take_focus()

    def open_reasons(self) -> None:
        """Offer the reasons for no answer."""
        if not self._asks:
            return
        menu = _Reasons(self._editing.catalog, answered=self._editing.typed(self.path) is not None, parent=self)
        menu.chosen.connect(self._on_menu_chosen)
        menu.popup(self._no_answer.mapToGlobal(QPoint(0, self._no_answer.height())))

    def give_reason(self, reason: Reason | None) -> None:
        """Answer with a reason, or with nothing."""
        self._editing.answer(self.path, reason)
        self.refresh()
        self.take_focus()
        if reason is not None:
            announce(self, self._editing.catalog(REASONS[reason]))

    def _build(self) -> None:
        tr = self._editing.catalog
        self._label = plain("", "label", wrap=True)
        self._hint = Hints(self._question, self._editing.files, tr)
        self._words = selectable("")
        self._words.setObjectName("read-only")
        self._no_answer = NoAnswerButton(tr("No answer…"))
        self._no_answer.setObjectName("no-answer")
        self._no_answer.clicked.connect(self.open_reasons)
        self._make_wrong()
        self._dashed = self._make_dashed(tr)
        self._lay_out()
        has_words = self._asks or any(self._question.label.values())
        self._label.setVisible(has_words and not self._says_itself)
        if not self._asks:
            self._no_answer.hide()

    def _make_wrong(self) -> None:
        self._wrong = QWidget()
        row = QHBoxLayout(self._wrong)
        row.setContentsMargins(0, 0, 0, 4)
        row.setSpacing(8)
        row.addWidget(picture("alert-octagon", "error"), 0, Qt.AlignmentFlag.AlignTop)
        self._wrong_words = plain("", "strong", wrap=True)
        set_property(self._wrong_words, "tone", "error")
        row.addWidget(self._wrong_words, 1)
        self._wrong.hide()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._label, 1, Qt.AlignmentFlag.AlignBottom)
        head.addWidget(self._no_answer, 0, Qt.AlignmentFlag.AlignBottom)
        self._differing: DifferingBar | None = None
        self._above = QVBoxLayout()
        self._above.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(head)
        self._column.addWidget(self._hint)
        self._column.addWidget(self._wrong)
        self._column.addLayout(self._above)
        self._column.addWidget(self.input)
        self._column.addWidget(self._words)
        self._column.addWidget(self._dashed)

    def _make_dashed(self, tr: Catalog) -> QFrame:
        dashed = _Dashed()
        dashed.setMinimumHeight(36)
        row = QHBoxLayout(dashed)
        row.setContentsMargins(12, 1, 1, 1)
        self._chip = Chip("")
        self._change = button(tr("Change"), "quiet", size="small")
        self._change.setObjectName("change")
        self._change.clicked.connect(self._on_change_clicked)
        row.addWidget(self._chip)
        row.addStretch(1)
        row.addWidget(self._change)
        dashed.hide()
        return dashed

    def _say(self) -> None:
        """Show the words of the form, and tell them to a screen reader."""
        filling, language = self._editing.filling, self._language
        label = label_of(filling, self.path, self._editing.catalog)
        hint = "" if self.input.explains_itself else filling.words(self._question.hint, self.path, language)
        self._label.setText(label.replace("&", "&&"))
        hint = "" if self._says_itself else hint
        self._hint.say(label, hint, filling.words(self._question.guidance, self.path, language))
        self.input.name(label)
        if self.input.boxes:
            self._label.setBuddy(self.input.boxes[0])
        error = self._editing.catalog(N_("Error: {problem}"), problem=self._error) if self._error else ""
        self.input.describe(". ".join(part for part in (error, self._hint.spoken, self._cards_written()) if part))
        self._no_answer.setAccessibleName(f"{self._no_answer.text()} {label}")
        self._change.setAccessibleName(f"{self._change.text()}, {label}")

    def _show_reason(self, reason: Reason | None) -> None:
        self._dashed.setVisible(reason is not None)
        self.input.setVisible(reason is None and not self._is_words and not self._is_other_note)
        self._words.setVisible(reason is None and self._is_words)
        self._no_answer.setVisible(self._asks and reason is None and not self._editing.filling.is_read_only(self.path))
        if reason is not None:
            self._chip.show_text(self._editing.catalog(REASONS[reason]), "neutral", REASON_ICONS[reason])

    @property
    def _says_itself(self) -> bool:
        """Whether the input shows what the question is called. A note of other forms is words like any other."""
        return self.input.says_question and not self._is_other_note

    @property
    def _is_other_note(self) -> bool:
        return self._question.type is QuestionType.NOTE and self._editing.filling.form.kind is None

    @property
    def _is_words(self) -> bool:
        """Whether words stand in the place of the input: the answer is only read, and has no file to open."""
        read_only = self._asks and self._editing.filling.is_read_only(self.path)
        return read_only and not isinstance(self.input, FileInput)

    @property
    def _keeps_nothing(self) -> bool:
        """Whether a file is asked for where there is no database to keep it."""
        return isinstance(self.input, FileInput) and self._editing.attaching is None

    def _show_words(self) -> None:
        tr = self._editing.catalog
        self._words.setText(show(self._question, self._editing.typed(self.path), tr, self._language))

    def _serve(self) -> None:
        """Have files attached, where there is a database to keep them."""
        if isinstance(self.input, FileInput) and self._editing.attaching is not None:
            service = self._editing.attaching.serve(self.input)
            service.kept.connect(self._on_service_kept)
            service.failed.connect(self.show_error)

    def _show_file(self, name: str) -> None:
        if isinstance(self.input, FileInput) and self._editing.attaching is not None:
            self.input.show_file(name, self._editing.attaching.path(name))

    def _cards_written(self) -> str:
        """Return how many cards of people say what this question counts, where the form knows that."""
        written = self._editing.filling.value(self.cards) if self.cards else ""
        return self._editing.catalog.count("{n} card", "{n} cards", int(written)) if written.isdecimal() else ""

    def _show_differing(self) -> None:
        """Say that the question has several answers, until the person has chosen."""
        answers = self._editing.differing(self.path)
        if answers and self._differing is None:
            self._differing = DifferingBar(self._question, answers, self._editing.catalog, self._language)
            self._differing.chosen.connect(self._on_differing_chosen)
            self._above.setContentsMargins(0, 2, 0, 6)
            self._above.addWidget(self._differing)
        elif not answers and self._differing is not None:
            clear(self._above)
            self._above.setContentsMargins(0, 0, 0, 0)
            self._differing = None

    def _show_typed(self, path: str) -> None:
        typed = self._editing.typed(self._beside(path))
        self.input.show_typed(typed if isinstance(typed, str) else "")

    def _beside(self, path: str) -> str:
        """Return the answer path of the question ``path`` that stands in the same group as this one."""
        return f"{self.path.rpartition('/')[0]}/{path.rpartition('/')[2]}".lstrip("/")

    def _on_input_changed(self) -> None:
        if self._question.typed is not None:
            self._editing.answer(self._beside(self._question.typed), self.input.typed() or None)
        self._editing.answer(self.path, self.input.answer() or None)

    def _on_service_kept(self, name: str) -> None:
        self.show_error("")
        self._editing.answer(self.path, name)

    def _on_input_not_known(self) -> None:
        self.give_reason(Reason.NOT_KNOWN)

    def _on_differing_chosen(self, at: int) -> None:
        answer = self._editing.differing(self.path)[at]
        typed = self._beside(self._question.typed) if self._question.typed is not None else ""
        as_typed = self._editing.differing(typed)
        if as_typed:
            self._editing.settle(typed, as_typed[at] if at < len(as_typed) else None)
        self._editing.settle(self.path, answer)
        self.refresh()
        self.take_focus()

    def _on_change_clicked(self) -> None:
        self._editing.bring_back(self.path)
        self.refresh()
        self.take_focus()

    def _on_menu_chosen(self, reason: object) -> None:
        self.give_reason(reason if isinstance(reason, Reason) else None)


class _Dashed(QFrame):
    """The box of a question that has a reason instead of an answer."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painting.begin(self)
        painting.dashed(painter, self.rect(), "border.control")
        painter.end()


class NoAnswerButton(Button):
    """The quiet word at the end of a label. Alt+U reaches it from the input, so the Tab key passes it by."""

    def __init__(self, text: str) -> None:
        super().__init__(text, kind="quiet", icon=None, key=None, size="small")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        plain_tooltip(self, keys.called(REASONS_KEY))

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(theme.font("hint"))
        return QSize(metrics.horizontalAdvance(self.text()) + 10, max(24, metrics.height() + 4))

    def _role(self) -> str:
        return "hint"


class _Reasons(QMenu):
    """The four reasons; for a question that has an answer, to clear it as well. ``chosen`` gives a reason or None."""

    chosen = Signal(object)

    def __init__(self, tr: Catalog, *, answered: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("reasons")
        for reason, words in REASONS.items():
            action = QAction(icon(REASON_ICONS[reason]), tr(words), self)
            action.setData(reason)
            self.addAction(action)
        if answered:
            self.addSeparator()
            self.addAction(QAction(icon("x"), tr("Clear the answer"), self))
        self.setActiveAction(self.actions()[0])
        self.triggered.connect(self._on_triggered)
        self.aboutToHide.connect(self.deleteLater)

    def _on_triggered(self, action: QAction) -> None:
        self.chosen.emit(action.data())
