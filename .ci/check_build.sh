#!/bin/sh
# Proves dist/minerisk as somebody who unpacked it would find it: no environment, no Python on the PATH, another folder.
set -eu
program=$(pwd)/dist/minerisk
python=$(pwd)/.venv/bin/python
see=$(pwd)/.ci/see_window.py
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
mkdir -p "$(dirname "$picture")"
QT_QPA_PLATFORM=xcb xvfb-run --auto-servernum --server-args="-screen 0 1366x768x24" \
    "$python" "$see" "$work/minerisk/minerisk" "$work/home" "$picture"
