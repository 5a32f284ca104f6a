from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from minerisk.domain.form import Choice, Question, QuestionType
from minerisk.i18n import Catalog
from minerisk.ui.form.inputs.entry import Input
from minerisk.ui.form.inputs.table import input_for

Make = Callable[..., Input]


@pytest.fixture
def make(qtbot: QtBot, tr: Catalog) -> Make:
    """Make the input for a question with these parameters, and show it."""

    def made(
        type_: QuestionType, appearance: str = "", choices: dict[str, str] | None = None, **parameters: str
    ) -> Input:
        question = Question(
            path="group/asked",
            type=type_,
            label={"en": "What is asked"},
            appearance=frozenset(appearance.split()),
            parameters=parameters,
            choices=tuple(Choice(name=code, label={"en": label}) for code, label in (choices or {}).items()),
        )
        entry = input_for(question)(question, tr)
        entry.name("What is asked")
        entry.resize(704, 200)
        qtbot.addWidget(entry)
        entry.show()
        return entry

    return made
