from minerisk.domain.filling.work import Work


def test_what_waits_is_taken_in_its_order_and_once():
    work = Work()
    work.add(2, "b")
    work.add(1, "z")
    work.add(1, "a")
    work.add(2, "b")
    work.add(9, "b", describes=True)
    assert [work.take() for _ in range(len(work.waiting))] == [(False, "z"), (False, "a"), (False, "b"), (True, "b")]


def test_what_was_taken_may_wait_again():
    work = Work()
    for _ in range(2):
        work.add(1, "a")
        assert work.take() == (False, "a")
    assert work.waiting == []
