"""Small forms that a newer version changes."""

from minerisk.domain.form import Choice, Form, Group, Item, Protection, Question, QuestionType, Repeat, Scope

TEXT, ONE = QuestionType.TEXT, QuestionType.SELECT_ONE


def ask(path: str, label: str = "", *codes: str, type_: QuestionType = TEXT, **rest: object) -> Question:
    """Return a question; with codes, it offers them, each called like its code with a capital."""
    choices = tuple(Choice(name=code, label={"en": code.capitalize()}) for code in codes)
    kind = ONE if codes and type_ is TEXT else type_
    return Question(path=path, type=kind, label={"en": label} if label else {}, choices=choices, **rest)  # type: ignore[arg-type]


def name(path: str, label: str = "") -> Question:
    """Return a question whose answer may name a person."""
    return ask(path, label, protection=Protection.IDENTITY)


def group(path: str, *children: Item) -> Group:
    """Return a group that is called like its name, with a capital."""
    return Group(path=path, label={"en": path.rpartition("/")[2].capitalize()}, children=children)


def repeat(path: str, *children: Item) -> Repeat:
    """Return a repeat that is called like its name, with a capital."""
    return Repeat(path=path, label={"en": path.rpartition("/")[2].capitalize()}, children=children)


def form(*children: Item, version: str = "1", languages: tuple[str, ...] = ("en",)) -> Form:
    """Return a form."""
    return Form(
        id="f", version=version, digest=f"d{version}", title={}, kind=None, languages=languages, children=children
    )


def calculated(path: str) -> Question:
    """Return a question that the form works out."""
    return ask(path, calculation=No(), type_=QuestionType.CALCULATE)


class No:
    """A rule that says no."""

    dependencies: frozenset[str] = frozenset()
    across: frozenset[str] = frozenset()

    def __call__(self, scope: Scope) -> bool:
        return False
