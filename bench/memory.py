"""The memory that processes took."""

import sys


def peak_megabytes(*, children: bool = False) -> float | None:
    """The largest resident set of this process so far, in MB; None where the system does not tell.

    With `children` the largest of any process that was started and waited for.
    """
    if sys.platform == "win32":
        return None
    from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage

    unit = 1 if sys.platform == "darwin" else 1024  # bytes there, KB elsewhere
    return getrusage(RUSAGE_CHILDREN if children else RUSAGE_SELF).ru_maxrss * unit / 1e6
