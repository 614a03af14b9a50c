"""An import from its files to the glossary: read, cleaned, compared, and written if asked to.

from toolkit.termbase.exchange.importing import prepare

coming = prepare(["list.csv"], load_glossary("glossary"), source="https://...")
print(coming.plan.new, coming.plan.conflicts)
coming.save("glossary/list.toml", ["glossary"])
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from toolkit.errors import UsageError
from toolkit.model import Concept, Glossary, Review, Term
from toolkit.termbase.compiled import without_garbage_collection
from toolkit.termbase.exchange.cleaning import Cleaning, clean
from toolkit.termbase.exchange.drafts import Reading
from toolkit.termbase.exchange.plan import Addition, Plan, plan
from toolkit.termbase.exchange.registry import read
from toolkit.termbase.exchange.rows import Layout
from toolkit.termbase.exchange.suspicion import Suspicion, suspicions
from toolkit.termbase.exchange.writing import changes
from toolkit.termbase.replacing import one_writer, replace_files


@dataclass(frozen=True, slots=True)
class Import:
    """What was read, what was done to it, and what it would do to the glossary."""

    readings: list[Reading]
    cleaning: Cleaning
    plan: Plan
    suspicions: list[Suspicion]

    @property
    def concepts(self) -> list[Concept]:
        """All concepts read, as the files have them."""
        return list(chain.from_iterable(reading.concepts for reading in self.readings))

    @property
    def terms(self) -> list[Term]:
        """All forms read."""
        return [term for concept in self.concepts for term in concept.terms]

    def save(self, into: str | Path, layers: Sequence[str | Path]) -> tuple[list[Path], list[Addition]]:
        """Write new concepts into a file and further forms into the files of its layer.

        Gives the files written, and the forms that were not: their concepts stand in another layer.
        Raises UsageError where forms have no source, GlossaryError where the result would not load,
        InputError where a file cannot be written; then nothing is.
        """
        if self.plan.unsourced:
            raise UsageError(
                f"{self.plan.unsourced:,} forms say nowhere where they were seen, so nothing was written: "
                "name a page or a publication for them (--source)"
            )
        target = glossary_file(into)
        paths = [Path(layer) for layer in layers]
        home = next((layer for layer in paths if target.parent == layer), None)
        with one_writer(target.parent), without_garbage_collection():
            writable = sorted(home.glob("*.toml")) if home else []
            changed, left = changes(self.plan, target, self._heading(), paths, writable)
            replace_files(changed)
        return list(changed), left

    def _heading(self) -> str:
        names = ", ".join(Path(reading.path).name for reading in self.readings)
        return (
            f'Imported from {names}.\nA form with review = "proposed" is ignored by checks until a person has seen it.'
        )


def glossary_file(path: str | Path) -> Path:
    """A file that a glossary could have. Raises UsageError."""
    if Path(path).suffix != ".toml" or not Path(path).parent.is_dir():
        raise UsageError(f"{path}: name a .toml file in a folder that exists")
    return Path(path)


def prepare(
    paths: Sequence[str],
    glossary: Glossary,
    *,
    layout: Layout | None = None,
    format: str = "",  # noqa: A002  # what it is called everywhere
    sheet: str = "",
    source: str = "",
    review: Review | None = None,
    convert_zawgyi: bool = False,
) -> Import:
    """Read files and see what importing them would do. Nothing is written.

    Raises InputError for a file that cannot be read, UsageError where nothing says what it holds.
    """
    with without_garbage_collection():
        readings = [read(path, layout or Layout(), format, sheet) for path in paths]
        cleaning = clean([c for reading in readings for c in reading.concepts], convert_zawgyi=convert_zawgyi)
        made, keys = plan(cleaning.concepts, glossary, source=source, review=review)
        return Import(readings, cleaning, made, list(suspicions(cleaning.concepts, keys, sourced=bool(source))))
