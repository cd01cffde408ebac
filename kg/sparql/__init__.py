"""Asking the embedded store: tokens and limits, processes, result formats."""
