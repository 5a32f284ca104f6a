from datetime import UTC, datetime

from pytestqt.qtbot import QtBot

from minerisk.errors import UserError
from minerisk.ui.form.draft_keeper import AT_LATEST_MS, SOON_MS, DraftKeeper

NOW = datetime(2026, 7, 20, tzinfo=UTC)


class Disk:
    """Takes what is saved, unless it is full."""

    def __init__(self) -> None:
        self.saves = 0
        self.full = False

    def save(self) -> datetime:
        if self.full:
            raise UserError("The disk is full.")
        self.saves += 1
        return NOW


def test_it_is_saved_within_two_seconds_and_five_at_the_latest():
    assert SOON_MS < 2_000
    assert AT_LATEST_MS <= 5_000


def test_what_is_typed_is_saved_soon(qtbot: QtBot):
    disk = Disk()
    keeper = DraftKeeper(disk.save)
    keeper._soon.setInterval(1)
    with qtbot.waitSignal(keeper.saved) as saved:
        keeper.touch()
    assert saved.args == [NOW]
    assert not keeper.is_dirty


def test_while_typing_goes_on_it_is_saved_all_the_same(qtbot: QtBot):
    disk = Disk()
    keeper = DraftKeeper(disk.save)
    keeper._at_latest.setInterval(1)
    keeper._soon.setInterval(60_000)
    with qtbot.waitSignal(keeper.saved):
        keeper.touch()
        keeper.touch()


def test_nothing_new_is_not_saved():
    disk = Disk()
    assert DraftKeeper(disk.save).keep()
    assert disk.saves == 0


def test_a_disk_that_takes_nothing_is_told_and_tried_again(qtbot: QtBot):
    disk = Disk()
    keeper = DraftKeeper(disk.save)
    keeper.touch()
    disk.full = True
    with qtbot.waitSignal(keeper.failed):
        assert not keeper.keep()
    assert keeper.is_dirty
    assert keeper._at_latest.isActive()
    disk.full = False
    assert keeper.keep()
    assert disk.saves == 1
    keeper.stop()
