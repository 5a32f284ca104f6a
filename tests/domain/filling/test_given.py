from datetime import UTC, datetime

import pytest

from minerisk.domain.filling.given import Given, computer_clock
from minerisk.domain.form import Preload

GIVEN = Given(
    clock=lambda: datetime(2024, 3, 27, 10, 20, 30, 123456, UTC),
    device="d",
    user="aysel",
    email="a@b.az",
    phone="1",
    instance="uuid:1",
)


@pytest.mark.parametrize(
    ("preload", "answer"),
    [
        (Preload.START, "2024-03-27T10:20:30.123+00:00"),
        (Preload.END, "2024-03-27T10:20:30.123+00:00"),
        (Preload.TODAY, "2024-03-27"),
        (Preload.DEVICE, "d"),
        (Preload.USER, "aysel"),
        (Preload.EMAIL, "a@b.az"),
        (Preload.PHONE, "1"),
        (Preload.INSTANCE, "uuid:1"),
    ],
)
def test_the_program_answers_by_itself(preload: Preload, answer: str):
    assert GIVEN.answer(preload) == answer


def test_every_preload_has_an_answer_also_when_nothing_is_told():
    assert all(isinstance(Given().answer(preload), str) for preload in Preload)


def test_the_clock_knows_its_time_zone():
    assert computer_clock().tzinfo is not None
