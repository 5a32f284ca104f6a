#!/bin/sh
# Opens the window. Where there is no display, it does the program's main job without one:
# a demonstration database, one printed record, one summary, and a count.
set -eu
minerisk() { PYTHONPATH=src .venv/bin/python -m minerisk "$@"; }

display_works() {
    [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || return 1
    (.venv/bin/python -c "from PySide6.QtGui import QGuiApplication; QGuiApplication([])") >/dev/null 2>&1
}

if display_works 2>/dev/null; then
    echo "Opening MineRisk"
    minerisk
    exit
fi

folder=build/demonstration
echo "There is no display here, so MineRisk does its job without a window, in $folder:"
rm -rf "$folder"
mkdir -p "$folder"
minerisk demo "$folder/Demonstration.minerisk" --records 25
code=$(minerisk find --db "$folder/Demonstration.minerisk" | awk '/-INC-/ && !found++ { print $1 }')
minerisk print "$code" --db "$folder/Demonstration.minerisk" --to "$folder/$code.pdf"
minerisk summary --db "$folder/Demonstration.minerisk" --from 2026-01-01 --until 2026-06-30 --to "$folder/summary.pdf"
echo "Casualties by outcome: $(minerisk count --db "$folder/Demonstration.minerisk" --of casualty --by outcome)"
echo "The database is the folder $folder/Demonstration.minerisk; the printed record is $folder/$code.pdf, the summary $folder/summary.pdf."
