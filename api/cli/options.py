"""Options that several verbs share."""

from pathlib import Path

import click

from overtone.api.settings import DATA_DIR_VARIABLE, default_data_dir

data_dir_option = click.option(
    "--data-dir",
    type=click.Path(file_okay=False, path_type=Path),
    default=default_data_dir,
    envvar=DATA_DIR_VARIABLE,
    show_default="the platform's user-data folder",
    help="Folder of the store.",
)

TOKEN_FILE_VARIABLE = "OVERTONE_TOKEN_FILE"

token_file_option = click.option(
    "--token-file",
    type=click.Path(dir_okay=False, path_type=Path),
    envvar=TOKEN_FILE_VARIABLE,
    show_envvar=True,
    help="File of the token that writing needs; else the one in the data folder.",
)
"""For commands that write."""
