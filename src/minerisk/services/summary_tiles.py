"""The numbers at the head of a summary, beside those of the period before."""

from collections.abc import Mapping

from minerisk.domain import masking
from minerisk.domain.figures import figure
from minerisk.i18n import N_, Catalog
from minerisk.reports.summary import Tile
from minerisk.services.period_counts import Counts

COMPARABLE = 20
"""From how many on a change is told in percent too."""

_LABELS = {
    "incidents": N_("incidents"),
    "killed": N_("killed"),
    "injured": N_("injured"),
    "casualties": N_("casualties"),
}
_OUTCOMES = ("killed", "injured")


def tiles(counts: Counts, tr: Catalog, *, public: bool) -> tuple[Tile, ...]:
    """Return incidents, killed, injured and casualties."""
    before = counts.period.before
    now, then = told(counts, public=public), told(counts.at(before), public=public) if before else {}
    return tuple(
        Tile(number=_number(name, now[name], tr), label=tr(label), note=_compared(now[name], name, then, tr))
        if name != "incidents" or not counts.events.ungrouped
        else Tile(number=tr("Not known"), label=tr(label), note=tr("one row is one casualty"))
        for name, label in _LABELS.items()
    )


def told(counts: Counts, *, public: bool) -> Mapping[str, int | None]:
    """Return the numbers by their names; None is not told."""
    outcome = counts.people("outcome")
    numbers: dict[str, int | None] = {"incidents": counts.events.units, "casualties": outcome.units}
    numbers |= dict.fromkeys(_OUTCOMES, 0) | {row.keys[0]: row.n for row in outcome.rows if row.keys[0] in _OUTCOMES}
    if public:
        untold = {outcome.rows[at].keys[0] for at in masking.hidden([row.n for row in outcome.rows])}
        small = [name for name in ("incidents", "casualties") if masking.is_small(numbers[name] or 0)]
        numbers |= dict.fromkeys([*small, *(name for name in _OUTCOMES if name in untold)])
    return numbers


def _number(name: str, n: int | None, tr: Catalog) -> str:
    if n is not None:
        return figure(n)
    return tr("Not shown") if name in _OUTCOMES else tr("Under {n}", n=masking.LEAST)


def _compared(n: int | None, name: str, then: Mapping[str, int | None], tr: Catalog) -> str:
    if name not in then:
        return ""
    past = then[name]
    if n is None or past is None:
        return tr("before: not shown") if past is None else tr("{n} before", n=figure(past))
    change = _signed(n - past)
    if past >= COMPARABLE:
        change = f"{change}, {_signed(round(100 * (n - past) / past))} %"
    return tr("{n} before ({change})", n=figure(past), change=change)


def _signed(n: int) -> str:
    return f"+{figure(n)}" if n > 0 else f"–{figure(-n)}" if n else "±0"
