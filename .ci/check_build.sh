#!/bin/sh
# Proves dist/minerisk as somebody who unpacked it would find it: no environment, no Python on the PATH, another folder.
set -eu
program=$(pwd)/dist/minerisk
python=$(pwd)/.venv/bin/python
picture=$(pwd)/build/window.png
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if find "$program" -name '*Qt6Network*' | grep .; then
    echo "Qt's network library is in the program; it must not be." >&2
    exit 1
fi

echo "Checking dist/minerisk in an empty environment"
cp -r "$program" "$work/minerisk"
cd "$work"
env -i HOME="$work/home" QT_QPA_PLATFORM=offscreen "$work/minerisk/minerisk-cli" check

echo "Opening its window on a screen of its own"
cat >screen.py <<'END'
"""Starts the program, takes a picture of the screen with its window, and ends the program."""

import subprocess
import sys
import time

from PySide6.QtGui import QGuiApplication

program, home, picture = sys.argv[1:]
app = QGuiApplication([])
display = {"HOME": home, "DISPLAY": __import__("os").environ["DISPLAY"]}
started = time.monotonic()
child = subprocess.Popen([program], env=display, stdin=subprocess.DEVNULL)
painted = 0.0
while child.poll() is None and time.monotonic() - started < 20:
    screen = app.primaryScreen().grabWindow(0)
    image = screen.toImage().scaled(64, 36)
    colours = {image.pixel(x, y) for x in range(64) for y in range(36)}
    if len(colours) > 3:
        painted = painted or time.monotonic() - started
    if painted and time.monotonic() - started > painted + 1:
        break
    time.sleep(0.02)
alive = child.poll() is None
screen.save(picture)
child.terminate()
child.wait(10)
if not (alive and painted):
    sys.exit(f"The window did not open (exit {child.returncode}, {len(colours)} colours on the screen).")
print(f"The window was painted after {painted:.1f} s; a picture is in build/window.png.")
END
mkdir -p "$(dirname "$picture")"
QT_QPA_PLATFORM=xcb xvfb-run --auto-servernum --server-args="-screen 0 1366x768x24" \
    "$python" screen.py "$work/minerisk/minerisk" "$work/home" "$picture"
