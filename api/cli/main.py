"""The front page of the command line, and the one place that renders failures."""

import sys
from importlib import import_module
from importlib.metadata import version

import click

from overtone.ontology import OvertoneError

VERBS = {
    "backup": "transfer",
    "build": "build",
    "check": "check",
    "draw": "draw",
    "evaluate": "evaluate",
    "export": "store",
    "load": "transfer",
    "path": "path",
    "query": "store",
    "restore": "transfer",
    "serve": "serve",
    "show": "show",
    "tag": "tag",
    "train": "train",
    "triplets": "triplets",
}
"""Verb to the module beside this one that holds it, under the verb's own name."""


class Verbs(click.Group):
    """Verbs whose modules are imported when they are called, so that help is quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every verb, sorted."""
        return sorted(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of one verb."""
        if cmd_name not in VERBS:
            return None
        module = import_module(f"{__package__}.{VERBS[cmd_name]}")
        command = getattr(module, cmd_name)
        assert isinstance(command, click.Command)
        return command


@click.command(
    cls=Verbs,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(version("overtone"), prog_name="overtone")
def cli() -> None:
    """Emotions in text, and what is known about emotions.

    \b
    Examples:
      overtone tag "I was thrilled with the room."
      overtone triplets "The room was lovely but I was disgusted by the bathroom."
      overtone show Homesickness
      overtone serve
    """


def main() -> None:
    """Runs the command line; an expected failure is one line, never a traceback."""
    try:
        cli()
    except OvertoneError as error:
        click.echo(f"overtone: {error}", err=True)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        # Whoever read our output has gone (`| head`): nothing is wrong.
        sys.stderr.close()
        sys.exit(0)
