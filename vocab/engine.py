"""Texts to columns: which emotion words stand where and what each weighs.

One pass over a batch finds every term; everything after that works on columns, so
thousands of texts cost little more per text than the scan itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from ahocorasick_rs import AhoCorasick
from numpy.typing import NDArray

from overtone.ontology import Tier, tree

from .buffer import Booleans, Buffer, Integers, prepare
from .cues import Cue
from .lexicon import Context, Lexicon, PartOfSpeech, Sense
from .matching import Matches, compile_terms, find
from .shifters import NONE, Cued, CueTable, apply, tabulate
from .symbols import Symbols, compile_symbols

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Engine:
    """A lexicon and its cues, compiled.

    Attributes:
        automaton: Finds all terms at once.
        symbols: Finds emoji and emoticons.
        terms: Every written form of the lexicon and every cue; the place in this
            list is the number of the term.
        cue_table: Which terms are cues.
        first_sense: For each term, where its senses start in the sense columns;
            shape (terms + 1,).
        emotion: For each sense, the number of its emotion in tree order.
        primary: For each emotion, the number of its primary.
        strength: For each sense, its strength shared among the term's senses.
        contexts: For each context but the empty one, which senses ask for it.
    """

    automaton: AhoCorasick
    symbols: Symbols
    terms: dict[str, int]
    cue_table: CueTable
    first_sense: Integers
    emotion: Integers
    primary: Integers
    strength: Floats
    contexts: dict[Context, Booleans]


@dataclass(frozen=True, slots=True)
class Columns:
    """The matches of a batch: one row per match and emotion, by text and place.

    Attributes:
        text: Number of the text.
        start: Offset of the first character in that text, in code points.
        end: Offset just past the last one.
        emotion: Number of the emotion, in tree order.
        weight: What the match weighs, in [0, 1]; 0 when it is denied.
        negator: Offsets (start, end) of the negator, or NONE twice; shape (rows, 2).
        intensity: The same for the booster or dampener.
        factor: What that one multiplied the strength by; 1 where there is none.
        shares: Share of each primary in each text; shape (texts, 6).
        total: Summed weight of each text; shape (texts,).
    """

    text: Integers
    start: Integers
    end: Integers
    emotion: Integers
    weight: Floats
    negator: Integers
    intensity: Integers
    factor: Floats
    shares: Floats
    total: Floats


def compile_engine(lexicon: Lexicon, cues: tuple[Cue, ...]) -> Engine:
    """Compiles a lexicon and its cues; takes some tens of milliseconds."""
    emotions = tree.load()
    number_of = {emotion.name: number for number, emotion in enumerate(emotions)}
    forms = dict.fromkeys((*lexicon.forms, *(cue.term for cue in cues)))
    terms = {form: number for number, form in enumerate(forms)}
    by_term = [_one_per_emotion(lexicon[form]) for form in terms]
    senses = [sense for found in by_term for sense in found]
    counts = np.array([len(found) for found in by_term], dtype=np.int64)
    shared = np.repeat(counts, counts)
    symbols = compile_symbols(
        [
            form
            for form, found in zip(terms, by_term, strict=True)
            if any(sense.part_of_speech is PartOfSpeech.SYMBOL for sense in found)
        ]
    )
    return Engine(
        automaton=compile_terms([symbols.private.get(form, form) for form in terms]),
        symbols=symbols,
        terms=terms,
        cue_table=tabulate(cues, terms),
        first_sense=np.concatenate(([0], np.cumsum(counts))),
        emotion=np.array([number_of[s.emotion] for s in senses], dtype=np.int64),
        primary=_primaries(emotions),
        strength=np.array([sense.strength for sense in senses]) / shared,
        contexts={
            context: np.array([sense.context is context for sense in senses], np.bool_)
            for context in Context
            if context is not Context.ANYWHERE
        },
    )


def _one_per_emotion(senses: Sequence[Sense]) -> list[Sense]:
    """The senses that count for one form: *hope* is Hope once, as noun or verb.

    The one that may stand anywhere goes before one that needs a context, then the
    stronger one.
    """
    best: dict[str, Sense] = {}
    for sense in senses:
        rank = (sense.context is Context.ANYWHERE, sense.strength)
        other = best.get(sense.emotion)
        if other is None or rank > (
            other.context is Context.ANYWHERE,
            other.strength,
        ):
            best[sense.emotion] = sense
    return list(best.values())


def _primaries(emotions: tree.Tree) -> Integers:
    names = [emotion.name for emotion in tree.of_tier(emotions, Tier.PRIMARY)]
    return np.array(
        [names.index(tree.primary(emotions, emotion).name) for emotion in emotions],
        dtype=np.int64,
    )


def run(engine: Engine, texts: Sequence[str]) -> Columns:
    """Finds and weighs the emotion words of a batch of texts.

    Args:
        engine: The compiled lexicon.
        texts: Any number of texts of any length.
    """
    buffer = prepare(texts, engine.terms.__contains__, engine.symbols)
    matches = find(engine.automaton, buffer)
    count = np.diff(engine.first_sense)[matches.term]
    emotional = count > 0
    cued = apply(matches, emotional, engine.cue_table, buffer)
    return _weigh(engine, len(texts), buffer, matches, emotional, cued)


def _weigh(
    engine: Engine,
    size: int,
    buffer: Buffer,
    matches: Matches,
    emotional: Booleans,
    cued: Cued,
) -> Columns:
    found = np.flatnonzero(emotional)
    row, sense = _spread(engine, matches.term[found])
    allowed = np.ones(len(row), dtype=np.bool_)
    for context, asked in engine.contexts.items():
        allowed &= ~asked[sense] | cued.allows(context)[row]
    row, sense = row[allowed], sense[allowed]
    at = found[row]
    scale, negator = cued.intensity[row], cued.negator[row]
    factor = np.where(scale == NONE, 1.0, engine.cue_table.factor[matches.term[scale]])
    weight = np.minimum(engine.strength[sense] * factor, 1.0)
    weight[negator != NONE] = 0.0
    text = buffer.text_of(matches.start[at])
    emotion = engine.emotion[sense]
    shares, total = _shares(size, text, engine.primary[emotion], weight)
    return Columns(
        text=text,
        start=buffer.offsets[matches.start[at]] - buffer.starts[text],
        end=buffer.offsets[matches.end[at]] - buffer.starts[text],
        emotion=emotion,
        weight=weight,
        negator=_spans(negator, matches, buffer, text),
        intensity=_spans(scale, matches, buffer, text),
        factor=factor,
        shares=shares,
        total=total,
    )


def _spread(engine: Engine, term: Integers) -> tuple[Integers, Integers]:
    """One row per sense of each matched term: (number of the match, sense)."""
    first, last = engine.first_sense[term], engine.first_sense[term + 1]
    count = last - first
    row = np.repeat(np.arange(len(term)), count)
    inside = np.arange(len(row)) - np.repeat(np.cumsum(count) - count, count)
    return row, first[row] + inside


def _spans(cue: Integers, matches: Matches, buffer: Buffer, text: Integers) -> Integers:
    spans = np.stack(
        [
            buffer.offsets[matches.start[cue]] - buffer.starts[text],
            buffer.offsets[matches.end[cue]] - buffer.starts[text],
        ],
        axis=1,
    )
    spans[cue == NONE] = NONE
    return spans


def _shares(
    size: int, text: Integers, primary: Integers, weight: Floats
) -> tuple[Floats, Floats]:
    primaries = 6
    sums = np.bincount(
        text * primaries + primary, weights=weight, minlength=size * primaries
    ).reshape(size, primaries)
    total = sums.sum(axis=1)
    shares = sums / np.where(total > 0, total, 1.0)[:, None]
    return shares, total
