"""Triplets: what is said about what, and which feeling it names."""
