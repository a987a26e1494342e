"""Measurements: every figure in the README comes from a command of this package."""
