"""Finds the files that lie beside a form and belong to it: lists, data, and places drawn on a map."""

from hashlib import sha256
from pathlib import Path

MOST_BYTES = 50_000_000


class Beside:
    """The files beside one form, and which of them were asked for.

    Attributes:
        digests: of the files that were asked for, by name; an empty one where there is none.
    """

    def __init__(self, form: Path, made: dict[str, bytes] | None = None) -> None:
        """Look in the folder of the form, and in the one that ODK puts such files in.

        Args:
            form: a file or a folder.
            made: files that the form itself holds.
        """
        self._folders = (form,) if form.is_dir() else (form.parent, form.with_name(f"{form.stem}-media"))
        self._made = made or {}
        self.digests: dict[str, str] = {}

    def __call__(self, name: str) -> bytes | None:
        """Return what is in a file, or None where there is none of that name."""
        if name in self._made:
            return self._made[name]
        content = self._read(name)
        self.digests[name] = sha256(content).hexdigest() if content is not None else ""
        return content

    def _read(self, name: str) -> bytes | None:
        if not name or Path(name).name != name or "\\" in name or "\0" in name:
            return None  # a form names files beside it, never others
        for folder in self._folders:
            file = folder / name
            if file.is_file() and file.stat().st_size <= MOST_BYTES:
                return file.read_bytes()
        return None
