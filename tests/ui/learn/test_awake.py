import sys
import time
from pathlib import Path

from minerisk.ui.learn.awake import LINUX, MAC, Awake, _tell_windows

HOLDS = ((sys.executable, "-c", "import sys; sys.stdin.read()"),)
ENDS = ((sys.executable, "-c", "pass"),)


def kept(awake: Awake) -> bool:
    return awake.is_kept


def test_the_screen_is_kept_until_it_is_let_go():
    awake = Awake(HOLDS)
    states = [kept(awake)]
    for act in (awake.keep, awake.let_go):
        act()
        states.append(kept(awake))
    assert states == [False, True, False]


def test_keeping_twice_holds_once():
    awake = Awake(HOLDS)
    awake.keep()
    awake.keep()
    awake.let_go()
    assert not awake.is_kept


def test_nothing_fails_where_a_system_offers_nothing():
    awake = Awake((("no-such-command-anywhere", "-x"),))
    awake.keep()
    assert not awake.is_kept
    awake.let_go()


def test_it_is_known_when_a_system_refuses():
    awake = Awake(ENDS)
    awake.keep()
    until = time.monotonic() + 20
    while awake.is_kept and time.monotonic() < until:
        pass
    assert not awake.is_kept
    awake.let_go()


def test_a_file_that_is_no_program_does_not_stop_the_showing(tmp_path: Path):
    broken = tmp_path / "inhibit"
    broken.write_bytes(b"\0")
    broken.chmod(0o755)
    awake = Awake(((str(broken),),))
    awake.keep()
    assert not awake.is_kept
    awake.let_go()


def test_commands_of_a_system_end_with_the_program():
    assert all(command[-1] == "cat" for command in LINUX)
    assert "-w" in MAC[0]


def test_windows_is_told_where_it_is_windows():
    assert _tell_windows(0x80000000) is (sys.platform == "win32")
