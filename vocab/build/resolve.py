"""Settles which emotion a term names when several claim it, and what is too rare.

Order of preference: a seed before anything a relation brought, then the higher
score, then the more used meaning of the word. Only equals share a term.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from itertools import groupby

from overtone.vocab.sources.dictionary import WordNet
from overtone.vocab.sources.source import Candidate

from .entry import Entry
from .named import Names, load_names, rightful
from .share import Use, use, weight
from .strength import score, strength

# Words that a relation brought must be used for feelings at least this much. The words
# of a seed were read by a person and may be rarer, but not so rare that running text
# hardly ever means them; the name of an emotion stays in any case.
LEAST_SHARE = 0.5
LEAST_SEED_SHARE = 0.2


@dataclass(frozen=True, slots=True)
class _Rated:
    """A candidate with its confidence and how much its meaning is used."""

    candidate: Candidate
    score: float
    weight: float

    @property
    def given(self) -> bool:
        """Whether a person tied the word to an emotion, not a relation."""
        return self.candidate.method in {"seed", "seed, named", "table"}

    @property
    def trust(self) -> tuple[bool, float, float]:
        return (self.given, round(self.score, 6), round(self.weight, 6))


def resolve(wordnet: WordNet, candidates: Iterable[Candidate]) -> list[Entry]:
    """One emotion per term and part of speech, except among equals.

    Args:
        wordnet: The dictionary, for the frequency of meanings.
        candidates: What the sources brought.

    Returns:
        Entries without forms, sorted by term, part of speech and emotion; those that
        are too rare are marked.
    """
    names = load_names()
    rated = _best_per_emotion(wordnet, candidates, names)
    emotional = frozenset(one.candidate.synset for one in rated if one.candidate.synset)
    kept: list[Entry] = []
    for term, group in groupby(rated, key=lambda one: one.candidate.term):
        shown = use(wordnet, term, emotional)
        for winner in _settle(list(group)):
            rare = term not in names.labels and _is_rare(winner, shown, emotional)
            kept.append(_entry(winner, shown.share, rare))
    return sorted(kept, key=lambda e: (e.term, e.part_of_speech, e.emotion))


def mark_shared(entries: Sequence[Entry]) -> list[Entry]:
    """Says so in the method of every entry whose term names another emotion too."""
    named = Counter((entry.term, entry.part_of_speech) for entry in entries)
    return [
        replace(entry, method=f"{entry.method}, shared")
        if named[entry.term, entry.part_of_speech] > 1
        else entry
        for entry in entries
    ]


def _is_rare(rated: _Rated, shown: Use, emotional: Set[str]) -> bool:
    if rated.given:
        return shown.share < LEAST_SEED_SHARE
    known = shown.dominant != ""
    return known and (shown.share < LEAST_SHARE or shown.dominant not in emotional)


def _best_per_emotion(
    wordnet: WordNet, candidates: Iterable[Candidate], names: Names
) -> list[_Rated]:
    best: dict[tuple[str, str, str], _Rated] = {}
    for candidate in candidates:
        rated = _rate(wordnet, candidate, names)
        key = (candidate.term, candidate.part_of_speech, rated.candidate.emotion)
        if key not in best or rated.trust > best[key].trust:
            best[key] = rated
    return [best[key] for key in sorted(best)]


def _rate(wordnet: WordNet, candidate: Candidate, names: Names) -> _Rated:
    confidence = candidate.strength
    if confidence is None:
        confidence = score(candidate.method, candidate.distance)
    used = [
        weight(sense)
        for sense in wordnet.senses(candidate.term)
        if sense.synset == candidate.synset
    ]
    emotion = rightful(names, candidate.term, candidate.emotion)
    if emotion != candidate.emotion and candidate.method != "table":
        method = f"{candidate.method}, named"
        candidate = replace(candidate, emotion=emotion, method=method)
    return _Rated(candidate, confidence, sum(used))


def _settle(rated: Sequence[_Rated]) -> Iterator[_Rated]:
    """The claims on one term that stand, over its parts of speech.

    Where a person gave the term to an emotion, no relation may give the same string
    to another one, in whatever part of speech: text does not show which is meant.
    """
    given = {one.candidate.emotion for one in rated if one.given}
    open_ = [
        one for one in rated if one.given or not given or one.candidate.emotion in given
    ]
    parts = groupby(open_, key=lambda one: one.candidate.part_of_speech)
    for _, group in parts:
        claims = list(group)
        most = max(one.trust for one in claims)
        equals = [one for one in claims if one.trust == most]
        yield from equals


def _entry(rated: _Rated, share: float, rare: bool) -> Entry:
    candidate = rated.candidate
    return Entry(
        term=candidate.term,
        part_of_speech=candidate.part_of_speech,
        emotion=candidate.emotion,
        method=candidate.method,
        score=rated.score,
        strength=strength(rated.score, share),
        synset=candidate.synset,
        sources=(candidate.source,),
        rare=rare,
    )
