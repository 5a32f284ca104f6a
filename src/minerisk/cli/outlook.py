"""What an import would do, told on a terminal: as JSON with names that stay, or in sentences."""

from collections.abc import Iterator
from typing import Any

from minerisk.domain import wording
from minerisk.domain.form import Form, say
from minerisk.domain.tables.mapping import WHY
from minerisk.i18n import N_, Catalog
from minerisk.services.importing import Outlook

LINES = 20
"""Lines of one kind that are told; JSON has them all."""


def plain(outlook: Outlook, tr: Catalog) -> dict[str, Any]:
    """Return it as JSON can hold it.

    ``title``, ``rows`` (by table), ``records``, ``casualties``, ``already``, ``set_aside`` (``table``, ``row``,
    ``reason``), ``unmapped`` (``table``, ``column``, ``question``, ``text``, ``n``), ``unread`` (the same with ``row``
    and ``reason``), ``not_asked`` (``question``, ``n``), ``never_kept`` (``table``, ``column``, ``reason``),
    ``unused`` (``table``, ``column``), ``stated`` (``table``, ``outcome``, ``n``) and ``notices`` (``row``, ``text``).
    """
    report = outlook.report
    return {
        "title": outlook.title,
        "rows": dict(report.rows),
        "records": report.records,
        "casualties": report.people,
        "already": outlook.already,
        "set_aside": [
            {"table": each.table, "row": each.row, "reason": each.notice.said(tr, tr.language)}
            for each in report.set_aside
        ],
        "unmapped": [
            {"table": each.table, "column": each.column, "question": each.to, "text": each.text, "n": each.n}
            for each in report.unmapped
        ],
        "unread": [
            {
                "table": each.table, "column": each.column, "question": each.to, "text": each.text, "row": each.row,
                "n": each.n, "reason": each.notice.said(tr, tr.language),
            }
            for each in report.unread
        ],
        "not_asked": [{"question": each.to, "n": each.n} for each in report.not_asked],
        "never_kept": [
            {"table": table, "column": column, "reason": tr(WHY[why])} for table, column, why in report.never_kept
        ],
        "unused": [{"table": table, "column": column} for table, column in report.unused],
        "stated": [{"table": each.table, "outcome": each.outcome, "n": each.n} for each in report.stated],
        "notices": [{"row": notice.row, "text": notice.said(tr, tr.language)} for notice in outlook.notices],
    }  # fmt: skip


def told(outlook: Outlook, form: Form, tr: Catalog) -> Iterator[str]:
    """Give it line by line, for a person."""
    report = outlook.report
    yield outlook.title
    yield from (tr("{table}: {n} rows", table=table, n=n) for table, n in report.rows.items())
    yield tr("Records: {n}, of these here already: {already}", n=report.records, already=outlook.already)
    yield tr("Casualties: {n}", n=report.people)
    for heading, lines in _sections(outlook, form, tr):
        if lines:
            yield tr(heading, n=len(lines))
        yield from (f"  {line}" for line in lines[:LINES])
        if len(lines) > LINES:
            yield "  " + tr("… and {n} more, all of them with --json", n=len(lines) - LINES)


def _sections(outlook: Outlook, form: Form, tr: Catalog) -> tuple[tuple[str, list[str]], ...]:
    """Return each kind of thing to tell, under its heading."""
    report = outlook.report
    labels = {question.path: say(question.label, tr.language) for question in form.questions()}
    return (
        (
            N_("People by outcome, as each table gives them, never added up: {n}"),
            [f"{s.table}: {wording.coded(form, 'outcome', s.outcome, tr.language)} {s.n}" for s in report.stated],
        ),
        (
            N_("Rows set aside: {n}"),
            [f"{aside.table} {aside.row}: {aside.notice.said(tr, tr.language)}" for aside in report.set_aside],
        ),
        (
            N_("Texts without a code, kept in words: {n}"),
            [f"{each.table}, {each.column}: “{each.text}” × {each.n}" for each in report.unmapped],
        ),
        (
            N_("Values that were not understood, kept in words: {n}"),
            [
                f"{each.table} {each.row}, {each.column}: “{each.text}” × {each.n}. {each.notice.said(tr, tr.language)}"
                for each in report.unread
            ],
        ),
        (
            N_("Answers that the form does not ask for or take, kept in words: {n}"),
            [f"{labels.get(each.to, each.to)} × {each.n}" for each in report.not_asked],
        ),
        (
            N_("Columns that are never kept: {n}"),
            [f"{table}, {column}: {tr(WHY[why])}" for table, column, why in report.never_kept],
        ),
        (
            N_("Columns that the mapping does not know, left out: {n}"),
            [f"{table}, {column}" for table, column in report.unused],
        ),
        (N_("To know before: {n}"), [notice.said_of_row(tr, tr.language) for notice in outlook.notices]),
    )
