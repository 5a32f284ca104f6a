"""Draw the pictures of the lesson into the folder `pictures`."""

from pathlib import Path

from parts import danger, inside, known, places, ways
from parts.ink import sheet

FOLDER = Path(__file__).parent.parent / "pictures"


def main() -> None:
    """Write every picture."""
    for chapter in (danger, places, ways, known, inside):
        for name, draw in chapter.PICTURES.items():
            (FOLDER / f"{name}.svg").write_text(sheet(draw()), encoding="utf-8")


if __name__ == "__main__":
    main()
