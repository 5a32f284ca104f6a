"""A record, opened to be amended with a version of its form. Knows no database."""

from collections.abc import Sequence
from dataclasses import dataclass

from minerisk.domain import merging
from minerisk.domain.answer import REMOVED, Answer, Answers, within
from minerisk.domain.filling.filling import Filling
from minerisk.domain.filling.items import is_field
from minerisk.domain.form import Form
from minerisk.domain.merging import State
from minerisk.domain.succession.carrying import carry_all, is_asked


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """What an amendment begins with.

    Attributes:
        answers: each where the form asks it, or kept.
        settled: paths where one laptop moved an answer and another went on with it: what it wrote there goes along.
    """

    answers: Answers
    settled: tuple[str, ...]


def open_with(state: State, versions: Sequence[Form], form: Form) -> Opened:
    """Return what an amendment of a record with ``form`` begins with.

    Where laptops answered differently, and the form asks it elsewhere, their answers stay where they are: which of them
    goes to the new place, a person has to say.

    Args:
        state: of the record.
        versions: all that the record was ever written with, the one that it is read by first.
        form: one of them, or a newer one.
    """
    answers, settled, held = dict(state.answers), list[str](), set[str]()
    for path, given in state.conflicts.items():
        if is_field(path) or is_asked(form, path):
            continue
        values: list[Answer] = [answer for answer in given if answer is not None]
        if len(values) > 1:
            held.add(path)
        else:
            settled.append(path)
            answers[path] = values[0]
    carried = carry_all(answers, versions, form, guarded=merging.guarded(state), held=held)
    return Opened(answers=carried.answers, settled=tuple(settled))


def set_aside(filling: Filling) -> tuple[str, ...]:
    """Return the paths of answers that are set aside: after finishing, only the history of the record has them.

    The newer form does not ask for them as things stand, or does not offer them any more.
    """
    said = filling.answers()
    removed = [path.removesuffix(REMOVED) for path in said if path.endswith(REMOVED)]
    return tuple(
        path
        for path in filling.draft()
        if path not in said and not is_field(path) and not any(within(path, item) for item in removed)
    )
