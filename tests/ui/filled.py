"""The incident form that comes with the program, begun and filled."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from minerisk.domain.answer import Answer, Reason
from minerisk.domain.filling.filling import Filling
from minerisk.domain.form import Form, Item, Question
from minerisk.i18n import catalog
from minerisk.services import forms
from minerisk.ui.form.editing import Editing

TODAY = date(2026, 7, 20)


def editing(language: str = "en", **answers: Answer) -> Editing:
    """Return the incident form, some questions answered by their names."""
    filling = Filling(forms.form("incident"), today=TODAY)
    made = Editing(filling, catalog(language))
    give(made, **answers)
    return made


def relabelled(path: str, label: str) -> Form:
    """Return the incident form in which one question is called ``label``."""

    def changed(items: tuple[Item, ...]) -> Iterator[Item]:
        for item in items:
            if item.path == path:
                yield replace(item, label={"en": label})
            else:
                yield item if isinstance(item, Question) else replace(item, children=tuple(changed(item.children)))

    form = forms.form("incident")
    return replace(form, children=tuple(changed(form.children)))


def give(made: Editing, item: str = "", /, **answers: Answer) -> None:
    """Answer questions by their names, in ``item`` where one is given."""
    for name, answer in answers.items():
        path = next(path for path in made.filling.questions(item) if path.rpartition("/")[2] == name)
        made.answer(path, answer)


def person(made: Editing, **answers: Answer) -> str:
    """Add a person."""
    item = made.add_item("people/casualty")
    give(made, item, **answers)
    return item


def complete() -> Editing:
    """Return a form with everything that is needed, and one person."""
    made = editing(
        called_112="not_needed",
        event_date="2026-07-14",
        district="az_tar",
        record_type="accident",
        narrative="P1 stepped on something in the field.",
        source_type=Reason.NOT_KNOWN,
    )
    person(
        made, outcome="injured", sex="female", age_precision="exact", age="34", status="civilian", activity="herding"
    )
    return made
