"""What stands between the words of a question and its input: hint, media, remarks, and guidance for those who ask."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from minerisk.domain.form import NO_MEDIA, Question
from minerisk.i18n import Catalog
from minerisk.ui.form.inputs import appearances
from minerisk.ui.form.inputs.entry import Files
from minerisk.ui.form.label_media import LabelMedia
from minerisk.ui.widgets.basic import button, plain


class Hints(QWidget):
    """Says what there is, and takes no room where there is nothing. Guidance stays closed until "More" is pressed."""

    def __init__(self, question: Question, files: Files, tr: Catalog) -> None:
        super().__init__()
        self._tr, self._label = tr, ""
        self._hint = plain("", "hint", wrap=True)
        self._hint.setContentsMargins(0, 0, 0, 2)
        self._remark = plain(" ".join(tr(words) for words in appearances.remarks(question)), "hint", wrap=True)
        self._remark.setObjectName("remark")
        self.more = button(tr("More"), "quiet", size="small")
        self.more.setObjectName("more-guidance")
        self.more.setCheckable(True)
        self.more.toggled.connect(self._on_more_toggled)
        self._guidance = plain("", "hint", wrap=True)
        self._guidance.setObjectName("guidance")
        self._guidance.hide()
        self.media = LabelMedia(question.media, files, tr) if question.media != NO_MEDIA else None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for widget in (self._hint, self._remark):
            column.addWidget(widget)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._guidance)
        if self.media is not None:
            column.addWidget(self.media)
        self.say("", "", "")

    @property
    def spoken(self) -> str:
        """What a screen reader says of the input: hint and remark."""
        return ". ".join(label.text() for label in (self._hint, self._remark) if label.text())

    def say(self, label: str, hint: str, guidance: str) -> None:
        """Show the words of the form as they are now."""
        self._label = label
        self._hint.setText(hint)
        self._guidance.setText(guidance)
        self._hint.setVisible(bool(hint))
        self._remark.setVisible(bool(self._remark.text()))
        self.more.setVisible(bool(guidance))
        self._name_more()
        if self.media is not None:
            self.media.describe(label)
        has_media = self.media is not None and not self.media.isHidden()
        self.setVisible(bool(hint or guidance or self._remark.text() or has_media))

    def _on_more_toggled(self, opened: bool) -> None:  # noqa: FBT001  (as Qt gives it)
        self.more.setText(self._tr("Less") if opened else self._tr("More"))
        self._name_more()
        self._guidance.setVisible(opened)

    def _name_more(self) -> None:
        self.more.setAccessibleName(f"{self.more.text()}, {self._label}")
