import os
import subprocess
import sys


def test_what_a_summary_is_made_of_needs_no_pdf_library():
    code = "import sys, minerisk.reports.summary; sys.exit('reportlab' in sys.modules)"
    found = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    assert subprocess.run([sys.executable, "-c", code], check=False, env=found).returncode == 0
