from overtone.vocab.build.entry import Entry
from overtone.vocab.build.resolve import mark_shared, resolve
from overtone.vocab.lexicon import PartOfSpeech
from overtone.vocab.sources.dictionary import WordNet
from overtone.vocab.sources.source import Candidate


def _noun(term: str, emotion: str, method: str, distance: int, key: str) -> Candidate:
    return Candidate(term, PartOfSpeech.NOUN, emotion, method, distance, key, "wordnet")


def _resolved(wordnet: WordNet, *candidates: Candidate) -> list[tuple[str, str]]:
    return [(entry.term, entry.emotion) for entry in resolve(wordnet, candidates)]


def test_a_seed_comes_before_a_relation(wordnet: WordNet, keys: dict[str, str]) -> None:
    assert _resolved(
        wordnet,
        _noun("glee", "Joy", "hyponym", 1, keys["glee"]),
        _noun("glee", "Glee", "seed", 0, keys["glee"]),
    ) == [("glee", "Glee")]


def test_the_shorter_way_wins(wordnet: WordNet, keys: dict[str, str]) -> None:
    assert _resolved(
        wordnet,
        _noun("mirth", "Joy", "hyponym", 2, keys["mirth"]),
        _noun("mirth", "Glee", "hyponym", 1, keys["mirth"]),
    ) == [("mirth", "Glee")]


def test_the_more_used_meaning_wins(wordnet: WordNet, keys: dict[str, str]) -> None:
    assert _resolved(
        wordnet,
        _noun("glow", "Joy", "seed", 0, keys["glow"]),
        _noun("glow", "Passion", "seed", 0, keys["shine"]),
    ) == [("glow", "Passion")]


def test_equals_share_a_term_and_say_so(wordnet: WordNet, keys: dict[str, str]) -> None:
    entries = resolve(
        wordnet,
        [
            _noun("mirth", "Glee", "hyponym", 1, keys["mirth"]),
            _noun("mirth", "Jolliness", "hyponym", 1, keys["mirth"]),
        ],
    )
    assert [entry.emotion for entry in entries] == ["Glee", "Jolliness"]
    marked = mark_shared(entries)
    assert [entry.method for entry in marked] == ["hyponym, shared"] * 2
    assert mark_shared(entries[:1]) == entries[:1]


def test_a_rare_meaning_of_a_frequent_word_is_marked(
    wordnet: WordNet, keys: dict[str, str]
) -> None:
    glow = _noun("glow", "Joy", "hyponym", 1, keys["glow"])
    seed = _noun("glow", "Joy", "seed", 0, keys["glow"])
    for candidate in (glow, seed):
        (entry,) = resolve(wordnet, [candidate])
        assert entry.rare
        assert entry.strength < 0.5
    (joy,) = resolve(wordnet, [_noun("joy", "Joy", "seed", 0, keys["joy"])])
    assert not joy.rare


def test_a_relation_may_not_take_a_string_that_a_person_gave_away(
    wordnet: WordNet, keys: dict[str, str]
) -> None:
    verb = Candidate(
        "mirth", PartOfSpeech.VERB, "Joy", "derivation", 1, keys["cheer_up"], "wordnet"
    )
    seed = _noun("mirth", "Jolliness", "seed", 0, keys["mirth"])
    assert _resolved(wordnet, seed, verb) == [("mirth", "Jolliness")]


def test_a_word_made_from_a_name_goes_to_its_emotion(
    wordnet: WordNet, keys: dict[str, str]
) -> None:
    (entry,) = resolve(wordnet, [_noun("glee", "Joy", "hyponym", 1, keys["glee"])])
    assert (entry.emotion, entry.method) == ("Glee", "hyponym, named")


def test_the_same_whatever_the_order(wordnet: WordNet, keys: dict[str, str]) -> None:
    candidates = [
        _noun("joy", "Joy", "seed", 0, keys["joy"]),
        _noun("mirth", "Joy", "hyponym", 2, keys["mirth"]),
        _noun("mirth", "Glee", "hyponym", 1, keys["mirth"]),
    ]
    there: list[Entry] = resolve(wordnet, candidates)
    assert there == resolve(wordnet, reversed(candidates))
