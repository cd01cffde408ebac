"""SPARQL as tokens: enough to see brackets, keywords and FROM, in linear time.

This is no parser. What must not fail rests on the process that runs the query
(`sandbox`) and on a dataset that is always given explicitly (`dataset`); tokens only
make for early and clear answers.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class TokenKind(StrEnum):
    """Kinds of tokens; comments and white space are no tokens."""

    STRING = "string"
    IRI = "iri"
    NAME = "name"
    VARIABLE = "variable"
    WORD = "word"
    OPEN = "open"
    CLOSE = "close"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Token:
    """One token.

    Attributes:
        kind: Its kind.
        text: As written, Unicode escapes decoded.
    """

    kind: TokenKind
    text: str


_TOKEN = re.compile(
    r"""
      (?P<skip>   \s+ | \#[^\n\r]* )
    | (?P<string> \"{3} (?: [^"\\] | \\. | "(?!"") )* \"{3}
                | '{3} (?: [^'\\] | \\. | '(?!'') )* '{3}
                | " (?: [^"\\\n\r] | \\. )* "
                | ' (?: [^'\\\n\r] | \\. )* ' )
    | (?P<iri>    < [^<>"{}|^`\\\x00-\x20]* > )
    | (?P<variable> [?$] \w+ )
    | (?P<name>   [\w.-]* : (?: [\w.:%-] | \\. )* )
    | (?P<word>   \w+ )
    | (?P<open>   [({\[] )
    | (?P<close>  [)}\]] )
    | (?P<other>  . )
    """,
    re.VERBOSE | re.DOTALL,
)

_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_LAST_CODE_POINT = 0x10FFFF


def tokens(text: str) -> Iterator[Token]:
    """The tokens of a query or update.

    Example:
        >>> [token.text for token in tokens("ASK { ?s a <a:b> } # SERVICE")]
        ['ASK', '{', '?s', 'a', '<a:b>', '}']
    """
    for found in _TOKEN.finditer(decode_escapes(text)):
        kind = found.lastgroup
        if kind is not None and kind != "skip":
            yield Token(TokenKind(kind), found.group())


def decode_escapes(text: str) -> str:
    r"""Decodes `\uXXXX` and `\UXXXXXXXX`, which SPARQL allows anywhere.

    Example:
        >>> decode_escapes(r"SERV\u0049CE")
        'SERVICE'
    """

    def decoded(found: re.Match[str]) -> str:
        code = int(found.group(1) or found.group(2), 16)
        return chr(code) if code <= _LAST_CODE_POINT else found.group()

    return _ESCAPE.sub(decoded, text)


def nesting(text: str) -> int:
    """The greatest depth of brackets of any kind.

    Example:
        >>> nesting("ASK { FILTER((1) = 1) }")
        3
    """
    depth = deepest = 0
    for token in tokens(text):
        if token.kind is TokenKind.OPEN:
            depth += 1
            deepest = max(deepest, depth)
        elif token.kind is TokenKind.CLOSE:
            depth -= 1
    return deepest
