"""`overtone check`: consistency and quality of the ontology."""

import json
import sys
from dataclasses import asdict

import click
from rdflib import Graph

from overtone.kg import dataset
from overtone.ontology import checks, owl, reasoner, shapes
from overtone.ontology.findings import Severity


@click.command()
@click.option("--no-reasoner", is_flag=True, help="Rules only, without HermiT.")
@click.option("--shapes", "with_shapes", is_flag=True, help="SHACL shapes as well.")
@click.option("--json", "as_json", is_flag=True, help="The findings as JSON.")
def check(no_reasoner: bool, with_shapes: bool, as_json: bool) -> None:
    """Holds the ontology against its rules and asks HermiT whether it is consistent.

    HermiT needs Java; without it that part is reported as skipped, never as passed.
    Shapes look at the whole shipped graph, words and relations too. The exit code is
    1 when there is an error.

    \b
    Examples:
      overtone check
      overtone check --no-reasoner --json
    """
    graph = owl.graph()
    findings = checks.check(graph)
    if not no_reasoner:
        findings += reasoner.check(graph)
    if with_shapes:
        findings += shapes.check(_everything())
    errors = sum(finding.severity is Severity.ERROR for finding in findings)
    if as_json:
        click.echo(json.dumps([asdict(finding) for finding in findings], indent=2))
    else:
        for finding in findings:
            click.echo(str(finding))
        asked = [f"{len(checks.RULES)} rules"]
        asked += ["HermiT"] * (not no_reasoner) + ["SHACL shapes"] * with_shapes
        click.echo(
            f"{len(graph):,} triples, {', '.join(asked)}: "
            f"{errors} errors, {len(findings) - errors} other findings"
        )
    sys.exit(1 if errors else 0)


def _everything() -> Graph:
    whole = Graph(bind_namespaces="none")
    for _, graph in dataset.shipped_graphs():
        for triple in graph:
            whole.add(triple)
    return whole
