"""A question becomes a cited answer, or an honest no."""

from answer.engine import ask
from answer.question.understand import understand
from answer.types import Answer, Citation, Question

__all__ = ["Answer", "Citation", "Question", "ask", "understand"]
