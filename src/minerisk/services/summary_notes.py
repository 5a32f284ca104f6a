"""The annex of a summary: what was counted and how, what the words mean, and where the numbers come from."""

from collections.abc import Iterator
from datetime import datetime

from minerisk import __version__
from minerisk.domain import edtf, masking, wording
from minerisk.domain.figures import figure
from minerisk.domain.record import Status
from minerisk.i18n import N_, Catalog
from minerisk.reports.summary import Note
from minerisk.services import batches, databases, statistics
from minerisk.services.period_counts import Counts
from minerisk.services.summary_tiles import told

MOST_SOURCES = 8
"""Imports that are named in the annex."""

MOST_NAMED = 3
"""Titles of imports that are named on the first page."""

_WORDS = (
    N_("Explosive ordnance: mines, unexploded or abandoned munitions, booby-traps and other explosive devices."),
    N_("Incident: an event with explosive ordnance, whether it harmed somebody or not."),
    N_("Accident: an incident in which somebody was harmed."),
    N_("Casualty: a person who was killed or injured in an incident, or of whom it is not known which of the two."),
    N_("Child: a person under 18."),
    N_("Provisional: the numbers can still change, as records come in or are amended."),
)
_READING = (
    N_("“Not known” is a class of its own: it is hatched and stands last. It is not shared out among the others."),
    N_("Percentages are of those of whom it is known; n says how many were counted."),
    N_("Bars begin at 0. Bars of small classes are drawn as one."),
    N_("A broken bar stands for more than its length shows."),
)
_PUBLIC = (
    N_("Numbers of 1 or 2 people or incidents are not shown, nor those from which they could be worked out."),
    N_("No district with fewer than {n} casualties is named, and no district is divided by age and sex."),
    N_("Do not publish summaries whose periods or filters overlap: their difference can give small numbers away."),
)
_INTERNAL = (
    N_("Restricted: this version has all numbers, also small ones by which people can be recognised."),
    N_("For others, make the public version."),
)


def notes(counts: Counts, tr: Catalog, *, public: bool, made_at: datetime, made_by: str) -> tuple[Note, ...]:
    """Return the parts of the annex."""
    publishing = _PUBLIC if public else _INTERNAL
    parts = (
        (N_("What is counted"), _counted(counts, tr, public=public)),
        (N_("Numbers of different sources"), _side_by_side(counts, tr, public=public)),
        (N_("How to read the charts"), (*map(tr, _READING), *_before(counts, tr))),
        (N_("What may be passed on"), (tr(each, n=masking.LEAST) for each in publishing)),
        (N_("Words"), map(tr, _WORDS)),
        (N_("Where the numbers come from"), _sources(counts, tr, public=public)),
        (N_("This copy"), (_made(tr, made_at, made_by),)),
    )
    found = (Note(title=tr(title), sentences=tuple(sentences)) for title, sentences in parts)
    return tuple(note for note in found if note.sentences)


def came_from(counts: Counts, tr: Catalog) -> str:
    """Return whose records they are where most came with imports, most first; nothing where they did not."""
    titles = {batch.id: batch.title for batch in batches.batches(counts.db)}
    if not titles:
        return ""
    tally = counts.imports()
    if 2 * tally.of_known <= tally.units:
        return ""
    came = sorted(tally.known, key=lambda row: -row.n)
    named = list(dict.fromkeys(titles[key] for row in came for key in row.keys if key))
    more = [tr("and {n} more", n=len(named) - MOST_NAMED)] if len(named) > MOST_NAMED else []
    own = [databases.office(counts.db).name] if tally.not_known else []
    return "; ".join([*named[:MOST_NAMED], *more, *own])


def _counted(counts: Counts, tr: Catalog, *, public: bool) -> Iterator[str]:
    yield tr("Casualties are people and incidents are events: neither number stands for the other.")
    yield tr("People who were there and were not hurt are not counted.")
    yield tr("Recorded casualties are those of whom this office has a record. The true number is not known.")
    yield tr(
        "An event counts on the earliest day that it can have happened: one of which only the year is known, on "
        "1 January. Its month stays not known."
    )
    undated = counts.undated()
    if undated and not (public and masking.is_small(undated)):
        yield tr.count(
            "{figure} casualty is in no period, since no date is known.",
            "{figure} casualties are in no period, since no date is known.",
            undated,
            figure=figure(undated),
        )


def _side_by_side(counts: Counts, tr: Catalog, *, public: bool) -> Iterator[str]:
    """Give numbers that differ, each with where it is from: they are never one sum."""
    stated = statistics.stated(counts.db, counts.where)
    is_told = not public or (told(counts, public=True)["killed"] is not None and stated and stated[0] >= masking.LEAST)
    if stated is not None and is_told:
        by_event, by_person = map(figure, stated)
        yield tr("Killed, as counted at the events: {n}.", n=by_event)
        yield tr("Killed, as told person by person: {n}. The charts show these.", n=by_person)
        yield tr("The two stand side by side and are never added.")
    ungrouped = counts.events.ungrouped
    if ungrouped and not (public and masking.is_small(ungrouped)):
        yield tr.count(
            "In {figure} record one row is one casualty: who was hurt in the same incident is not known, so that "
            "incidents are not counted.",
            "In {figure} records one row is one casualty: who was hurt in the same incident is not known, so that "
            "incidents are not counted.",
            ungrouped,
            figure=figure(ungrouped),
        )


def _before(counts: Counts, tr: Catalog) -> Iterator[str]:
    if before := counts.period.before:
        yield tr("“Before” is the time from {period}.", period=before.words(tr))


def _sources(counts: Counts, tr: Catalog, *, public: bool) -> Iterator[str]:
    office = databases.office(counts.db)
    if public:
        yield tr("Records of {office}.", office=office.name)
    else:
        records = counts.records()
        amended = sum(row.n for row in records.rows if row.keys == (Status.AMENDED,))
        yield tr(
            "Records of {office}: {n} in this period, {amended} of them amended after they were finished.",
            office=office.name, n=figure(records.units), amended=figure(amended),
        )  # fmt: skip
    imports = [batch for batch in batches.batches(counts.db) if batch.withdrawn is None and batch.records]
    for batch in imports[:MOST_SOURCES]:
        yield tr("Imported: {title}, {day}.", title=batch.title, day=edtf.words(batch.time.date().isoformat(), tr))
    if len(imports) > MOST_SOURCES:
        yield tr("and {n} more", n=len(imports) - MOST_SOURCES)
    yield tr("Records that come in or are amended later change these numbers, also those of earlier periods.")


def _made(tr: Catalog, made_at: datetime, made_by: str) -> str:
    time = wording.moment(made_at, tr, made_at.tzinfo)
    if made_by:
        return tr("Made {time} by {name} with MineRisk {version}.", time=time, name=made_by, version=__version__)
    return tr("Made {time} with MineRisk {version}.", time=time, version=__version__)
