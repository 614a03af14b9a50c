"""From `[tool.wawhara.profiles.NAME]` to a `Profile`."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.errors import SettingsError, did_you_mean
from toolkit.profile import Acronyms, Choice, Profile, Wording
from toolkit.settings_table import Table

STYLE_KEYS = ("about", "prefer", "subjects", "words", "acronyms")
CHECK_KEYS = ("select", "ignore", "levels", "fail-on", "documents")
"""What a profile may say of the check besides: over what stands outside of it."""

CHOICE = '"place.city.yangon" = { en = "Rangoon" }'
WORD = '"စစ်ကောင်စီ" = "စစ်အုပ်စု"'


def profile_table(settings: Table, name: str) -> Table:
    """The table of a profile. Raises SettingsError for a name there is none of."""
    profiles = settings.table("profiles", "[profiles.our-house]")
    if name not in profiles.values:
        remedy = did_you_mean(name, profiles.values) or " (the file has no profiles)"
        raise SettingsError(f'{settings.place("profile")}: unknown profile "{name}"{remedy}')
    table = profiles.table(name, f"[profiles.{name}]")
    table.refuse_unknown((*STYLE_KEYS, *CHECK_KEYS))
    return table


def profile_of(table: Table) -> Profile:
    """The style that the table of a profile describes. Raises SettingsError."""
    table.text("about")
    words = tuple(_words(table.table("words", f"{{ {WORD} }}")))
    _refuse_turned_round(words)
    return Profile(
        name=table.at[-1],
        choices=tuple(_choices(table.table("prefer", f"{{ {CHOICE} }}"))),
        subjects=frozenset(table.texts("subjects")),
        words=words,
        acronyms=_acronyms(table),
        places={"subjects": table.place("subjects")},
    )


def _acronyms(table: Table) -> Acronyms:
    name = table.text("acronyms") or Acronyms.ANY
    if name not in list(Acronyms):
        raise SettingsError(f'{table.place("acronyms")}: unknown choice "{name}"{did_you_mean(name, Acronyms)}')
    return Acronyms(name)


def _choices(prefer: Table) -> Iterator[Choice]:
    for concept, table in prefer.tables(CHOICE):
        also = table.texts("also")
        for lang in table.values:
            if lang != "also":
                forms = table.texts(lang)
                there = tuple(form for form in also if form not in forms)
                yield Choice(concept, lang, forms, there, prefer.place(concept))


def _words(table: Table) -> Iterator[Wording]:
    for write, value in table.values.items():
        if isinstance(value, dict):
            more = table.table(write, WORD)
            more.refuse_unknown(("not", "subjects"))
            yield Wording(write, more.texts("not"), frozenset(more.texts("subjects")), table.place(write))
        else:
            yield Wording(write, table.texts(write), place=table.place(write))


def _refuse_turned_round(words: tuple[Wording, ...]) -> None:
    """Raises SettingsError where one word is both written and not, or stands for two."""
    written = {word.write: word for word in words}
    said: dict[str, Wording] = {}
    for word in words:
        for other in word.instead_of:
            first = written.get(other) or said.get(other)
            if first is not None:
                what = "written" if other in written else f"replaced by {first.write}"
                raise SettingsError(
                    f'{word.place}: "{other}" is replaced by {word.write} here and {what} at {first.place}; keep one'
                )
            said[other] = word
