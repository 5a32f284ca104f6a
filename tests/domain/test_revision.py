from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minerisk.domain import revision as revisions
from minerisk.domain.answer import Reason
from minerisk.domain.record import Status
from minerisk.domain.revision import Revision, Stamp, Tampered


@pytest.fixture
def revision() -> Revision:
    first = Revision(
        record=UUID(int=1),
        code="BRD2-INC-20260714-01",
        kind="incident",
        form="f" * 64,
        parents=(),
        stamp=Stamp(1_000, 0, "BRD2"),
        author="Aynur",
        laptop="BRD2",
        begun=datetime(2026, 7, 14, 8, 55, tzinfo=UTC),
        time=datetime(2026, 7, 14, 9, tzinfo=UTC),
        status=Status.FINISHED,
    )
    answers = {"device": "mine", "depth": None, "when": Reason.NOT_KNOWN}
    return revisions.seal(first, answers, {"people/casualty{9f}/name": "Marker Name", "phone": Reason.REFUSED})


def test_it_gives_all_its_answers(revision: Revision):
    assert revision.changes() == {
        "device": "mine",
        "depth": None,
        "when": Reason.NOT_KNOWN,
        "people/casualty{9f}/name": "Marker Name",
        "phone": Reason.REFUSED,
    }


def test_a_whole_revision_passes(revision: Revision):
    revisions.check(revision)
    assert revision.id == revisions.digest(revision)


@pytest.mark.parametrize(
    "changed",
    [
        {"answers": {"device": "uxo"}},
        {"author": "Somebody"},
        {"parents": ("0" * 64,)},
        {"time": datetime(2020, 1, 1, tzinfo=UTC)},
        {"begun": datetime(2020, 1, 1, tzinfo=UTC)},
        {"stamp": Stamp(1_001, 0, "BRD2")},
        {"sealed": {}},
        {"code": "BRD2-INC-20260714-02"},
    ],
)
def test_a_changed_revision_is_noticed(revision: Revision, changed: dict[str, object]):
    with pytest.raises(Tampered):
        revisions.check(replace(revision, **changed))  # type: ignore[arg-type]


def test_a_changed_name_is_noticed(revision: Revision):
    kept = revision.identity["phone"]
    with pytest.raises(Tampered):
        revisions.check(replace(revision, identity={"phone": replace(kept, answer="055")}))


def test_a_name_that_was_never_sealed_is_noticed(revision: Revision):
    with pytest.raises(Tampered):
        revisions.check(replace(revision, identity={"other": revision.identity["phone"]}))


def test_a_name_can_be_taken_out_and_the_id_stays(revision: Revision):
    without = replace(revision, identity={})
    revisions.check(without)
    assert without.changes()["phone"] is None


def test_two_seals_of_one_name_have_nothing_in_common(revision: Revision):
    again = revisions.seal(revision, {}, {"phone": Reason.REFUSED})
    assert again.sealed["phone"] != revision.sealed["phone"]


def test_the_content_does_not_tell_the_name(revision: Revision):
    assert "Marker" not in repr((revision.answers, revision.sealed))


def test_the_clock_goes_on_when_the_laptop_stands_still_or_goes_back():
    stamp = Stamp(1_000, 0, "BRD2")
    moments = [stamp]
    for now in (1_000, 400, 1_001, -5):
        moments.append(moments[-1].next(now))
    assert moments == sorted(set(moments))
    assert moments[-1].milliseconds == 1_001


@given(st.one_of(st.none(), st.text(), st.sampled_from(Reason)))
def test_every_answer_survives_json(answer: str | Reason | None):
    assert revisions.from_plain(revisions.plain(answer)) == answer


@pytest.mark.parametrize("value", [1, [], {}, {"reason": "no"}, {"reason": 1}])
def test_other_json_is_no_answer(value: object):
    with pytest.raises(ValueError):  # noqa: PT011
        revisions.from_plain(value)
