"""The command line: one file per group of verbs."""

from .main import cli, main

__all__ = ["cli", "main"]
