"""The SPARQL that collections are asked with; each runs on one graph of documents."""

from overtone.ontology.namespaces import COLLECTIONS_GRAPH, PREFIXES

_USED = ("dcterms", "emo", "marl", "nif", "onyx")
_PROLOGUE = "".join(f"PREFIX {p}: <{PREFIXES[p]}>\n" for p in _USED)

PUBLIC = f'{_PROLOGUE}SELECT ?graph {{ ?graph dcterms:accessRights "public" }}'
"""The graphs of public collections."""

COUNT = f"{_PROLOGUE}SELECT (COUNT(?d) AS ?count) {{ ?d a emo:Document }}"
"""How many documents there are."""

OPINIONS = f"""{_PROLOGUE}
SELECT ?aspect ?polarity ?emotion (COUNT(?opinion) AS ?count) {{
  ?opinion a marl:Opinion ; marl:hasPolarity ?polarity .
  OPTIONAL {{ ?opinion marl:describesObjectFeature ?aspect }}
  OPTIONAL {{ ?opinion onyx:hasEmotion/onyx:hasEmotionCategory ?emotion }}
}} GROUP BY ?aspect ?polarity ?emotion"""
"""How often which aspect is judged in which way."""

EMOTIONS = f"""{_PROLOGUE}
SELECT ?emotion (COUNT(DISTINCT ?text) AS ?count) {{
  ?text onyx:hasEmotionSet/onyx:hasEmotion/onyx:hasEmotionCategory ?emotion
}} GROUP BY ?emotion"""
"""How many documents show which emotion."""

EXAMPLES = f"""{_PROLOGUE}
SELECT ?aspect ?emotion (SAMPLE(?words) AS ?example) (MIN(?document) AS ?text) {{
  ?opinion onyx:hasEmotion/onyx:hasEmotionCategory ?emotion ;
      marl:describesObjectFeature ?aspect ;
      emo:hasOpinionMention/nif:anchorOf ?words ;
      dcterms:isPartOf/dcterms:identifier ?document
}} GROUP BY ?aspect ?emotion"""
"""For each aspect and emotion the words of one opinion, and a document."""


def documents(limit: int, after: str) -> str:
    """Documents by the order of their IRIs.

    Args:
        limit: How many.
        after: The IRI after which they begin; empty for the first.
    """
    since = f'FILTER(STR(?iri) > "{after}")' if after else ""
    return f"""{_PROLOGUE}
SELECT ?iri ?identifier ?text {{
  ?iri a emo:Document ; dcterms:identifier ?identifier ; nif:isString ?text {since}
}} ORDER BY STR(?iri) LIMIT {limit}"""


def document(iri: str) -> str:
    """The text of one document."""
    return f"{_PROLOGUE}SELECT ?text {{ <{iri}> nif:isString ?text }}"


def set_public(graph: str, public: bool) -> str:
    """The update that lets everybody read a graph, or not any more."""
    triple = f'<{graph}> dcterms:accessRights "public"'
    inside = f"GRAPH <{COLLECTIONS_GRAPH}> {{ {triple} }}"
    return f"{_PROLOGUE}{'INSERT' if public else 'DELETE'} DATA {{ {inside} }}"
