"""A small form with a grid of counts, as the tests of grids fill it."""

from datetime import date

from minerisk.domain.filling.filling import Filling
from minerisk.domain.form import Form, Group, Outcome, Question, QuestionType, Scope
from minerisk.i18n import catalog
from minerisk.ui.form.editing import Editing

COLUMNS = {"women": "Women", "men": "Men"}
ROWS = {"children": "Under 18", "adults": "18 and over", "unknown": "Age not known"}


class HasAdults:
    """Asks for those of unknown age once adults were counted."""

    dependencies = frozenset({"who/people/adults/women"})
    across: frozenset[str] = frozenset()

    def __call__(self, scope: Scope) -> Outcome:
        (who,) = scope.root.children("who")
        (people,) = who.children("people")
        (adults,) = people.children("adults")
        return adults.children("women")[0].text() != ""


def _row(name: str, label: str) -> Group:
    children = tuple(
        Question(path=f"who/people/{name}/{column}", type=QuestionType.INTEGER, label={"en": words})
        for column, words in COLUMNS.items()
    )
    relevant = HasAdults() if name == "unknown" else None
    return Group(path=f"who/people/{name}", label={"en": label}, children=children, relevant=relevant)


GRID = Group(
    path="who/people",
    label={"en": "How many people were there?"},
    appearance=frozenset({"counts-grid"}),
    children=tuple(_row(name, label) for name, label in ROWS.items()),
)


def editing(language: str = "en") -> Editing:
    """Begin the form."""
    section = Group(path="who", label={"en": "Who"}, children=(GRID,))
    form = Form(
        id="counts", version="1", digest="0", title={"en": "Counts"}, kind=None, languages=("en",), children=(section,)
    )
    return Editing(Filling(form, today=date(2026, 7, 14)), catalog(language))
