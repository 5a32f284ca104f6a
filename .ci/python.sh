#!/bin/sh
# Prints the Python that .venv is made with: PYTHON, or the first that is new enough and can make environments.
# Exit 1: there is none; it prints the one that only lacks its venv package, if any. Exit 2: PYTHON is wrong.
set -eu

can() { "$1" -c "import sys; sys.exit(sys.version_info < (3, 11))" 2>/dev/null; }

if [ -n "${PYTHON:-}" ]; then
    can "$PYTHON" && command -v "$PYTHON" && exit 0
    echo "PYTHON=$PYTHON is not Python 3.11 or newer." >&2
    exit 2
fi
almost=""
for name in python3.11 python3.12 python3.13 python3 /usr/bin/python3; do
    can "$name" || continue
    if "$name" -c "import ensurepip, venv" 2>/dev/null; then
        command -v "$name"
        exit 0
    fi
    [ -n "$almost" ] || almost=$("$name" -c "import sys; print('python%d.%d' % sys.version_info[:2])")
done
echo "$almost"
exit 1
