"""The doors: command line, REST, SPARQL protocol."""

from .settings import Settings

__all__ = ["Settings"]
