# ruff: noqa: INP001
"""Starts a program, waits until its window is on the screen, takes a picture of it and ends the program."""

import os
import subprocess
import sys
import time
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QImage

PATIENCE = 30.0
SETTLE = 1.0
ENOUGH_COLOURS = 4
"""An empty screen has one colour, an empty window two."""


def picture(app: QGuiApplication) -> QImage:
    """Return the whole screen."""
    return app.primaryScreen().grabWindow(0).toImage()


def colours(image: QImage) -> int:
    """Return how many colours a coarse look at the picture finds."""
    return len({image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)})


def main(program: str, home: str, target: str) -> int:
    """Return 0 when the window came and the program was still running a moment later."""
    app = QGuiApplication([])
    screen = {name: os.environ[name] for name in ("DISPLAY", "XAUTHORITY") if name in os.environ}
    started = time.monotonic()
    child = subprocess.Popen([program], env={"HOME": home} | screen)  # noqa: S603  (the program that was just built)
    painted = 0.0
    while child.poll() is None and not painted and time.monotonic() - started < PATIENCE:
        time.sleep(0.02)
        painted = time.monotonic() - started if colours(picture(app)) >= ENOUGH_COLOURS else 0.0
    time.sleep(SETTLE)
    alive = child.poll() is None
    picture(app).save(target)
    child.terminate()
    child.wait(10)
    if alive and painted:
        print(f"The window was on the screen after {painted:.1f} s; {Path(target).name} shows it.")  # noqa: T201
        return 0
    print("The window did not open.", file=sys.stderr)  # noqa: T201
    return 1


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))
