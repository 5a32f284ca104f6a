from collections.abc import Callable

from minerisk.domain.answer import Answer
from minerisk.domain.record import Status
from minerisk.reports.sheet import PROFILES, STATUSES, Profile, Sheet


def test_every_profile_and_status_has_words():
    assert set(PROFILES) == set(Profile)
    assert set(STATUSES) == set(Status)


def test_a_draft_has_no_conflicts_and_tells_only_what_was_asked(
    make_sheet: Callable[..., Sheet], answers: dict[str, Answer]
):
    sheet = make_sheet(answers, draft=True)
    assert sheet.is_draft
    assert sheet.conflicts == {}
    assert sheet.answers == answers


def test_a_record_tells_what_was_saved(make_sheet: Callable[..., Sheet], answers: dict[str, Answer]):
    assert not make_sheet(answers).is_draft
    assert make_sheet(answers).answers == answers
