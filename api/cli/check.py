"""`overtone check`: consistency and quality of the ontology."""

import json
import sys
from dataclasses import asdict

import click

from overtone.ontology import checks, owl, reasoner
from overtone.ontology.findings import Severity


@click.command()
@click.option("--no-reasoner", is_flag=True, help="Rules only, without HermiT.")
@click.option("--json", "as_json", is_flag=True, help="The findings as JSON.")
def check(no_reasoner: bool, as_json: bool) -> None:
    """Holds the ontology against its rules and asks HermiT whether it is consistent.

    HermiT needs Java; without it that part is reported as skipped, never as passed.
    The exit code is 1 when there is an error.

    \b
    Examples:
      overtone check
      overtone check --no-reasoner --json
    """
    graph = owl.graph()
    findings = checks.check(graph)
    if not no_reasoner:
        findings += reasoner.check(graph)
    errors = sum(finding.severity is Severity.ERROR for finding in findings)
    if as_json:
        click.echo(json.dumps([asdict(finding) for finding in findings], indent=2))
    else:
        for finding in findings:
            click.echo(str(finding))
        asked = "" if no_reasoner else " and HermiT"
        click.echo(
            f"{len(graph):,} triples, {len(checks.RULES)} rules{asked}: "
            f"{errors} errors, {len(findings) - errors} other findings"
        )
    sys.exit(1 if errors else 0)
