"""What texts evoke without naming it, read by likeness to scenes."""

from .prototypes import Prototypes
from .readings import Readings

__all__ = ["Prototypes", "Readings"]
