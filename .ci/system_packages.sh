#!/bin/sh
# Finds which system packages are missing on Debian or Ubuntu and installs them; silent when none is.
# Without the right to install, it prints the one line that does, and stops.
set -eu

# A file that the program, its tests or its build opens, and the package that brings it.
libraries="
libGL.so.1 libgl1
libEGL.so.1 libegl1
libdbus-1.so.3 libdbus-1-3
libfontconfig.so.1 libfontconfig1
libfreetype.so.6 libfreetype6
libglib-2.0.so.0 libglib2.0-0
libX11-xcb.so.1 libx11-xcb1
libxkbcommon.so.0 libxkbcommon0
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libxcb-cursor.so.0 libxcb-cursor0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-image.so.0 libxcb-image0
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-randr.so.0 libxcb-randr0
libxcb-render.so.0 libxcb-render0
libxcb-render-util.so.0 libxcb-render-util0
libxcb-shape.so.0 libxcb-shape0
libxcb-shm.so.0 libxcb-shm0
libxcb-sync.so.1 libxcb-sync1
libxcb-xfixes.so.0 libxcb-xfixes0
libxcb-xkb.so.1 libxcb-xkb1
"
commands="
Xvfb xvfb
xauth xauth
pdftotext poppler-utils
objdump binutils
"

known=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null) || exit 0 # not Linux: nothing to look for

missing=""
while read -r library package; do
    [ -z "$library" ] || case "$known" in *"$library "*) ;; *) missing="$missing $package" ;; esac
done <<END
$libraries
END
while read -r command package; do
    [ -z "$command" ] || command -v "$command" >/dev/null || missing="$missing $package"
done <<END
$commands
END
found=0
python=$("$(dirname "$0")/python.sh") || found=$?
case $found in
0) ;;
1) missing="$missing ${python:-python3}-venv" ;;
*) exit 1 ;; # PYTHON names none; that has been said
esac
case $python in
/usr/bin/* | python3.*) # the system's own Python keeps the library that the build needs in another package
    library=$("$python" -c "import sys; print('libpython%d.%d' % sys.version_info[:2])")
    case "$known" in *"$library.so.1.0 "*) ;; *) missing="$missing $library" ;; esac
    ;;
esac

[ -n "$missing" ] || exit 0
install="apt-get install -y --no-install-recommends$missing"
if [ "$(id -u)" = 0 ]; then
    as_root=""
elif command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
    as_root="sudo"
else
    as_root="none"
fi

if ! command -v apt-get >/dev/null; then
    echo "These system packages are missing (Debian's names):$missing" >&2
    exit 1
elif [ "$as_root" = none ]; then
    echo "Some system packages are missing. Install them with this line, then run make again:" >&2
    echo "  sudo apt-get update && sudo $install" >&2
    exit 1
fi
echo "Installing system packages:$missing"
log=$(mktemp)
if ! { $as_root apt-get update -q && $as_root env DEBIAN_FRONTEND=noninteractive $install; } </dev/null >"$log" 2>&1; then
    tail -n 15 "$log" >&2
    echo "The system packages could not be installed; the whole log is in $log." >&2
    exit 1
fi
rm -f "$log"
