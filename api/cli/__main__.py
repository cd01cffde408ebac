"""`python -m overtone.api.cli`: the same as `overtone`."""

from .main import main

if __name__ == "__main__":
    main()
