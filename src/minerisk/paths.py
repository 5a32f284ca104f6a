"""Where files are, from source and from the frozen program alike. The only use of ``sys._MEIPASS``."""

import sys
from pathlib import Path

import platformdirs

_ROOT = Path(getattr(sys, "_MEIPASS", Path(__file__).parents[2]))


def bundled(*parts: str) -> Path:
    """Return a file that ships with the program, e.g. ``bundled("forms", "incident")``."""
    return _ROOT.joinpath(*parts)


def settings_file() -> Path:
    """Return where this person's settings are kept on this computer."""
    return Path(platformdirs.user_config_dir("minerisk", appauthor=False)) / "settings.json"


def own_mappings() -> Path:
    """Return the folder of the mappings that this person saved."""
    return Path(platformdirs.user_data_dir("minerisk", appauthor=False)) / "mappings"


def own_lessons() -> Path:
    """Return the folder of the content packs that this office added."""
    return Path(platformdirs.user_data_dir("minerisk", appauthor=False)) / "lessons"


def form_cache() -> Path:
    """Return the folder of forms that were made of sheets already; it may be deleted at any time."""
    return Path(platformdirs.user_cache_dir("minerisk", appauthor=False)) / "forms"


def documents_folder() -> Path:
    """Return where new database folders and prints are offered to go."""
    return Path(platformdirs.user_documents_dir())


def bug_notes() -> Path:
    """Return the file in which the program notes what went wrong in it."""
    return Path(platformdirs.user_log_dir("minerisk", appauthor=False)) / "bugs.txt"
