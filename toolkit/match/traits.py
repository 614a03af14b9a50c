"""What is told of a form in one number: texts are judged by it, and rules pass them over, before any form is made."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from toolkit.model import Case, Concept, Status, Term, TermType

FOREIGN: Final = 1 << 0
"""It is a term of another language, standing in text of this one."""
PLURAL: Final = 1 << 1
"""An *s* may follow."""
POSSESSIVE: Final = 1 << 2
"""It is the name turned possessive by tone: မြန်မာ့."""
FULL: Final = 1 << 3
SHORT: Final = 1 << 4
ACRONYM: Final = 1 << 5
NICKNAME: Final = 1 << 6
PREFERRED: Final = 1 << 7
ADMITTED: Final = 1 << 8
"""Of several forms that may stand in a place: none is preferred."""
DOUBTFUL: Final = 1 << 9
"""It is withdrawn, or right on some days only."""
STANCE: Final = 1 << 10
VERBATIM: Final = 1 << 11
"""It is never translated."""
BESIDE_ACRONYM: Final = 1 << 12
IN_COMPANY: Final = 1 << 13
"""Something must stand beside it for it to be the name at all."""
AS_NAME: Final = 1 << 14
"""It counts as written, or in capitals."""
EXACT: Final = 1 << 15
"""It counts as written only."""

# --- what is told of a place where it stands ---

SPELLED: Final = 1 << 16
"""An acronym spelled in Burmese letter names."""
OPENED: Final = 1 << 17
"""A bracket opens, or a dash stands, close behind."""
BEFORE_S: Final = 1 << 18
"""An *s* follows."""
OF_PLACES: Final = OPENED | BEFORE_S
"""What what follows says of a place."""

CASE: Final = AS_NAME | EXACT
NAMES: Final = FULL | SHORT
"""It is a name, written out."""
_TYPES: Final = {
    TermType.FULL: FULL,
    TermType.SHORT: SHORT,
    TermType.ACRONYM: ACRONYM,
    TermType.NICKNAME: NICKNAME,
}
_STATUSES: Final = {Status.PREFERRED: PREFERRED, Status.ADMITTED: ADMITTED}
_CASES: Final = {Case.NAME: AS_NAME, Case.EXACT: EXACT, Case.ANY: 0}


def traits_of(concept: Concept, term: Term, kind: int) -> int:
    """All that is told of a form, in 16 bits.

    `kind` is what the way adds in which it is looked for: FOREIGN, PLURAL, POSSESSIVE.
    """
    told = kind | _TYPES[term.type] | _STATUSES.get(term.status, DOUBTFUL) | _CASES[term.matching_case]
    if term.valid_from or term.valid_until:
        told |= DOUBTFUL
    if term.stance is not None:
        told |= STANCE
    if not concept.translate:
        told |= VERBATIM
    if term.beside_acronym:
        told |= BESIDE_ACRONYM
    if term.context and (term.context.followed_by or term.context.preceded_by):
        told |= IN_COMPANY
    return told


def joint(each: Iterable[int]) -> int:
    """What holds of any of some forms; of the statuses only the best."""
    told = 0
    for one in each:
        told |= one
    return told & ~ADMITTED if told & PREFERRED else told
