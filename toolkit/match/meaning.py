"""What a string may mean where it stands: numbers at first, forms when somebody asks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from toolkit.match.rows import Form, Rows
from toolkit.match.traits import AS_NAME, CASE, IN_COMPANY, PLURAL, joint


class Meaning:
    """The forms that a string may be, likeliest first; none of a string that absorbs the terms inside it."""

    __slots__ = ("_made", "_plural", "_rows", "concepts", "lead", "mixed", "numbers", "traits")

    def __init__(self, rows: Rows, numbers: Sequence[int]) -> None:
        """`numbers` are those of rows."""
        self._rows, self.numbers = rows, numbers
        if len(numbers) == 1:  # nearly all
            (number,) = numbers
            concepts: tuple[int, ...] = (rows.concepts[number],)
            traits = lead = rows.traits[number]
            mixed = traits & IN_COMPANY != 0
        else:
            told = [rows.traits[number] for number in numbers]
            concepts = tuple(rows.concepts[number] for number in numbers)
            traits, lead = joint(told), told[0] if told else 0
            mixed = traits & IN_COMPANY != 0 or (traits & CASE != 0 and self._differ(told))
        self.concepts = concepts
        """Numbers of the concepts in the glossary, form by form."""
        self.traits = traits
        """What is told of any of the forms (`match.traits`); of the statuses the best."""
        self.lead = lead
        """What is told of the likeliest."""
        self.mixed = mixed
        """Must each form be asked by itself: do they differ in capitals, or want company?"""
        self._made: tuple[Form, ...] | None = None
        self._plural: Meaning | None = None

    @property
    def forms(self) -> tuple[Form, ...]:
        """The forms, made when first asked for."""
        if self._made is None:
            self._made = tuple(map(self._rows.form, self.numbers))
        return self._made

    @property
    def plural(self) -> Meaning:
        """Those of the forms that an *s* may follow."""
        if self._plural is None:
            traits = self._rows.traits
            self._plural = self.only([number for number in self.numbers if traits[number] & PLURAL])
        return self._plural

    def entry(self, at: int) -> tuple[int, int]:
        """The numbers of a form's concept in the glossary and of its term in the concept; `at` counts its forms."""
        number = self.numbers[at]
        return self._rows.concepts[number], self._rows.terms[number]

    def only(self, numbers: Sequence[int]) -> Meaning:
        """What it means if it can be some of the forms only."""
        return self if len(numbers) == len(self.numbers) else Meaning(self._rows, numbers)

    def fits_case(self, written: bytes) -> bool:
        """Has it the capitals that all its forms need, if they do not differ?"""
        if not self.traits & CASE:
            return True
        cased = self._rows.cased(self.numbers[0])
        return written == cased or (self.traits & AS_NAME != 0 and written == cased.upper())

    def standing(self, written: bytes, keys: bytes, start: int, end: int) -> Meaning | None:
        """What it means at a place of some keys: the forms with the capitals and the company that they need."""
        forms = self._made or self.forms
        if len(forms) == 1:  # nearly all
            return self if forms[0].stands(written, keys, start, end) else None
        fitting = [n for n, form in zip(self.numbers, forms, strict=True) if form.stands(written, keys, start, end)]
        return self.only(fitting) if fitting else None

    def _differ(self, told: Iterable[int]) -> bool:
        capitals = {(each & CASE, self._rows.cased(number)) for each, number in zip(told, self.numbers, strict=True)}
        return len(capitals) > 1
