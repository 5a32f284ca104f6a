import itertools
import time
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from minerisk.domain import merging
from minerisk.domain import revision as revisions
from minerisk.domain.answer import Answer, Reason
from minerisk.domain.record import Status
from minerisk.domain.revision import Revision, Stamp

START = datetime(2026, 7, 14, 9, tzinfo=UTC)
CLOCKS = {"A1": 1_784_000_000_000, "B1": 0, "C1": 4_070_908_800_000}  # right, 1970 and 2099


def _revise(laptop: str, parents: Iterable[str], tick: int, changed: dict[str, Answer | None]) -> Revision:
    return revisions.seal(
        Revision(
            record=UUID(int=1),
            code="BRD2-INC-20260714-01",
            kind="incident",
            form="f",
            parents=tuple(sorted(parents)),
            stamp=Stamp(CLOCKS[laptop] + tick, 0, laptop),
            author=f"Author of {laptop}",
            laptop=laptop,
            begun=START + timedelta(minutes=tick),
            time=START + timedelta(minutes=tick, seconds=30),
            status=Status.AMENDED if parents else Status.FINISHED,
        ),
        changed,
        {},
    )


@st.composite
def histories(draw: st.DrawFn) -> list[Revision]:
    """Three laptops edit one record, and now and then take in what another one has."""
    first = _revise("A1", (), 0, {"a": "0", "b": "0"})
    has: dict[str, dict[str, Revision]] = {laptop: {first.id: first} for laptop in CLOCKS}
    for tick in range(1, draw(st.integers(1, 8)) + 1):
        laptop = draw(st.sampled_from(sorted(CLOCKS)))
        if draw(st.booleans()):
            has[laptop] |= has[draw(st.sampled_from(sorted(CLOCKS)))]
        answer = st.sampled_from(["1", "2", Reason.REFUSED, None])
        changed = draw(st.dictionaries(st.sampled_from("abc"), answer, min_size=1))
        made = _revise(laptop, merging.fold(has[laptop].values()).heads, tick, dict(changed))
        has[laptop][made.id] = made
    return list({key: made for each in has.values() for key, made in each.items()}.values())


def _descends(later: Revision, earlier: Revision, by_id: dict[str, Revision]) -> bool:
    return any(p == earlier.id or _descends(by_id[p], earlier, by_id) for p in later.parents)


@given(histories(), st.randoms(use_true_random=False))
@settings(max_examples=150, deadline=None)
def test_the_order_of_arrival_and_repetition_change_nothing(history: list[Revision], random):  # noqa: ANN001
    state = merging.fold(history)
    shuffled = history * 2
    random.shuffle(shuffled)
    assert merging.fold(shuffled) == state


@given(histories())
@settings(max_examples=150, deadline=None)
def test_every_newest_answer_is_seen_and_no_other(history: list[Revision]):
    state = merging.fold(history)
    by_id = {made.id: made for made in history}
    for path in "abc":
        writers = [made for made in history if path in made.answers]
        newest = {w.answers[path] for w in writers if not any(_descends(o, w, by_id) for o in writers)}
        if len(newest) > 1:
            assert set(state.conflicts[path]) == newest
            assert state.answers.get(path) in newest
        else:
            assert path not in state.conflicts
            assert {state.answers.get(path)} == (newest or {None})


@given(histories(), st.sampled_from(sorted(CLOCKS)))
@settings(max_examples=150, deadline=None)
def test_a_wrong_clock_never_undoes_a_later_edit(history: list[Revision], laptop: str):
    state = merging.fold(history)
    changed = merging.changes(state, {"a": "settled", "c": "kept"}, state.conflicts)
    after = merging.fold([*history, _revise(laptop, state.heads, -5_000, changed)])
    assert (dict(after.answers), after.conflicts) == ({"a": "settled", "c": "kept"}, {})
    assert len(after.heads) == 1


def test_answers_written_side_by_side_are_a_conflict_that_keeps_all():
    first = _revise("A1", (), 0, {"device": "mine"})
    beside = [
        _revise("B1", [first.id], 1, {"device": "uxo"}),
        _revise("C1", [first.id], 1, {"device": Reason.NOT_KNOWN}),
        _revise("A1", [first.id], 2, {"device": None}),
    ]
    state = merging.fold([first, *beside])
    assert state.conflicts == {"device": (Reason.NOT_KNOWN, None, "uxo")}
    assert len(state.heads) == 3


def test_the_same_answer_twice_is_no_conflict():
    first = _revise("A1", (), 0, {})
    state = merging.fold([first, *(_revise(laptop, [first.id], 1, {"device": "uxo"}) for laptop in ("A1", "B1"))])
    assert state.conflicts == {}
    assert state.answers == {"device": "uxo"}


def test_calculated_answers_never_conflict():
    first = _revise("A1", (), 0, {})
    beside = [_revise(laptop, [first.id], 1, {"p/c{1}/band": laptop}) for laptop in ("A1", "B1")]
    assert merging.fold([first, *beside], calculated={"p/c/band"}).conflicts == {}
    assert set(merging.fold([first, *beside]).conflicts) == {"p/c{1}/band"}


def test_an_edit_beside_a_removal_is_a_conflict_and_the_item_stays_till_it_is_settled():
    first = _revise("A1", (), 0, {"p/c{1}/age": "30", "p/c{1}@order": "1"})
    removed = _revise("A1", [first.id], 1, {"p/c{1}@removed": "1"})
    edited = _revise("B1", [first.id], 1, {"p/c{1}/age": "31"})
    state = merging.fold([first, removed, edited])
    assert state.conflicts == {"p/c{1}@removed": (None, "1")}
    assert "p/c{1}@removed" not in state.answers
    settled = merging.changes(state, {**state.answers, "p/c{1}@removed": "1"}, ())
    after = merging.fold([first, removed, edited, _revise("C1", state.heads, 2, settled)])
    assert after.conflicts == {}
    assert after.answers["p/c{1}@removed"] == "1"


@pytest.mark.parametrize("path", ["p/c{1}@order", "p/c{1}/band", "p/c{2}/age", "device"])
def test_a_move_a_calculation_or_an_edit_elsewhere_beside_a_removal_is_none(path: str):
    first = _revise("A1", (), 0, {"p/c{1}/age": "30"})
    removed = _revise("A1", [first.id], 1, {"p/c{1}@removed": "1"})
    beside = _revise("B1", [first.id], 1, {path: "2"})
    assert merging.fold([first, removed, beside], calculated={"p/c/band"}).conflicts == {}


def test_a_parent_that_is_not_here_is_left_out_of_account():
    made = _revise("A1", ["0" * 64], 1, {"device": "uxo"})
    beside = _revise("B1", ["1" * 64], 1, {"place": "x"})
    assert merging.fold([made]).answers == {"device": "uxo"}
    assert merging.fold([made, beside]).answers == {"device": "uxo", "place": "x"}


def test_only_what_differs_is_changed():
    state = merging.fold([_revise("A1", (), 0, {"a": "1", "b": "2", "c": "3"})])
    assert merging.changes(state, {"a": "1", "b": "9", "d": "4"}, ()) == {"b": "9", "c": None, "d": "4"}


def test_a_record_tells_where_it_began_and_who_was_last():
    first = _revise("A1", (), 0, {"a": "1"})
    second = _revise("B1", [first.id], 5, {"a": "2"})
    record = merging.record(merging.fold([second, first]))
    assert (record.begun, record.updated) == (START, START + timedelta(minutes=5, seconds=30))
    assert (record.version, record.status, record.author, record.laptop) == (2, Status.AMENDED, "Author of B1", "B1")
    assert record.heads == (second.id,)


def test_the_form_is_the_one_that_was_changed_to_last():
    first = _revise("A1", (), 0, {"a": "0"})
    newer = replace(_revise("A1", (first.id,), 1, {"a": "1"}), form="newer", id="newer")
    older = _revise("C1", (first.id,), 2, {"b": "1"})
    both = replace(_revise("B1", (newer.id, older.id), 3, {"b": "2"}), form="newer", id="both")
    assert merging.fold([first, older]).form == "f"
    assert merging.fold([first, newer, older]).form == "newer"
    state = merging.fold([first, newer, older, both])
    assert (state.form, merging.record(state).form, merging.forms(state)) == ("newer", "newer", ("newer", "f"))
    back = _revise("B1", (both.id,), 4, {"b": "3"})
    beside = replace(_revise("C1", (newer.id,), 5, {"a": "4"}), form="newer", id="beside")
    assert merging.fold([first, newer, older, both, back, beside]).form == "f"


def test_what_was_kept_apart_once_is_known():
    first = _revise("A1", (), 0, {})
    named = replace(first, sealed={"p/c{9f}/name": "x", "phone@kept": "y"})
    assert merging.guarded(merging.fold([named])) == {"p/c/name", "phone"}


def test_history_is_told_newest_first():
    first = _revise("A1", (), 0, {"b": "1", "a": "1"})
    second = _revise("A1", [first.id], 1, {"a": "2"})
    told = merging.steps(merging.fold([first, second]))
    assert [(step.version, step.revision, step.changed) for step in told] == [
        (2, second.id, ("a",)),
        (1, first.id, ("a", "b")),
    ]


def test_an_earlier_state_is_what_its_revision_left_behind():
    first = _revise("A1", (), 0, {"a": "1"})
    second = _revise("A1", [first.id], 1, {"a": "2"})
    beside = _revise("B1", [first.id], 1, {"a": "3"})
    last = _revise("A1", [second.id, beside.id], 2, {"a": "4"})
    state = merging.fold([first, second, beside, last])
    assert merging.until(state, [second.id]).answers == {"a": "2"}
    assert merging.until(state, [last.id]) == state
    with pytest.raises(KeyError):
        merging.until(state, ["0" * 64])


def test_long_histories_are_quick():
    line = [_revise("A1", (), 0, {"a": "0"})]
    for tick in range(1, 2_000):
        line.append(_revise("A1", [line[-1].id], tick, {"a": str(tick)}))
    branches = [_revise("B1", [one.id], tick, {"a": "b"}) for tick, one in enumerate(line[:-1:100], start=5_000)]
    before = time.perf_counter()
    state = merging.fold(itertools.chain(line, branches))
    assert len(state.conflicts["a"]) == 2
    assert time.perf_counter() - before < 2
