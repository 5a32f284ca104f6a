#!/bin/sh
# Makes the environment of the project, or brings it up to date with requirements.lock.
# The file .ready is written last: without it the folder is half made and is made anew.
set -eu
venv=$1
ready=$venv/.ready

if [ -e "$ready" ] && "$venv/bin/python" -c "" 2>/dev/null; then
    echo "Updating $venv from requirements.lock"
else
    python=$("$(dirname "$0")/python.sh") || {
        echo "MineRisk needs Python 3.11 or newer with its venv module." >&2
        exit 1
    }
    echo "Making $venv with $("$python" -V) (a few minutes)"
    rm -rf "$venv"
    "$python" -m venv "$venv"
fi
rm -f "$ready"
"$venv/bin/python" -m pip install -qq --disable-pip-version-check --only-binary :all: --require-hashes -r requirements.lock

# The project itself: its sources are on the path, and `.venv/bin/minerisk` starts it.
"$venv/bin/python" - <<END
import pathlib, sys, sysconfig
pathlib.Path(sysconfig.get_path("purelib"), "minerisk.pth").write_text(str(pathlib.Path("src").resolve()) + "\n", "utf-8")
command = pathlib.Path("$venv/bin/minerisk")
command.write_text(f"#!/bin/sh\nexec '{sys.executable}' -m minerisk \"\$@\"\n", "utf-8")
command.chmod(0o755)
END
touch "$ready"
