"""What keys are called on the keyboard of this computer: ``Ctrl+Enter``, on a Mac the sign of each."""

from PySide6.QtGui import QKeySequence


def called(key: str) -> str:
    """Return how ``key`` is shown to a person. Qt's "Return" is the Enter of most keyboards; its "Enter" is not."""
    shown = QKeySequence(key.replace("Enter", "Return")).toString(QKeySequence.SequenceFormat.NativeText)
    return shown.replace("Return", "Enter")
