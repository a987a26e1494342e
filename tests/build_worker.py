"""Builds in processes that can be killed: loads the model once, then forks for each build.

Reads lines "corpus<TAB>data" and answers each with the process id of the build and, on a second
line, with its exit status (negative: the signal that ended it).
"""

import os
import sys
from pathlib import Path

from index import Embedder, Settings, Silent, build


def serve(model_home: Path) -> None:
    """Answers lines until there are no more."""
    embedder = Embedder.load("embedded", model_home)
    print("ready", flush=True)
    for line in sys.stdin:
        corpus, data = map(Path, line.rstrip("\n").split("\t"))
        if (pid := os.fork()) == 0:
            status = 1
            try:
                build(corpus, Settings(data=data), Silent(), embedder=embedder)
                status = 0
            finally:
                os._exit(status)
        print(pid, flush=True)
        print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), flush=True)


if __name__ == "__main__":
    serve(Path(sys.argv[1]))
