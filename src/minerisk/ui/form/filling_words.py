"""What was filled in so far, in words: for the hub, the cards of people and the reading before finishing."""

from collections.abc import Iterator
from dataclasses import dataclass

from minerisk.domain import edtf, vocabulary, wording
from minerisk.domain.answer import REASONS, Answer, item_of
from minerisk.domain.filling import Filling
from minerisk.domain.form import Group, QuestionType, Repeat, say
from minerisk.domain.vocabulary import Casualty
from minerisk.i18n import Catalog
from minerisk.ui.form.inputs.table import is_answered
from minerisk.ui.records import record_words

_LONGEST = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One item of a repeat, in words.

    Attributes:
        code: ``P1``, or the number alone where it is nobody.
        title: ``Person 1, woman, 34``.
        outcome: code and word of what happened to the person; empty where nothing was said.
    """

    path: str
    code: str
    title: str
    outcome: tuple[str, str] = ("", "")


def answer_words(filling: Filling, path: str, tr: Catalog) -> str:
    """Return the answer to a question in words."""
    return wording.show(filling.question(path), filling.get(path), tr, tr.language)


def asked(filling: Filling, within: str = "") -> Iterator[str]:
    """Give the paths of the questions that a person is asked now."""
    for path in filling.questions(within):
        if filling.is_relevant(path) and is_answered(filling.question(path)) and not _keeps_typed(filling, path):
            yield path


def is_asked(filling: Filling, path: str) -> bool:
    """Return whether a question is asked now; a check is not while the answer that it doubts is wrong anyway."""
    doubted = path.removesuffix("_check")
    wrong = doubted != path and doubted in filling.questions() and bool(filling.problems(doubted))
    return filling.is_relevant(path) and not (wrong and is_check(filling, path))


def is_check(filling: Filling, path: str) -> bool:
    """Return whether a question asks if an unlikely answer is right."""
    question = filling.question(path)
    return question.type is QuestionType.ACKNOWLEDGE and "check" in question.appearance


def to_confirm(filling: Filling) -> tuple[str, ...]:
    """Return the checks that are asked and were not answered yet."""
    checks = (path for path in filling.questions() if is_check(filling, path) and not filling.value(path))
    return tuple(path for path in checks if is_asked(filling, path))


def repeats(place: Group | Repeat) -> Iterator[Repeat]:
    """Give the repeats of a section or an item, also those in groups inside it; not those inside a repeat."""
    for child in place.children:
        if isinstance(child, Repeat):
            yield child
        elif isinstance(child, Group):
            yield from repeats(child)


def items(filling: Filling, repeat: Repeat, path: str, tr: Catalog) -> tuple[Item, ...]:
    """Return the items of a repeat that stands at ``path``."""
    people = {casualty.item: casualty for casualty in _incident(filling).casualties}
    name = say(repeat.label, tr.language)
    return tuple(
        _item(filling, one, f"{name} {number}".strip(), number, people.get(one), tr)
        for number, one in enumerate(filling.items(path), start=1)
    )


def section(filling: Filling, group: Group, tr: Catalog) -> str:
    """Return a section in a few words: its people, or its first answers."""
    repeat = next(repeats(group), None)
    if repeat is not None and filling.items(repeat.path):
        found = items(filling, repeat, repeat.path, tr)
        return ", ".join(f"{one.code} {_lower(one.outcome[1])}".strip() for one in found)
    return ", ".join(_telling(filling, group.path, tr))


def so_far(filling: Filling, tr: Catalog) -> list[tuple[str, str]]:
    """Return name and value of what is known of an incident: when, where, who, and what has no answer."""
    incident = _incident(filling)
    when = [edtf.words(incident.event, tr), coded(filling, "time_of_day", incident.time_of_day, tr)]
    where = [coded(filling, "district", incident.district, tr), place(filling, tr)]
    lines = [
        (tr("When"), ", ".join(filter(None, when))),
        (tr("Where"), ", ".join(filter(None, where))),
        (tr("People"), record_words.toll(incident.toll, tr)),
        (tr("No answer"), left_out(filling, tr)),
    ]
    return [(name, value) for name, value in lines if value]


def coded(filling: Filling, name: str, code: str, tr: Catalog) -> str:
    """Return the label of ``code`` in the question called ``name``."""
    return wording.coded(filling.form, name, code, tr.language)


def place(filling: Filling, tr: Catalog) -> str:
    """Return the town or village; what was typed where it is in no list."""
    answers = filling.answers()
    named = next((path for path in answers if path.endswith("/town_other")), "")
    if named and isinstance(answers[named], str):
        return str(answers[named])
    town = next((path for path in answers if path.endswith("/town")), "")
    return answer_words(filling, town, tr) if town and isinstance(answers[town], str) else ""


def left_out(filling: Filling, tr: Catalog, within: str = "") -> str:
    """Return how many questions have no answer, by reason: ``3 not known, 1 refused``."""
    answers: dict[str, Answer | None] = {path: filling.get(path) for path in asked(filling, within)}
    counted = wording.left_out({path: answer for path, answer in answers.items() if answer})
    return ", ".join(f"{count} {_lower(tr(REASONS[reason]))}" for reason, count in counted.items())


def _item(filling: Filling, path: str, name: str, number: int, person: Casualty | None, tr: Catalog) -> Item:
    if person is None:
        return Item(path=path, code=str(number), title=name)
    known = any(isinstance(filling.get(one), str) for one in filling.questions(path))
    return Item(
        path=path,
        code=f"P{number}",
        title=f"{name}, {wording.person(person, tr)}" if known else name,
        outcome=(person.outcome, coded(filling, "outcome", person.outcome, tr)),
    )


def _incident(filling: Filling) -> vocabulary.Incident:
    return vocabulary.incident(filling.form, filling.answers())


def _telling(filling: Filling, path: str, tr: Catalog) -> Iterator[str]:
    """Give the first answers of a section that are short and name nobody."""
    given = 0
    for one in asked(filling, path):
        question, answer = filling.question(one), filling.get(one)
        if item_of(one) or question.protection is not None or not isinstance(answer, str):
            continue
        words = answer_words(filling, one, tr).split("\n")[0]
        if answer in {"yes", "no"}:
            continue
        yield words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…"
        given += 1
        if given == 3:
            return


def _keeps_typed(filling: Filling, path: str) -> bool:
    """Return whether a question only keeps what is typed in another."""
    return "hidden" in filling.question(path).appearance


def _lower(text: str) -> str:
    """Return text for the middle of a line; ``lower`` alone would give an Azerbaijani ``İ`` a second dot."""
    return text[:1].replace("İ", "i").lower() + text[1:]
