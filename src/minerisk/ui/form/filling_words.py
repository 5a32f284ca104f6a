"""What was filled in so far, in words: for the hub, the cards of items and the reading before finishing."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from minerisk.domain import edtf, wording
from minerisk.domain.answer import REASONS, Reason, item_of, question_path, repeat_of
from minerisk.domain.filling.filling import Filling
from minerisk.domain.filling.items import around
from minerisk.domain.form import Group, QuestionType, Repeat
from minerisk.domain.vocabulary.incident import Casualty, Incident, read_incident
from minerisk.i18n import Catalog
from minerisk.ui.form.form_language import spoken
from minerisk.ui.form.inputs.table import is_answered
from minerisk.ui.form.sections import Section
from minerisk.ui.records import record_words

_LONGEST = 60
_TOLD = 3
_TOLD_OF_ITEM = 2
_UNTOLD = frozenset({
    QuestionType.IMAGE, QuestionType.AUDIO, QuestionType.VIDEO, QuestionType.FILE, QuestionType.NOTE,
    QuestionType.INTEGER, QuestionType.DECIMAL, QuestionType.RANGE,
})  # fmt: skip
"""What does not speak for itself: a number without its question says nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One item of a repeat, in words.

    Attributes:
        code: ``P1``, or the number alone where it is nobody.
        title: ``Person 1, woman, 34``; of what is nobody, with the answers that tell most.
        outcome: code and word of what happened to the person; empty where nothing was said.
    """

    path: str
    code: str
    title: str
    outcome: tuple[str, str] = ("", "")


def answer_words(filling: Filling, path: str, tr: Catalog) -> str:
    """Return the answer to a question in words."""
    return wording.show(filling.question(path), filling.get(path), tr, spoken(filling, tr))


def answerable(filling: Filling, *places: str) -> tuple[str, ...]:
    """Return the paths of the questions that a person can be asked, below some places or in all of the form."""
    paths = (path for place in places or ("",) for path in filling.questions(place))
    return tuple(path for path in paths if is_answered(filling.question(path)))


def asked(filling: Filling, *places: str) -> Iterator[str]:
    """Give the paths of the questions that a person is asked now, below some places or in all of the form."""
    return (path for path in answerable(filling, *places) if filling.is_relevant(path))


def is_asked(filling: Filling, path: str) -> bool:
    """Return whether a question is asked now; a check is not while the answer that it doubts is wrong anyway."""
    if not filling.is_relevant(path):
        return False
    doubted = path.removesuffix("_check")
    if doubted == path or not is_check(filling, path):
        return True
    try:
        return not filling.problems(doubted)
    except KeyError:
        return True


def is_check(filling: Filling, path: str) -> bool:
    """Return whether a question asks if an unlikely answer is right."""
    return filling.question(path).is_check


def to_confirm(filling: Filling) -> tuple[str, ...]:
    """Return the checks that are asked and were not answered yet."""
    checks = (path for path in filling.questions() if is_check(filling, path) and not filling.value(path))
    return tuple(path for path in checks if is_asked(filling, path))


def repeats(place: Group | Repeat | Section) -> Iterator[Repeat]:
    """Give the repeats of a section or an item, also those in groups inside it; not those inside a repeat."""
    for child in place.children:
        if isinstance(child, Repeat):
            yield child
        elif isinstance(child, Group):
            yield from repeats(child)


def items(filling: Filling, repeat: Repeat, path: str, tr: Catalog) -> tuple[Item, ...]:
    """Return the items of a repeat that stands at ``path``."""
    people = {casualty.item: casualty for casualty in _incident(filling).casualties} if filling.form.kind else {}
    return tuple(
        _item(filling, one, f"{repeat_name(filling, repeat, tr)} {number}", number, people.get(one), tr)
        for number, one in enumerate(filling.items(path), start=1)
    )


def item_name(filling: Filling, path: str, tr: Catalog) -> str:
    """Return what the innermost item that ``path`` stands in is called, with those around it: ``Room 1, Bed 2``."""
    named = []
    for item in around(path):
        repeat = next(one for one in filling.form.repeats() if one.path == question_path(item))
        here = filling.items(repeat_of(item))
        number = here.index(item) + 1 if item in here else 0
        named.append(f"{repeat_name(filling, repeat, tr)} {number or ''}".strip())
    return ", ".join(named)


def repeat_name(filling: Filling, repeat: Repeat, tr: Catalog) -> str:
    """Return what one item of a repeat is called."""
    words = filling.words(repeat.label, repeat.path, spoken(filling, tr))
    return words or repeat.path.rpartition("/")[2].replace("_", " ")


def section(filling: Filling, section: Section, tr: Catalog) -> str:
    """Return a section in a few words: its items, or its first answers."""
    repeat = next((one for one in repeats(section) if filling.items(one.path)), None)
    if repeat is not None and "{" not in repeat.path and filling.is_relevant(repeat.path):
        found = items(filling, repeat, repeat.path, tr)
        if filling.form.kind:
            return ", ".join(f"{one.code} {_lower(one.outcome[1])}".strip() for one in found)
        return ", ".join(one.title for one in found[:_TOLD]) + ("…" if len(found) > _TOLD else "")
    return ", ".join(_telling(filling, section.places, tr, most=_TOLD))


def so_far(filling: Filling, tr: Catalog) -> list[tuple[str, str]]:
    """Return name and value of what is known of an incident: when, where, who, and what has no answer."""
    incident = _incident(filling)
    when = [edtf.words(incident.when.edtf, tr), coded(filling, "time_of_day", incident.time_of_day, tr)]
    where = [coded(filling, "district", incident.where.district, tr), place(filling, tr)]
    lines = [
        (tr("When"), ", ".join(filter(None, when))),
        (tr("Where"), ", ".join(filter(None, where))),
        (tr("People"), record_words.toll(incident.toll, tr)),
        (tr("No answer"), left_out(filling, tr, answerable(filling))),
    ]
    return [(name, value) for name, value in lines if value]


def coded(filling: Filling, name: str, code: str, tr: Catalog) -> str:
    """Return the label of ``code`` in the question called ``name``."""
    return wording.coded(filling.form, name, code, spoken(filling, tr))


def place(filling: Filling, tr: Catalog) -> str:
    """Return the town or village; what was typed where it is in no list."""
    answers = filling.answers()
    named = next((path for path in answers if path.endswith("/town_other")), "")
    if named and isinstance(answers[named], str):
        return str(answers[named])
    town = next((path for path in answers if path.endswith("/town")), "")
    return answer_words(filling, town, tr) if town and isinstance(answers[town], str) else ""


def left_out(filling: Filling, tr: Catalog, paths: Iterable[str]) -> str:
    """Return how many of the questions at ``paths`` have no answer, by reason: ``3 not known, 1 refused``."""
    answers = {path: answer for path in paths if isinstance(answer := filling.get(path), Reason)}
    counted = wording.left_out(answers)
    return ", ".join(f"{count} {_lower(tr(REASONS[reason]))}" for reason, count in counted.items())


def _item(filling: Filling, path: str, name: str, number: int, person: Casualty | None, tr: Catalog) -> Item:
    if person is None:
        return Item(path=path, code=str(number), title=", ".join([name, *_telling(filling, (path,), tr)]))
    known = any(isinstance(filling.get(one), str) for one in filling.questions(path))
    return Item(
        path=path,
        code=f"P{number}",
        title=f"{name}, {wording.person(person, tr)}" if known else name,
        outcome=(person.outcome, coded(filling, "outcome", person.outcome, tr)),
    )


def _incident(filling: Filling) -> Incident:
    return read_incident(filling.form, filling.answers())


def _telling(filling: Filling, places: Sequence[str], tr: Catalog, *, most: int = _TOLD_OF_ITEM) -> Iterator[str]:
    """Give the first answers at some places that are short and name nobody."""
    own = item_of(places[0])
    paths = (path for path in asked(filling, *places) if item_of(path) == own and _tells(filling, path))
    for path in islice(paths, most):
        words = answer_words(filling, path, tr).split("\n")[0]
        yield words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…"


def _tells(filling: Filling, path: str) -> bool:
    question, answer = filling.question(path), filling.get(path)
    told = question.protection is None and question.type not in _UNTOLD
    return told and isinstance(answer, str) and answer not in {"yes", "no"}


def _lower(text: str) -> str:
    """Return text for the middle of a line; ``lower`` alone would give an Azerbaijani ``İ`` a second dot."""
    return text[:1].replace("İ", "i").lower() + text[1:]
