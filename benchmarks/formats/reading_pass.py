"""One way of reading, in a process of its own: `python -m benchmarks.formats.reading_pass READER PATH ROUNDS`.

The figures go to stdout as JSON: how many records it found, how many of them have a title, and the least processor
time of the rounds in seconds; or why there are none.
"""

from __future__ import annotations

import json
import sys
import time
import warnings
from pathlib import Path

from benchmarks.formats.readers import prepare, read_by


def main() -> None:
    reader, path, rounds = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    warnings.simplefilter("ignore")
    try:
        prepare(reader)
    except ImportError as error:
        print(json.dumps({"missing": error.name}))
        return
    records = titled = 0
    took = []
    failed = ""
    for _ in range(rounds):
        records = titled = 0
        began = time.process_time()
        try:
            for has_title in read_by(reader, path):
                records += 1
                titled += has_title
        except Exception as error:  # a library raises what it likes; that is what the row then says
            failed = f"{type(error).__name__}: {error}"
        took.append(time.process_time() - began)
    print(json.dumps({"records": records, "titled": titled, "cpu": min(took), "failed": failed}))


if __name__ == "__main__":
    main()
