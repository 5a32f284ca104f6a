from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

from minerisk.domain.record import Draft

NOW = datetime(2026, 7, 14, tzinfo=UTC)
DRAFT = Draft(record=UUID(int=1), kind="incident", form="d", begun=NOW, updated=NOW, author="A. K.", answers={})


def test_a_draft_is_new_until_it_is_kept():
    assert DRAFT.is_new
    assert replace(DRAFT, answers={"about_record": "BRD2-INC-20260714-01"}).is_new
    assert not replace(DRAFT, updated=NOW + timedelta(seconds=2)).is_new


def test_an_amendment_is_not_new():
    assert not replace(DRAFT, base=("9f",)).is_new
