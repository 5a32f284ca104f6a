from datetime import UTC, datetime, timedelta

from minerisk.domain.clock import LOCAL


def test_a_moment_has_the_offset_that_the_computer_had_on_that_day():
    for month in (1, 7):
        moment = datetime(2024, month, 1, 12, tzinfo=UTC)
        there = moment.astimezone(LOCAL)
        assert there == moment
        assert there.utcoffset() == moment.astimezone().utcoffset()
        assert (
            datetime(2024, month, 1, 12, tzinfo=LOCAL).utcoffset()
            == datetime(2024, month, 1, 12).astimezone().utcoffset()
        )


def test_a_day_that_the_system_does_not_know_has_an_offset_too():
    assert isinstance(datetime(1, 1, 1, tzinfo=LOCAL).utcoffset(), timedelta)
    assert isinstance(LOCAL.utcoffset(None), timedelta)
    assert isinstance(datetime(9999, 12, 31, 23, tzinfo=UTC).astimezone(UTC), datetime)
    assert LOCAL.fromutc(datetime(1, 1, 1, tzinfo=LOCAL)).year in (0, 1)


def test_it_has_a_name_and_says_nothing_of_summer_time():
    assert datetime(2024, 1, 1, tzinfo=LOCAL).tzname() == "local"
    assert datetime(2024, 1, 1, tzinfo=LOCAL).dst() is None
