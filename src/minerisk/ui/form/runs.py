"""What of a form stands together: groups and repeats alone, questions as far as they share a line or a grid."""

from collections.abc import Iterator, Sequence

from minerisk.domain.form import Group, Item, Question, Repeat
from minerisk.ui.form.choice_grid import grid_at
from minerisk.ui.form.inputs.table import is_shown
from minerisk.ui.form.question_line import joins

Run = Group | Repeat | tuple[Question, ...]


def runs(children: Sequence[Item]) -> Iterator[Run]:
    """Give groups and repeats, and between them the questions: together those that share a line or a grid."""
    typed = {child.typed for child in children if isinstance(child, Question)}
    seen = [one for one in _checks_first(children) if not isinstance(one, Question) or _is_seen(one, typed)]
    at = 0
    while at < len(seen):
        child = seen[at]
        if isinstance(child, Question):
            run = _run(seen, at)
            at += len(run)
            yield run
        else:
            at += 1
            yield child


def _run(seen: Sequence[Item], at: int) -> tuple[Question, ...]:
    """Return the questions from one on that stand together."""
    end = next((end for end in range(at, len(seen)) if not isinstance(seen[end], Question)), len(seen))
    loose = [one for one in seen[at:end] if isinstance(one, Question)]
    if n := grid_at(loose):
        return tuple(loose[:n])
    n = 1
    while n < len(loose) and joins(loose[:n], loose[n]) and not grid_at(loose[n:]):
        n += 1
    return tuple(loose[:n])


def _checks_first(children: Sequence[Item]) -> list[Item]:
    """Return the children in order, but what doubts the items of a repeat before those items."""
    found: list[Item] = []
    for child in children:
        is_check = isinstance(child, Question) and child.is_check
        last = next((at for at, one in enumerate(found) if isinstance(one, Repeat)), None) if is_check else None
        found.insert(len(found) if last is None else last, child)
    return found


def _is_seen(question: Question, typed: "set[str | None]") -> bool:
    """Return whether a question is shown; one that keeps what is typed in another is not."""
    return question.path not in typed and is_shown(question)
