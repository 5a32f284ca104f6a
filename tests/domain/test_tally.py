from minerisk.domain.tally import Row, Share, Tally, Unit

KILLED, UNKNOWN = Row(keys=("killed", "2024"), n=3), Row(keys=("killed", None), n=5)
COUNTED = Tally(of=Unit.CASUALTY, by=("outcome", "year"), rows=(KILLED, UNKNOWN), units=8, not_known=5)


def test_rows_with_something_not_known_are_told_apart():
    assert COUNTED.known == (KILLED,)
    assert not UNKNOWN.is_known


def test_a_share_is_of_those_of_whom_it_is_known():
    assert COUNTED.share(KILLED) == Share(n=3, of=3)
    assert COUNTED.share(KILLED).percent == 100


def test_where_nothing_is_known_there_is_no_percentage():
    assert Share(n=0, of=0).percent is None
