"""What is refused before any engine sees it."""

from overtone.kg.errors import QueryTooLargeError, ServiceRefusedError
from overtone.kg.limits import Limits

from .tokens import TokenKind, decode_escapes, nesting, tokens

FETCHING = ("service", "load")
"""Keywords that make the engine fetch from another server."""


def check(text: str, limits: Limits, sandboxed: bool = True) -> None:
    """Refuses a query or update that is too large or reaches for another server.

    Args:
        text: The query or update.
        limits: Length and nesting.
        sandboxed: Whether the process that runs it cannot reach the network anyway;
            if not, the letters *service* and *load* are refused wherever they stand.

    Raises:
        QueryTooLargeError: It is too long or too deep.
        ServiceRefusedError: It says SERVICE or LOAD.

    Example:
        >>> check("ASK { ?service ?load ?o }", Limits())
        >>> check("ASK { SERVICE <a:b> {} }", Limits())
        Traceback (most recent call last):
        ...
        overtone.kg.errors.ServiceRefusedError: SERVICE is refused: ...
    """
    if len(text) > limits.query_characters:
        raise QueryTooLargeError(
            f"the query has {len(text):,} characters; the limit is "
            f"{limits.query_characters:,}: send a shorter one"
        )
    if (depth := nesting(text)) > limits.nesting:
        raise QueryTooLargeError(
            f"brackets are nested {depth:,} deep; the limit is {limits.nesting}: "
            "write it flatter"
        )
    if word := _fetching_word(text, sandboxed):
        raise ServiceRefusedError(
            f"{word.upper()} is refused: this server fetches nothing from others; "
            "load the data first and ask here"
        )


def _fetching_word(text: str, sandboxed: bool) -> str | None:
    if not sandboxed:
        letters = decode_escapes(text).lower()
        return next((word for word in FETCHING if word in letters), None)
    words = (t.text.lower() for t in tokens(text) if t.kind is TokenKind.WORD)
    return next((word for word in words if word in FETCHING), None)
