from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from minerisk.domain import merging
from minerisk.domain import revision as revisions
from minerisk.domain.batch import Batch
from minerisk.domain.conversion.report import Report
from minerisk.domain.form import Form
from minerisk.domain.record import Record
from minerisk.domain.revision import Stamp
from minerisk.services import revising
from minerisk.services.databases import Database
from minerisk.services.revising import Act, Revising
from minerisk.store import batches, settings

NOON = datetime(2026, 7, 14, 12, tzinfo=UTC)


@pytest.fixture
def act() -> Act:
    return Act(author="Aynur", begun=NOON, finished=NOON + timedelta(minutes=8))


def test_stamps_go_on_when_the_clock_of_the_laptop_goes_back(db: Database, small_form: Form, act: Act):
    stamps: list[Stamp] = []
    for finished in (act.finished, NOON - timedelta(days=20_000), NOON - timedelta(days=1)):
        with db.write() as connection:
            writer = Revising(connection, small_form, 1)
            earlier = Act(author="Aynur", begun=NOON, finished=finished)
            made = writer.first(UUID(int=len(stamps) + 1), "incident", earlier, {"device": "mine"})
            writer.add_first([made])
            stamps.append(made.stamp)
    assert stamps == sorted(set(stamps))
    with db.read() as connection:
        assert settings.get(connection, revising.CLOCK) == [stamps[-1].milliseconds, stamps[-1].counter]


def test_a_code_that_was_used_is_never_used_again(db: Database, small_form: Form, act: Act):
    codes = []
    for number in range(1, 4):
        with db.write() as connection:
            writer = Revising(connection, small_form, 1)
            made = [writer.first(UUID(int=1_000 * number + n), "incident", act, {}) for n in range(50)]
            writer.add_first(made)
            codes += [one.code for one in made]
    assert len(set(codes)) == 150
    assert codes[-1].endswith("-150")


def test_a_revision_of_a_record_that_is_not_here_is_a_mistake_of_the_program(
    db: Database, small_form: Form, act: Act, finish: Callable[..., Record]
):
    finish()
    with pytest.raises(LookupError), db.write() as connection:
        writer = Revising(connection, small_form, 1)
        first = writer.first(UUID(int=1), "incident", act, {"device": "mine"})
        state = merging.fold([first])
        made = writer.next(state, act, {"device": "uxo"})
        revisions.check(made)
        writer.add_next(made, merging.fold([first, made]))


def test_a_code_of_a_withdrawn_import_is_never_used_again(db: Database, small_form: Form, act: Act):
    def add(number: int) -> str:
        with db.write() as connection:
            writer = Revising(connection, small_form, 1)
            made = writer.first(UUID(int=number), "incident", replace(act, batch="b"), {})
            writer.add_first([made])
        return made.code

    first, second = add(1), add(2)
    nothing: dict[str, tuple[()]] = dict.fromkeys(
        ("set_aside", "unmapped", "unread", "not_asked", "never_kept", "unused", "stated"), ()
    )
    report = Report(rows={}, records=2, people=0, **nothing)
    came = Batch(id="b", time=NOON, author="A", title="T", sources=(), records=2, people=0, already=0, report=report)
    with db.write() as connection:
        batches.add(connection, came)
        revising.keep_codes(connection, "b")
        batches.take_out(connection, "b", NOON, "Aynur")
    third = add(3)
    assert [code[-2:] for code in (first, second, third)] == ["01", "02", "03"]
