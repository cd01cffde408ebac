"""`overtone evaluate`: how often the tagger is right on labelled texts."""

import json
from dataclasses import asdict
from pathlib import Path

import click

from overtone.api.outputs import writing
from overtone.ontology import Tier, tree
from overtone.vocab import Tagger
from overtone.vocab.evaluation import Class, Scores, score
from overtone.vocab.labelled import READERS, LabelledSet, read

_WIDTH = 9


@click.command()
@click.argument("dataset", type=click.Choice(list(READERS)))
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option(
    "--json",
    "json_file",
    type=click.Path(dir_okay=False, path_type=Path),
    help="File to write the figures to.",
)
def evaluate(dataset: str, file: Path, json_file: Path | None) -> None:
    """Scores the tagger against a labelled file in its publisher's format.

    The six primary emotions are scored over the texts that have one; where the file
    marks texts as neutral, silence on them is a seventh class in a second table.

    \b
    Examples:
      overtone evaluate emotion6 val.txt
      overtone evaluate goemotions dev.tsv --json scores.json
    """
    labelled = read(dataset, file)
    tables = _tables(labelled)
    click.echo(
        f"{dataset}: {len(labelled.texts):,} texts scored, "
        f"{labelled.left_out:,} left out (labels outside the tree, or of two families)"
    )
    for title, scores in tables.items():
        click.echo("\n".join(["", title, *_lines(scores)]))
    if json_file is not None:
        figures = {title: asdict(scores) for title, scores in tables.items()}
        with writing(json_file, "--json") as out:
            out.write(json.dumps(_named(figures), indent=2).encode())


def _tables(labelled: LabelledSet) -> dict[str, Scores]:
    predicted: list[Class] = [
        result.primary
        for result in Tagger().tag_many([found.text for found in labelled.texts])
    ]
    labels: list[Class] = [found.label for found in labelled.texts]
    classes: list[Class] = [e.name for e in tree.of_tier(tree.load(), Tier.PRIMARY)]
    emotional = [n for n, label in enumerate(labels) if label is not None]
    tables = {
        "six primary emotions": score(
            [labels[n] for n in emotional], [predicted[n] for n in emotional], classes
        )
    }
    if len(emotional) < len(labels):
        tables["with neutral texts"] = score(labels, predicted, [*classes, None])
    return tables


def _lines(scores: Scores) -> list[str]:
    low, high = scores.interval
    lines = [
        f"  texts {scores.texts:,}  accuracy {scores.accuracy:.3f}  "
        f"macro-F1 {scores.macro_f1:.3f} ({low:.3f} to {high:.3f})  "
        f"coverage {scores.coverage:.3f}"
    ]
    if (neutral := scores.confusion.get(None)) is not None:
        given = sum(count for name, count in neutral.items() if name is not None)
        share = given / max(sum(neutral.values()), 1)
        lines.append(f"  neutral texts given an emotion: {share:.3f}")
    predicted = list(next(iter(scores.confusion.values())))
    head = [*("precision", "recall", "F1", "texts"), *map(_name, predicted)]
    lines.append("  " + " " * _WIDTH + "".join(f"{name:>10}" for name in head))
    for name, found in scores.by_class.items():
        figures = (found.precision, found.recall, found.f1)
        counts = (found.support, *scores.confusion[name].values())
        lines.append(
            f"  {_name(name):<{_WIDTH}}"
            + "".join(f"{figure:>10.3f}" for figure in figures)
            + "".join(f"{count:>10,}" for count in counts)
        )
    return lines


def _name(name: Class) -> str:
    return name or "none"


def _named(value: object) -> object:
    """JSON has no null as a key."""
    if isinstance(value, dict):
        return {_name(key): _named(below) for key, below in value.items()}
    return value
