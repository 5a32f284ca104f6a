"""Small forms of every shape, made without files."""

from dataclasses import replace
from datetime import date

from minerisk.domain.filling.filling import Filling
from minerisk.domain.form import Choice, Form, Group, Item, Question, QuestionType, Repeat
from minerisk.i18n import catalog
from minerisk.ui.form.editing import Editing

YES_NO = (Choice(name="yes", label={"en": "Yes", "ar": "نعم"}), Choice(name="no", label={"en": "No", "ar": "لا"}))


def question(path: str, kind: QuestionType = QuestionType.TEXT, **more: object) -> Question:
    """Return a question that is called as its name says."""
    name = path.rpartition("/")[2]
    made = Question(path=path, type=kind, label={"en": name.replace("_", " ").capitalize(), "ar": "سؤال"})
    return replace(made, **more)  # type: ignore[arg-type]


def group(path: str, *children: Item, **more: object) -> Group:
    """Return a group that is called as its name says."""
    made = Group(path=path, label={"en": path.rpartition("/")[2].capitalize()}, children=children)
    return replace(made, **more)  # type: ignore[arg-type]


def repeat(path: str, *children: Item, **more: object) -> Repeat:
    """Return a repeat that is called as its name says."""
    made = Repeat(path=path, label={"en": path.rpartition("/")[2].capitalize()}, children=children)
    return replace(made, **more)  # type: ignore[arg-type]


def form(*children: Item, languages: tuple[str, ...] = ("en", "ar"), kind: str | None = None) -> Form:
    """Return a form."""
    title = {"en": "Any form"}
    return Form(
        id="any", version="1", digest="d" * 64, title=title, kind=kind, languages=languages, children=tuple(children)
    )


def editing(*children: Item) -> Editing:
    """Return a form that is being filled in English."""
    return Editing(Filling(form(*children), today=date(2026, 7, 20), language="en"), catalog("en"))
