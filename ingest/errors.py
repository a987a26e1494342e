"""The errors of the whole project: one base class, a distinct exit code for each kind.

Every message is one line, says what happened and what the user can do about it. A command prints
the message to standard error and exits with the code; a page shows it. Nothing else is raised on
purpose across a package border.
"""


class PlanArchiveError(Exception):
    """Base of all errors that a user can act on. `exit_code` is what a command exits with."""

    exit_code = 1


class UsageError(PlanArchiveError):
    """The request is wrong: an empty question, an unknown option, a bad file of questions."""

    exit_code = 2


class SourceError(PlanArchiveError):
    """A folder or file of plans is missing, empty, unreadable or of a kind that is not read."""

    exit_code = 3


class ArchiveError(PlanArchiveError):
    """The data folder holds no archive, a broken one, or one in use by another build."""

    exit_code = 4


class ModelError(PlanArchiveError):
    """The embedding model is missing, has a wrong hash, or is not the archive's own."""

    exit_code = 5


class SettingsError(PlanArchiveError):
    """A setting has a wrong name or value."""

    exit_code = 6
