"""Relations between emotions: found with evidence, reviewed by people."""

from .statement import Kind, Statement, Verdict, about, accepted, load

__all__ = ["Kind", "Statement", "Verdict", "about", "accepted", "load"]
