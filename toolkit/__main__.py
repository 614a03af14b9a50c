"""`python -m toolkit` is the `wawhara` command."""

from toolkit.cli import main

main()
