"""What is refused before any engine sees it."""

from collections.abc import Sequence

from overtone.kg.errors import QueryTooLargeError, ServiceRefusedError
from overtone.kg.limits import Limits

from .tokens import Token, TokenKind, decode_escapes, nesting

FETCHING = ("service", "load")
"""Keywords that make the engine fetch from another server."""


def check_length(text: str, limit: int) -> None:
    """Refuses a query or update that is too long to be looked at.

    Raises:
        QueryTooLargeError: It has more characters than `limit`.
    """
    if len(text) > limit:
        raise QueryTooLargeError(
            f"the text has {len(text):,} characters; the limit is {limit:,}: "
            "send a shorter one, or large data as a graph"
        )


def check(
    text: str, stream: Sequence[Token], limits: Limits, sandboxed: bool = True
) -> None:
    """Refuses a query or update that is too deep or reaches for another server.

    Args:
        text: The query or update.
        stream: Its tokens.
        limits: Nesting.
        sandboxed: Whether the process that runs it cannot reach the network anyway;
            if not, the letters *service* and *load* are refused wherever they stand.

    Raises:
        QueryTooLargeError: It is too deep.
        ServiceRefusedError: It says SERVICE or LOAD.

    Example:
        >>> from overtone.kg.sparql.tokens import tokens
        >>> text = "ASK { ?service ?load ?o }"
        >>> check(text, list(tokens(text)), Limits())
        >>> text = "ASK { SERVICE <a:b> {} }"
        >>> check(text, list(tokens(text)), Limits())
        Traceback (most recent call last):
        ...
        overtone.kg.errors.ServiceRefusedError: SERVICE is refused: ...
    """
    if (depth := nesting(stream)) > limits.nesting:
        raise QueryTooLargeError(
            f"brackets are nested {depth:,} deep; the limit is {limits.nesting}: "
            "write it flatter"
        )
    if word := _fetching_word(text, stream, sandboxed):
        raise ServiceRefusedError(
            f"{word.upper()} is refused: this server fetches nothing from others; "
            "load the data first and ask here"
        )


def _fetching_word(text: str, stream: Sequence[Token], sandboxed: bool) -> str | None:
    if not sandboxed:
        letters = decode_escapes(text).lower()
        return next((word for word in FETCHING if word in letters), None)
    words = (t.text.lower() for t in stream if t.kind is TokenKind.WORD)
    return next((word for word in words if word in FETCHING), None)
