"""Change what is said of a concept, or of one of its forms."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Unpack

import click

from toolkit.cli.glossary._editing import asked, concept_id, edited_option, editing, refuse_empty
from toolkit.cli.glossary._term_options import TermOptions, term_keys, term_options
from toolkit.errors import UsageError, did_you_mean
from toolkit.model import Enforce

if TYPE_CHECKING:
    from toolkit.termbase.edit import Value

TERM_ONLY = (
    "status",
    "type",
    "case",
    "review",
    "source",
    "example",
    "stance",
    "from",
    "until",
    "beside_acronym",
    "context",
)
CONCEPT_ONLY = ("subject", "definition", "confusable", "enforce", "translate", "well_known", "modified")


@click.command(short_help="Change what is said of a concept or a form.")
@click.argument("concept", required=False, metavar="CONCEPT")
@click.argument("form", required=False, metavar="[FORM]")
@click.option("--lang", metavar="LANG", help="The language of FORM, where two have it.")
@click.option("--term", metavar="TEXT", help="Write FORM like this from now on.")
@term_options
@click.option("--definition", metavar="TEXT", help="What the concept is, in a sentence.")
@click.option(
    "--confusable", multiple=True, metavar="ID", help="It is taken for this one (said of both); again for more."
)
@click.option("--subject", metavar="TEXT", help="The subject of the concept, if not that of its file.")
@click.option("--enforce", type=click.Choice([each.value for each in Enforce]), help="What a missing translation is.")
@click.option("--translate/--no-translate", default=None, help="Is it translated at all?")
@click.option("--well-known/--not-well-known", default=None, help="Does its acronym need no expansion?")
@click.option("--unset", multiple=True, metavar="KEY", help="Take this key away; again for more.")
@click.option("--remove", is_flag=True, help="Take FORM out of the glossary.")
@edited_option
def command(
    concept: str | None,
    form: str | None,
    lang: str | None,
    term: str | None,
    definition: str | None,
    confusable: tuple[str, ...],
    subject: str | None,
    enforce: str | None,
    translate: bool | None,
    well_known: bool | None,
    unset: tuple[str, ...],
    remove: bool,
    glossaries: tuple[str, ...],
    **options: Unpack[TermOptions],
) -> int:
    """Change what is said of a concept, or with FORM of one of its forms.

    CONCEPT is an id, or a form by which one concept is known. Sources are added to those that stand there;
    words of a context replace it.
    What wawhara glossary lint calls an error is refused; what it newly warns of is written, and said.

    \b
    Examples:
      wawhara glossary set kndf --definition "Armed group formed in Karenni State in May 2021."
      wawhara glossary set kndf "Karenni Nationalities Defence Force" --note "UK spelling"
      wawhara glossary set kna-karen --confusable karenni-army
      wawhara glossary set ethnic.chin ချင်း --not-inside သူငယ်ချင်း --followed-by ပြည်
    """
    refuse_empty(term=term, subject=subject, definition=definition)
    given = asked(concept, "Id or a form of the concept", "CONCEPT")
    keys = term_keys(options)
    whole: dict[str, Value | None] = {
        "definition": definition,
        "subject": subject,
        "enforce": enforce,
        "translate": translate,
        "well_known": well_known,
    }
    said = {key: value for key, value in whole.items() if value is not None}
    _refuse_misplaced(form, keys, said, confusable, unset)
    if remove and form is None:
        raise UsageError("--remove takes a form out: name it behind the concept")
    if not (keys or said or confusable or unset or term or remove):
        raise UsageError("nothing to set: see wawhara glossary set --help")
    with editing(glossaries) as edit:
        id_ = concept_id(given, edit.glossary)
        if form is None:
            for key, value in [*said.items(), *keys.items(), *((key, None) for key in unset)]:
                edit.set_concept(id_, key, value)
            for other in confusable:
                for one, rival in ((id_, concept_id(other, edit.glossary)), (concept_id(other, edit.glossary), id_)):
                    known = edit.concept(one).confusable
                    if rival not in known:
                        edit.set_concept(one, "confusable", [*known, rival])
            return 0
        if remove:
            edit.remove_term(id_, form, lang)
            return 0
        if "source" in keys:
            new = [keys["source"]] if isinstance(keys["source"], str) else keys["source"]
            assert isinstance(new, list)
            keys["source"] = list(dict.fromkeys([*edit.term(id_, form, lang).source, *new]))
        for key, value in [*keys.items(), *((key, None) for key in unset)]:
            edit.set_term(id_, form, key, value, lang)
        if term:
            edit.set_term(id_, form, "term", term, lang)
    return 0


def _refuse_misplaced(
    form: str | None,
    keys: Iterable[str],
    said: Iterable[str],
    confusable: tuple[str, ...],
    unset: tuple[str, ...],
) -> None:
    """Raises UsageError for what is said of a form where no form is named, and the other way round."""
    known = (*CONCEPT_ONLY, "note") if form is None else (*TERM_ONLY, "note")
    for key in unset:
        if key not in known:
            raise UsageError(f'unknown key "{key}"{did_you_mean(key, known)}')
    for key in keys if form is None else ():
        if key in TERM_ONLY:
            raise UsageError(f"--{key.replace('_', '-')} is said of a form: name it behind the concept")
    if form is not None and (confusable or any(said)):
        name = next(iter(said), "confusable").replace("_", "-")
        raise UsageError(f"--{name} is said of a concept: leave the form out")
