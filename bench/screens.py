"""Typing in a large form on its screens: from a key to the painted answer, and from a press to the page that opens.

What a key costs is compared with a key in a box of Qt alone; what a page costs with the same boxes alone.
"""

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from filling import REAL, large
from timing import median, say

from minerisk.domain.filling.filling import Filling
from minerisk.domain.form import Form
from minerisk.forms.xform.reader import read
from minerisk.i18n import catalog
from minerisk.services import forms

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

Widget = TypeVar("Widget", bound="QWidget")
TODAY = date(2026, 11, 22)


def screens(_folder: Path, _records: int) -> None:
    """Opening a page of a large form and typing in it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from minerisk.ui.look import theme

    app = QApplication([])
    theme.apply(app, "light")
    _measure(app, "1,000 questions in sections", read(large()))
    _measure(app, "1,000 questions on one page", read(large(groups=1)))
    for file in sorted(REAL.glob("*whova_form*")):
        _measure(app, file.stem, forms.open_file(file).form)


def _measure(app: "QApplication", name: str, form: Form) -> None:
    from PySide6.QtCore import QEvent

    from minerisk.ui.form.editing import Editing
    from minerisk.ui.form.section_view import SectionView
    from minerisk.ui.form.sections import sections_of

    filling = Filling(form, today=TODAY)
    section = max(sections_of(filling), key=lambda one: len(one.children))
    kept: list[QWidget] = []

    def page() -> SectionView:
        return _shown(SectionView(Editing(filling, catalog("en")), section, title=name), kept)

    boxes = median(lambda: _shown(_bare(len(section.children)), kept))
    say(f"{name}: a page that opens / boxes alone", boxes, median(page))
    for done in kept:
        done.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    alone = median(_key(app, _line(_shown(_bare(1), kept))))
    open_page = page()
    open_page.questions.complete()
    open_page.grab()
    app.processEvents()
    say(
        f"{name}: from a key to the painted answer / in a box alone",
        alone,
        median(_key(app, _line(open_page.questions))),
    )


def _shown(page: Widget, kept: "list[QWidget]") -> Widget:
    kept.append(page)
    page.resize(1110, 712)
    page.show()
    page.grab()
    return page


def _bare(boxes: int) -> "QWidget":
    """Return as many boxes as are built at once on a page."""
    from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

    page = QWidget()
    column = QVBoxLayout(page)
    for _ in range(min(40, boxes)):
        column.addWidget(QLineEdit())
    return page


def _line(page: "QWidget") -> "QLineEdit":
    from PySide6.QtWidgets import QLineEdit

    found = page.findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def _key(app: "QApplication", box: "QLineEdit") -> Callable[[], None]:
    from PySide6.QtTest import QTest

    def pressed() -> None:
        QTest.keyClick(box, "1")
        app.processEvents()
        box.grab()

    box.setFocus()
    return pressed
