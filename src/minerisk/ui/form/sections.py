"""The parts in which a form is asked: a row of the hub and a page each. A small form is one page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from minerisk.domain.answer import within
from minerisk.domain.filling.filling import Filling
from minerisk.domain.filling.problem import Progress
from minerisk.domain.form import Form, Group, Item, Question, Repeat, Text
from minerisk.i18n import N_, Catalog
from minerisk.ui.form.form_language import spoken
from minerisk.ui.form.inputs.table import is_answered, is_shown

SHORT = "@short"
"""The path of the short report; no group can have it."""
_OTHER = N_("Other questions")
_SHORT = N_("Short report")


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A group or a repeat at the top of a form, or the questions that stand between those.

    Attributes:
        path: names it: of the group, the repeat or the first question; empty where it is the whole form.
        label: empty where the form has no word for it.
        children: what is asked in it, in order.
        places: the paths that it is made of.
    """

    path: str
    label: Text
    children: tuple[Item, ...]
    places: tuple[str, ...] = field(default=("",))

    def holds(self, path: str) -> bool:
        """Return whether a question or an item is asked in it."""
        return any(not place or within(path, place) for place in self.places)

    def title(self, filling: Filling, tr: Catalog) -> str:
        """Return what it is called."""
        if self.path == SHORT:
            return tr(_SHORT)
        return filling.words(self.label, "", spoken(filling, tr)) or tr(_OTHER)

    def progress(self, filling: Filling) -> Progress:
        """Return how far it is; where there is nothing to answer, it is completed."""
        found = [filling.progress(place) for place in self.places]
        if all(one is Progress.NOT_STARTED for one in found):
            return Progress.NOT_STARTED if self._asks(filling) else Progress.COMPLETED
        if all(one is Progress.COMPLETED for one in found):
            return Progress.COMPLETED
        wrong = any(filling.problems(place) for place in self.places)
        return Progress.IN_PROGRESS if wrong else Progress.COMPLETED

    def _asks(self, filling: Filling) -> bool:
        if any(isinstance(child, Repeat) for child in self.children):
            return True
        paths = (path for place in self.places for path in filling.questions(place))
        return any(filling.is_relevant(path) and is_answered(filling.question(path)) for path in paths)


def sections_of(filling: Filling) -> tuple[Section, ...]:
    """Return the sections that are asked now."""
    return tuple(one for one in sections(filling.form) if _is_asked(filling, one))


def sections(form: Form) -> tuple[Section, ...]:
    """Return all sections of a form, in its order."""
    groups = [child for child in form.children if isinstance(child, Group) and _shows(child)]
    repeats = [child for child in form.children if isinstance(child, Repeat)]
    if not groups or len(groups) + len(repeats) == 1:
        return (Section(path="", label=form.title, children=form.children),)
    return tuple(_sections(form))


def opening(filling: Filling) -> str:
    """Return the path of the section at which a new record begins; empty where it begins at all of them."""
    asked = {section.path for section in sections_of(filling)}
    return next((one.path for one in filling.form.sections if one.opens and one.path in asked), "")


def short_report(filling: Filling) -> Section | None:
    """Return the most important questions as a section of their own, or None where the form does not say which."""
    found = tuple(_short(filling.form.children))
    places = tuple(one.path for one in found)
    asks = any(filling.is_relevant(place) for place in places) and not is_one_page(filling.form)
    return Section(path=SHORT, label={}, children=found, places=places) if asks else None


def is_one_page(form: Form) -> bool:
    """Return whether all of a form is asked on one page."""
    return [section.path for section in sections(form)] == [""]


def _sections(form: Form) -> Iterator[Section]:
    loose: list[Item] = []
    for child in form.children:
        if isinstance(child, Question):
            loose += [child] if is_shown(child) else []
            continue
        if _shows(child):
            if loose:
                yield _of_questions(loose, form.title if loose[0] is _first_shown(form) else {})
            loose = []
            yield _of(child)
    if loose:
        yield _of_questions(loose, {})


def _short(items: Sequence[Item]) -> Iterator[Question | Group]:
    """Give what belongs to the short report, in the order of the form; a group as a whole."""
    for item in items:
        if isinstance(item, Repeat):
            continue
        if item.short:
            yield item
        elif isinstance(item, Group):
            yield from _short(item.children)


def _of(child: Group | Repeat) -> Section:
    inside = child.children if isinstance(child, Group) else (child,)
    label = child.label if any(child.label.values()) else {"": child.path.replace("_", " ")}
    return Section(path=child.path, label=label, children=inside, places=(child.path,))


def _of_questions(questions: Sequence[Item], label: Text) -> Section:
    places = tuple(one.path for one in questions)
    return Section(path=places[0], label=label, children=tuple(questions), places=places)


def _first_shown(form: Form) -> Item | None:
    return next((child for child in form.children if _shows(child)), None)


def _shows(item: Item) -> bool:
    """Return whether there is anything in it that a person sees."""
    return is_shown(item) if isinstance(item, Question) else any(_shows(child) for child in item.children)


def _is_asked(filling: Filling, section: Section) -> bool:
    return any(not place or filling.is_relevant(place) for place in section.places)
