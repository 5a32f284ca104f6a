"""What the revisions of a record say together: a pure function of their set, in whatever order they arrived.

Each question has its causally newest answer. Answers that were written side by side and differ are a conflict, which
keeps all of them until a later revision settles it.
"""

from collections import defaultdict
from collections.abc import Collection, Container, Iterable, Mapping
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from itertools import pairwise
from typing import TypeAlias

from minerisk.domain.answer import KEPT, ORDER, REMOVED, Answer, Answers, item_of, question_path, within
from minerisk.domain.form import Form, QuestionType
from minerisk.domain.record import Record, Step
from minerisk.domain.revision import Revision, Stamp

Alternatives: TypeAlias = tuple[Answer | None, ...]

REMOVED_YES = "1"
"""What stands at ``@removed`` of an item that was taken out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What a set of revisions says.

    Attributes:
        answers: the causally newest answer of each path; of a conflict the one with the newest stamp.
        conflicts: all answers of the paths that were answered side by side, differently.
        heads: revisions that no other follows, sorted.
        order: the revisions, each after those it was made upon.
        form: digest of the form to read it by. Like an answer, it is said by the revisions that change it: a laptop
            that goes on with the older version does not undo the newer one that another took.
    """

    answers: Answers
    conflicts: Mapping[str, Alternatives]
    heads: tuple[str, ...]
    order: tuple[Revision, ...]
    form: str


def fold(revisions: Iterable[Revision], calculated: Collection[str] = ()) -> State:
    """Return what ``revisions`` of one record say.

    Args:
        revisions: at least one; parents that are not among them are left out of account.
        calculated: question paths that the form calculates, which are never in conflict.
    """
    order = _ordered({revision.id: revision for revision in revisions})
    if all(later.parents == (earlier.id,) for earlier, later in pairwise(order)):
        answers = {path: answer for revision in order for path, answer in revision.changes().items()}
        last = order[-1]
        return State(answers=_given(answers), conflicts={}, heads=(last.id,), order=tuple(order), form=last.form)
    return _fold_branches(order, calculated)


def calculated(form: Form) -> frozenset[str]:
    """Return the paths of the questions that ``form`` calculates."""
    return frozenset(q.path for q in form.questions() if q.calculation or q.type is QuestionType.CALCULATE)


def judged(state: State, calculated: Collection[str]) -> State:
    """Return ``state`` without conflicts of what the form calculates, which nobody can settle."""
    return fold(state.order, calculated) if state.conflicts else state


def record(state: State) -> Record:
    """Return the record whose state it is."""
    first, last = state.order[0], state.order[-1]
    return Record(
        id=first.record,
        code=first.code,
        kind=first.kind,
        form=state.form,
        version=len(state.order),
        status=last.status,
        answers=state.answers,
        heads=state.heads,
        begun=first.begun,
        updated=last.time,
        author=last.author,
        laptop=last.laptop,
        conflicts=state.conflicts,
    )


def steps(state: State) -> tuple[Step, ...]:
    """Return the history, newest first."""
    return tuple(
        Step(
            revision=revision.id,
            version=version,
            status=revision.status,
            author=revision.author,
            laptop=revision.laptop,
            time=revision.time,
            reason=revision.reason,
            changed=tuple(sorted(revision.changes())),
        )
        for version, revision in reversed(list(enumerate(state.order, start=1)))
    )


def changes(state: State, answers: Answers, settled: Container[str]) -> dict[str, Answer | None]:
    """Return what a revision upon ``state`` must change so that ``answers`` hold.

    Of what is in conflict, it settles what differs from the answer shown, and the paths ``settled`` as they are.
    """
    paths = state.answers.keys() | answers.keys() | state.conflicts.keys()
    return {
        path: answers.get(path)
        for path in paths
        if answers.get(path) != state.answers.get(path) or (path in state.conflicts and path in settled)
    }


def forms(state: State) -> tuple[str, ...]:
    """Return the digests of all forms that the revisions were made with: the one to read them by first, then newest."""
    return tuple(dict.fromkeys([state.form, *(revision.form for revision in reversed(state.order))]))


def guarded(state: State) -> frozenset[str]:
    """Return the question paths that had an answer kept apart, because it may name a person."""
    sealed = {path for revision in state.order for path in revision.sealed}
    return frozenset(question_path(path).partition(KEPT)[0] for path in sealed)


def until(state: State, revisions: Iterable[str]) -> State:
    """Return the state that ``revisions`` left behind: of themselves and all that they were made upon.

    Raises:
        KeyError: one of them is not in the history.
    """
    by_id = {step.id: step for step in state.order}
    found = {revision: by_id[revision] for revision in revisions}
    waiting = list(found)
    while waiting:
        for parent in found[waiting.pop()].parents:
            if parent in by_id and parent not in found:
                found[parent] = by_id[parent]
                waiting.append(parent)
    return fold(found.values())


def _newest(revision: Revision) -> tuple[Stamp, str]:
    return (revision.stamp, revision.id)


def _ordered(by_id: Mapping[str, Revision]) -> list[Revision]:
    """Return parents before children; of those that may come next the oldest by stamp."""
    waiting = {key: sum(parent in by_id for parent in revision.parents) for key, revision in by_id.items()}
    children = defaultdict[str, list[str]](list)
    for key, revision in by_id.items():
        for parent in revision.parents:
            children[parent].append(key)
    ready = [(by_id[key].stamp, key) for key, parents in waiting.items() if not parents]
    heapify(ready)
    order: list[Revision] = []
    while ready:
        order.append(by_id[heappop(ready)[1]])
        for child in children[order[-1].id]:
            waiting[child] -= 1
            if not waiting[child]:
                heappush(ready, (by_id[child].stamp, child))
    return order


def _fold_branches(order: list[Revision], calculated: Collection[str]) -> State:
    above = _ancestors(order)
    writers = defaultdict[str, list[int]](list)
    for place, revision in enumerate(order):
        for path in revision.changes():
            writers[path].append(place)
    answers: dict[str, Answer | None] = {}
    conflicts: dict[str, Alternatives] = {}
    for path, places in writers.items():
        written = [order[place] for place in _unfollowed(places, above)]
        written.sort(key=_newest, reverse=True)
        values = tuple(dict.fromkeys(revision.changes()[path] for revision in written))
        answers[path] = values[0]
        if len(values) > 1 and question_path(path) not in calculated:
            conflicts[path] = values
    for path in _edited_beside_removal(writers, order, above, calculated):
        answers[path], conflicts[path] = None, (None, REMOVED_YES)
    heads = _unfollowed(range(len(order)), above)
    return State(
        answers=_given(answers),
        conflicts=dict(sorted(conflicts.items())),
        heads=tuple(sorted(order[place].id for place in heads)),
        order=tuple(order),
        form=_form(order, above),
    )


def _form(order: list[Revision], above: list[int]) -> str:
    """Return the causally newest form that a revision changed to."""
    forms = {revision.id: revision.form for revision in order}
    changing = [
        place
        for place, revision in enumerate(order)
        if {forms.get(parent) for parent in revision.parents or ("",)} != {revision.form}
    ]
    return max((order[place] for place in _unfollowed(changing, above)), key=_newest).form


def _edited_beside_removal(
    writers: Mapping[str, list[int]], order: list[Revision], above: list[int], calculated: Collection[str]
) -> list[str]:
    """Return the ``@removed`` paths of items that one revision took out and another, beside it, answered."""
    found = []
    edits = {path: places for path, places in writers.items() if _is_edit(path, calculated)}
    for path, places in writers.items():
        if not path.endswith(REMOVED):
            continue
        removals = [place for place in _unfollowed(places, above) if order[place].changes()[path] is not None]
        item = path.removesuffix(REMOVED)
        written = {place for edit, places in edits.items() if within(edit, item) for place in places}
        if any(_beside(removal, place, above) for removal in removals for place in written):
            found.append(path)
    return found


def _is_edit(path: str, calculated: Collection[str]) -> bool:
    return bool(item_of(path)) and not path.endswith((ORDER, REMOVED)) and question_path(path) not in calculated


def _beside(one: int, other: int, above: list[int]) -> bool:
    return one != other and not (above[one] >> other & 1 or above[other] >> one & 1)


def _ancestors(order: list[Revision]) -> list[int]:
    """Return for each revision the places of all that it was made upon, as the bits of a number."""
    places = {revision.id: place for place, revision in enumerate(order)}
    above: list[int] = []
    for revision in order:
        bits = 0
        for parent in revision.parents:
            if parent in places:
                bits |= above[places[parent]] | 1 << places[parent]
        above.append(bits)
    return above


def _unfollowed(places: Iterable[int], above: list[int]) -> list[int]:
    """Return the places that no other of them follows."""
    among = list(places)
    followed = 0
    for place in among:
        followed |= above[place]
    return [place for place in among if not followed >> place & 1]


def _given(answers: Mapping[str, Answer | None]) -> dict[str, Answer]:
    return {path: answer for path, answer in sorted(answers.items()) if answer is not None}
