"""Real data of public sources, where it lies beside the project; tests that need it are skipped elsewhere."""

from pathlib import Path

import pytest

REAL = Path(__file__).parents[2] / "shared" / "data"

needs_real_data = pytest.mark.skipif(not REAL.is_dir(), reason="the real data is not beside the project")
