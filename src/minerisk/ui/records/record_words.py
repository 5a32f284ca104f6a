"""A record's history, people and times in words, for the pages that show them."""

from collections.abc import Callable, Iterator, Mapping
from itertools import islice

from minerisk.domain import wording
from minerisk.domain.answer import Answers, item_of, question_path, repeat_of
from minerisk.domain.attachment import protection
from minerisk.domain.filling.items import Items
from minerisk.domain.form import Form, Protection, Question, say
from minerisk.domain.record import Record, Status, Step
from minerisk.domain.vocabulary.codes import FOLLOW_UP, INCIDENT, SESSION, SIGHTING
from minerisk.domain.vocabulary.incident import Toll, read_incident
from minerisk.i18n import N_, Catalog


def deed(step: Step, tr: Catalog) -> str:
    """Return what a step of the history did, and who did it."""
    if step.imported_from and not step.author:
        return tr("Imported from “{title}”", title=step.imported_from)
    if step.imported_from:
        return tr("Imported from “{title}” by {who}", title=step.imported_from, who=step.author)
    who = step.author or tr("somebody")
    if step.status is Status.FINISHED:
        return tr("Finished by {who}", who=who)
    return tr("Amended by {who}", who=who)


def version(record: Record, form: Form, tr: Catalog) -> str:
    """Return which version of the record this is, and of which form."""
    if not form.version:
        return tr("version {version}", version=record.version)
    return tr("version {version}, form {form}", version=record.version, form=form.version)


def changed(step: Step, form: Form, people: Mapping[str, str], tr: Catalog) -> list[str]:
    """Return what a step changed: the questions, with the person they are about.

    ``people`` says what each item is called, e.g. ``Person 1``, by its path.
    """
    questions = {question.path: question for question in form.questions()}
    places = {path: number for number, path in enumerate(questions)}
    paths = sorted(step.changed, key=lambda path: (item_of(path) or "", places.get(question_path(path), -1)))
    found = (_changed(path, questions, people, tr) for path in paths)
    return list(dict.fromkeys(words for words in found if words))


def names_of_items(form: Form, answers: Answers, tr: Catalog) -> dict[str, str]:
    """Return what the items of repeats are called, by path; one that was taken out has no number."""
    items, names = Items(answers), dict[str, str]()
    labels = {repeat.path: say(repeat.label, tr.language) for repeat in form.repeats()}
    for item in filter(None, {item_of(path) for path in answers}):
        label, beside = labels.get(question_path(item), ""), items.of(repeat_of(item))
        names[item] = f"{label} {beside.index(item) + 1}" if item in beside else label
    return names


def toll(counted: Toll, tr: Catalog) -> str:
    """Return how many people came to what: ``1 killed, 2 injured``; nothing where there is nobody."""
    said = [
        tr.count("{n} killed", "{n} killed", counted.killed) if counted.killed else "",
        tr.count("{n} injured", "{n} injured", counted.injured) if counted.injured else "",
        tr.count("{n} unhurt", "{n} unhurt", counted.unhurt) if counted.unhurt else "",
        tr.count("{n} outcome not known", "{n} outcome not known", counted.unknown) if counted.unknown else "",
    ]
    return ", ".join(filter(None, said))


def in_short(form: Form, record: Record, tr: Catalog) -> list[tuple[str, str]]:
    """Return a record in a few lines of (heading, words): when, where, what, and what else its kind is about.

    What is planned next has a line only where somebody answered it.
    Of a form of its own, its title and the first answers that name nobody.
    """
    lines = _SHORT.get(form.kind or "")
    if lines is None:
        title = say(form.title, tr.language) or form.id
        return [(tr("Form"), title), *islice(_answers(form, record, tr), _FIRST)]
    said = {
        "place": _place(form, record, tr),
        "people": _people(form, record, tr),
        "items_seen": _counted(form, record, "items_seen", lambda n: tr.count("{n} item", "{n} items", n)),
        "participants": _counted(form, record, "participants", lambda n: tr.count("{n} person", "{n} people", n)),
    }
    parts = [
        (heading, [said.get(name) or _shown(form, record, name, tr) for name in names])
        for heading, names in lines
        if heading not in _PLANNED or _is_answered(form, record, *names)
    ]
    return [(tr(heading), _joined(words) or tr("Not known")) for heading, words in parts]


_FIRST = 6
"""How many answers stand in short for a record of another form."""

_WHEN, _WHERE, _WHAT, _PEOPLE, _SOURCE = N_("When"), N_("Where"), N_("What"), N_("People"), N_("Source")
_PLANNED = _FOLLOW_UP, _NEXT_TIME = N_("Follow-up"), N_("Next time")
_SHORT: Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    INCIDENT: (
        (_WHEN, ("event_date", "time_of_day")),
        (_WHERE, ("place",)),
        (_WHAT, ("record_type", "device")),
        (_PEOPLE, ("people",)),
        (_SOURCE, ("confidence", "source_type")),
    ),
    SIGHTING: (
        (_WHEN, ("seen_on",)),
        (_WHERE, ("place",)),
        (_WHAT, ("device", "items_seen")),
        (N_("Report"), ("report_status",)),
        (_SOURCE, ("confidence", "source_type")),
    ),
    SESSION: (
        (_WHEN, ("session_date",)),
        (_WHERE, ("place",)),
        (_WHAT, ("category", "activity_type")),
        (_PEOPLE, ("audience", "participants")),
        (_FOLLOW_UP, ("follow_up_date",)),
    ),
    FOLLOW_UP: (
        (_WHEN, ("follow_up_date",)),
        (N_("Follow-up of"), ("about_kind", "about_record")),
        (_NEXT_TIME, ("next_follow_up_date",)),
    ),
}
"""What stands in short for a record of each kind: heading, and names of questions or of what is put together."""


def _place(form: Form, record: Record, tr: Catalog) -> str:
    parts = [
        _shown(form, record, f"{name}_other", tr) or _shown(form, record, name, tr) for name in ("district", "town")
    ]
    return _joined(parts)


def _people(form: Form, record: Record, tr: Catalog) -> str:
    incident = read_incident(form, record.answers)
    return toll(incident.toll, tr) or (tr("Nobody hurt") if incident.counted or incident.casualties else "")


def _counted(form: Form, record: Record, name: str, words: Callable[[int], str]) -> str:
    question = form.named(name)
    answer = record.answers.get(question.path, "") if question else ""
    return words(int(answer)) if isinstance(answer, str) and answer.isdecimal() else ""


def _answers(form: Form, record: Record, tr: Catalog) -> Iterator[tuple[str, str]]:
    """Give questions with their answers, in the order of the form, as far as they name nobody."""
    for question in form.questions():
        answer = record.answers.get(question.path)
        label = wording.unfilled(question.label, tr.language)
        if answer and label and protection(question) is not Protection.IDENTITY:
            yield label, wording.show(question, answer, tr, tr.language)


def _joined(parts: list[str]) -> str:
    return ", ".join(dict.fromkeys(part for part in parts if part))


def _is_answered(form: Form, record: Record, *names: str) -> bool:
    """Return whether one of the questions of these names has an answer, or a reason for none."""
    return any(record.answers.get(question.path) for question in filter(None, map(form.named, names)))


def _shown(form: Form, record: Record, name: str, tr: Catalog) -> str:
    """Return the answer to the question of a name in words, or an empty text where there is none."""
    question = form.named(name)
    answer = record.answers.get(question.path) if question else None
    return wording.show(question, answer, tr, tr.language) if question and isinstance(answer, str) else ""


def _changed(path: str, questions: Mapping[str, Question], people: Mapping[str, str], tr: Catalog) -> str:
    item = item_of(path)
    name = people.get(item, "") if item else ""
    if "@" in path:
        return name
    question = questions.get(question_path(path))
    label = say(question.label, tr.language) if question else question_path(path)
    return f"{name}: {label}" if name and label else label
