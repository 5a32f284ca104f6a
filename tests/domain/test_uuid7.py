from datetime import UTC, datetime, timedelta

from minerisk.domain.uuid7 import uuid7

NOON = datetime(2026, 7, 14, 12, tzinfo=UTC)


def test_it_is_a_version_7_of_the_standard_variant():
    made = uuid7(NOON)
    assert (made.version, made.variant) == (7, "specified in RFC 4122")
    assert made.int >> 80 == int(NOON.timestamp() * 1000)


def test_a_later_one_sorts_later_and_none_is_made_twice():
    assert uuid7(NOON) < uuid7(NOON + timedelta(milliseconds=1))
    assert len({uuid7(NOON) for _ in range(1_000)}) == 1_000


def test_a_clock_before_1970_makes_one_too():
    assert uuid7(datetime(1969, 1, 1, tzinfo=UTC)).version == 7
