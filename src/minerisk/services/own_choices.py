"""The lists of a form, and what the office adds to them: added, called otherwise, retired and used again.

A choice of the office is offered by every version of the form from now on. A record keeps the form that it was filled
with, and so what it could choose from, whatever becomes of the choice.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from minerisk.domain import code
from minerisk.domain.form import Choice, Form, Question
from minerisk.domain.own_choice import LONGEST, ChoiceList, Column, OwnChoice, is_last, new_code, problems
from minerisk.domain.succession.succession import items
from minerisk.domain.text import clean
from minerisk.domain.vocabulary.said import known_codes
from minerisk.errors import UserError
from minerisk.i18n import N_
from minerisk.services import own_forms
from minerisk.services.databases import Database, stored_office
from minerisk.services.extending import in_use
from minerisk.store import log
from minerisk.store import own_choices as stored

if TYPE_CHECKING:
    from minerisk.forms.xform.select_lists import SelectList

MOST = 2_000
"""Choices that an office can add to all its forms together."""

ADDED, CHANGED, RETIRED, USED_AGAIN = "choice added", "choice changed", "choice retired", "choice used again"
_NEVER = frozenset({"about_kind", "age_scheme", "category", "coordinates_of", "grouping", "outcome", "record_type"})
"""Questions that say what a record, a person or a position is counted as at all."""
_QUOTED = "difficulty"
"""The list that answers the questions of the Washington Group, which stay word for word."""


def lists(db: Database, form: Form) -> tuple[ChoiceList, ...]:
    """Return the lists of a form, in the order of its questions, with what the office added to each."""
    from minerisk.forms.xform.select_lists import in_xform

    came = own_forms.as_it_came(db, form)
    with db.read() as connection:
        own = stored.of_form(connection, form.id)
    offered = own_forms.with_choices(db, came)
    found = in_xform(own_forms.xform(db, came))
    return tuple(_list(one, came, offered, tuple(c for c in own if c.within == one.name)) for one in found)


def count(db: Database, form: Form) -> int:
    """Return how many choices the office added to a form that are used now."""
    with db.read() as connection:
        return len(in_use(connection, form.id))


def add(db: Database, into: ChoiceList, choice: OwnChoice, *, author: str) -> OwnChoice:
    """Add a choice to a list, and return it with its code.

    Raises:
        UserError: something is missing, the list has such a choice, or there are too many; nothing was changed.
    """
    choice = _checked(choice, into)
    with db.write() as connection:
        every, office = stored.every(connection), stored_office(connection)
        if len(every) >= MOST:
            raise UserError(N_("Your office has added {n} choices, and no more can be kept."), n=MOST)
        used = [one.code for one in every if (one.form, one.within) == (into.form, into.name)]
        used += [one.name for one in into.choices]
        made = replace(choice, code=new_code(code.laptop(office.code, office.laptop), choice.label, used))
        stored.put(connection, (*every, made))
        _note(connection, author, ADDED, made)
    return made


def change(db: Database, into: ChoiceList, choice: OwnChoice, *, author: str) -> OwnChoice:
    """Call a choice otherwise from now on, or count it otherwise; records that are there keep what they say.

    Raises:
        UserError: as ``add`` does.
    """
    return _put(db, _checked(choice, into), author, CHANGED)


def retire(db: Database, choice: OwnChoice, *, author: str) -> OwnChoice:
    """Offer a choice to no new record; those that have it keep it."""
    return _put(db, replace(choice, is_retired=True), author, RETIRED)


def use_again(db: Database, choice: OwnChoice, *, author: str) -> OwnChoice:
    """Offer a choice again that was retired."""
    return _put(db, replace(choice, is_retired=False), author, USED_AGAIN)


def _put(db: Database, choice: OwnChoice, author: str, act: str) -> OwnChoice:
    identity = (choice.form, choice.within, choice.code)
    with db.write() as connection:
        every = stored.every(connection)
        stored.put(connection, [choice if (one.form, one.within, one.code) == identity else one for one in every])
        _note(connection, author, act, choice)
    return choice


def _checked(choice: OwnChoice, into: ChoiceList) -> OwnChoice:
    """Return a choice with its labels as they can be kept."""
    said = {language: " ".join(clean(text).split())[:LONGEST] for language, text in choice.label.items()}
    checked = replace(choice, label={language: text for language, text in said.items() if text})
    for sentence in problems(checked, into).values():
        raise UserError(sentence)
    return checked


def _note(connection: Connection, author: str, act: str, choice: OwnChoice) -> None:
    details = {"form": choice.form, "list": choice.within, "choice": choice.code}
    log.add(connection, datetime.now(UTC), clean(author), act, details)


def _list(one: "SelectList", came: Form, offered: Form, own: tuple[OwnChoice, ...]) -> ChoiceList:
    """Return a list of a form: ``came`` is the form as it came, ``offered`` with the choices of the office."""
    asked = [question for path in one.paths if isinstance(question := items(came).get(path), Question)]
    known = known_codes(came)
    counted = [known[question.path] for question in asked if question.path in known]
    choices = asked[0].choices
    is_counted_by = bool(counted) and not _NEVER.isdisjoint(question.name for question in asked)
    return ChoiceList(
        form=came.id,
        name=one.name,
        labels=tuple(question.label for question in asked),
        choices=choices,
        own=own,
        columns=tuple(_column(name, asked, offered) for name in one.columns),
        counted_as=tuple(c.name for c in choices if counted and all(c.name in codes for codes in counted)),
        is_open=one.is_open and one.name != _QUOTED and not is_counted_by,
    )


def _column(name: str, asked: Sequence[Question], offered: Form) -> Column:
    """Return what a choice can say in a column: the answers to the question that it is compared with."""
    values = dict.fromkeys(choice.columns.get(name, "") for question in asked for choice in question.choices)
    looked_at = {path for question in asked if question.choice_filter for path in question.choice_filter.dependencies}
    for question in offered.questions():
        choices = tuple(choice for choice in question.choices if not is_last(choice.name))
        if question.path in looked_at and any(choice.name in values for choice in choices):
            return Column(name=name, label=question.label, choices=choices)
    return Column(name=name, label={"": name}, choices=tuple(Choice(name=value, label={"": value}) for value in values))
