"""Draw the pictures of the lesson: python assemble.py writes them all into ../pictures."""

from pathlib import Path

import behaviour
import inside
import places
from ink import sheet

PICTURES = Path(__file__).parent.parent / "pictures"


def main() -> None:
    """Write every picture."""
    for name, draw in {**behaviour.PICTURES, **places.PICTURES, **inside.PICTURES}.items():
        (PICTURES / f"{name}.svg").write_text(sheet([draw()]), encoding="utf-8")


if __name__ == "__main__":
    main()
