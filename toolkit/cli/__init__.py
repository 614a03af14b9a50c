"""The command line: options in, exit code out, nothing else. One command each module.

Exit codes: 0 clean, 1 findings at or above `--fail-on`, 2 it could not do what was asked.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from pkgutil import iter_modules

import click

from toolkit import __version__
from toolkit.errors import ToolkitError, did_you_mean

PROGRAM = "wawhara"
CANNOT = 2
"""The exit code for bad usage, a bad glossary, an unreadable file, a crashed rule."""

_MACHINERY = frozenset({"options", "progress"})


class LazyGroup(click.Group):
    """Imports a command's module when the command is used: `--help` and `--version` stay quick."""

    package = __name__
    """Its commands are the modules of this package."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands: of the modules here."""
        return sorted(
            m.name
            for m in iter_modules(import_module(self.package).__path__)
            if m.name not in _MACHINERY and m.name[0] != "_"
        )

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name."""
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = import_module(f"{self.package}.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the arguments name; for an unknown one, the nearest."""
        if args and not args[0].startswith("-") and args[0] not in self.list_commands(ctx):
            raise click.UsageError(f'unknown command "{args[0]}"{did_you_mean(args[0], self.list_commands(ctx))}', ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands, from the first lines of their modules: nothing is imported for it."""
        rows = [(name, _first_line(self.package, name)) for name in self.list_commands(ctx)]
        with formatter.section("Commands"):
            formatter.write_dl(rows)


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="wawhara")
def cli() -> None:
    """Check translations between English and Burmese against a glossary of names and acronyms.

    \b
    Example:
      wawhara check article.en.md article.my.md
    """


def main() -> None:
    """The `wawhara` command."""
    try:
        status = cli.main(prog_name=PROGRAM, standalone_mode=False)
        if sys.stdout is not None:
            sys.stdout.flush()
    except click.exceptions.Abort:
        _say("stopped; no file is left half-written")
        status = 130
    except click.ClickException as error:
        _say(_misused(error))
        status = CANNOT
    except ToolkitError as error:
        _say(str(error))
        status = CANNOT
    except BrokenPipeError:
        # The reader of our output has gone (`| head`); nothing more can be said.
        _drop_output()
        status = 0
    except OSError as error:
        # What is read says its own errors; one without a name comes from writing to standard output.
        _say(f"{error.filename or 'standard output'}: {(error.strerror or str(error)).lower()}")
        _drop_output()
        status = CANNOT
    _keep_patterns()
    sys.exit(status if isinstance(status, int) else 0)


def _say(lines: str) -> None:
    click.echo("\n".join(f"{PROGRAM}: {line}" for line in lines.splitlines()), err=True)


def _misused(error: click.ClickException) -> str:
    """What is wrong with the options and arguments, in one line, and where help is."""
    told = error.format_message().strip().removesuffix(".")
    told = told.replace(". Did you mean", "; did you mean").replace(" Did you mean", "; did you mean")
    ctx = error.ctx if isinstance(error, click.UsageError) else None
    help_ = f" (see {ctx.command_path} --help)" if ctx is not None else ""
    return f"{told[:1].lower()}{told[1:]}{help_}"


def _keep_patterns() -> None:
    """What the command has compiled, the next one need not; one that only talked about itself has compiled nothing."""
    if "toolkit.text.kept_patterns" in sys.modules:
        from toolkit.text.kept_patterns import keep_compiled

        keep_compiled()


def _drop_output() -> None:
    """Let what is still held for standard output go nowhere: the interpreter writes it when it ends."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, AttributeError, ValueError):  # there is none
        sys.stdout = None  # as where it was closed from the start


def _first_line(package: str, name: str) -> str:
    """The first line of a module's docstring, read without importing it: every module begins with one."""
    from pathlib import Path

    (folder,) = import_module(package).__path__
    path = Path(folder, f"{name}.py")
    with (path if path.exists() else path.with_suffix("") / "__init__.py").open(encoding="utf-8") as module:
        return module.readline().strip().strip('"').rstrip(".")
