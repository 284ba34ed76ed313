"""Runs one command for `benchmarks.children` and tells what it took; a small process of its own, run as a file.

The kernel counts what a parent held when it started a child as the child's own peak. So the measured command is
started from here, where next to nothing is held, and never from a benchmark that holds 100,000 offers.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time


def main() -> None:
    """`launcher.py COMMAND…`: standard input and output are the command's; the figures go to stderr as JSON."""
    began = time.perf_counter()
    child = subprocess.Popen(sys.argv[1:], stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)
    took = time.perf_counter() - began
    unit = 1 if sys.platform == "darwin" else 1024
    figures = {
        "seconds": took,
        "cpu": used.ru_utime + used.ru_stime,
        "bytes": used.ru_maxrss * unit,
        "code": os.waitstatus_to_exitcode(status),
    }
    sys.stderr.write(json.dumps(figures))


if __name__ == "__main__":
    main()
