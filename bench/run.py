"""Speed as ratios: each thing we do against the fastest known way to do it, both measured in the same run.

    python bench/run.py [--records 100000] [PART ...]

Each part is a module beside this one. Absolute times depend on the machine; the ratios are what to look at.
"""

import argparse
import tempfile
from pathlib import Path

from charts import charts
from counting import counting
from exporting import exporting
from filling import filling
from find import find
from importing import importing
from paper import paper
from save import save
from screens import screens
from startup import startup

PARTS = {
    part.__name__: part
    for part in (startup, save, find, paper, counting, charts, importing, exporting, filling, screens)
}


def main() -> None:
    """Measure what is asked for, or everything."""
    parser = argparse.ArgumentParser()
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--records", type=int, default=100_000)
    given = parser.parse_args()
    for name in given.parts or PARTS:
        with tempfile.TemporaryDirectory(prefix="minerisk-bench-") as folder:
            PARTS[name](Path(folder), given.records)


if __name__ == "__main__":
    main()
