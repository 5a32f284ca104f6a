"""What every test stands on: no screen, no folder of the person's own, steady random values."""

import os
import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, settings

HOME = Path(tempfile.mkdtemp(prefix="minerisk-tests-"))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["HOME"] = os.environ["USERPROFILE"] = str(HOME)
for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA"):
    os.environ[variable] = str(HOME / variable.lower())
os.environ.pop("XDG_DOCUMENTS_DIR", None)

settings.register_profile("local", deadline=None)
settings.register_profile(
    "ci", deadline=None, derandomize=True, database=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("ci" if os.environ.get("CI") else "local")


def pytest_unconfigure():
    shutil.rmtree(HOME, ignore_errors=True)
