"""A question becomes a cited answer, or an honest no."""

from answer.engine import ask
from answer.types import Answer, Citation, Question
from answer.understand import understand

__all__ = ["Answer", "Citation", "Question", "ask", "understand"]
