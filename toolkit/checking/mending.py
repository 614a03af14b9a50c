"""From the fix that a rule offers to one that fits the sentence, and that its file can hold."""

from __future__ import annotations

from typing import Final

from toolkit.formats.edits import NotEditableError, file_fix
from toolkit.formats.model import Document
from toolkit.match.pairing import Pair
from toolkit.match.passage import Passage
from toolkit.model import Edit, Fault, FileFix, Fix, Side, Span, Stretch, Zone
from toolkit.named_tuple import NamedTuple
from toolkit.text.agreement import agreeing
from toolkit.text.literals import in_literal
from toolkit.text.quotations import quoted
from toolkit.text.repairs import conversion

ZAWGYI: Final = "zawgyi"
SPELLING: Final = frozenset({ZAWGYI, "broken-cluster", "digit-for-letter", "misordered-marks", "invisible-character"})
"""Rules whose fixes leave every word what it is, so that they may mend what others have said."""

ABOUT_LITERALS: Final = frozenset({ZAWGYI, "changed-verbatim"})
"""Rules that may change an address, a tag or a placeholder: it was another in the source, or is text after all."""


class Mending(NamedTuple):
    """A fix as a finding has it: in the decoded string, and in the file, or why not there."""

    fix: Fix | None = None
    file_fix: FileFix | None = None
    unfixable: str | None = None


def mending(
    document: Document, stretch: Stretch, pair: Pair, rule: str, fault: Fault, *, written: bool = True
) -> Mending:
    """The fix of a fault of the target, made to agree with what stands around it; in the file too if `written`.

    A name inside a quotation is never changed safely; one inside an address, code or Zawgyi not at all.
    """
    offered, text, at = fault.fix, pair.segment.target, pair.segment.target_at
    if offered is None:
        return Mending()
    if fault.side is Side.SOURCE:
        return Mending(offered, None, "it stands in the source")
    edits = tuple(each for edit in offered.edits for each in _fitting(pair.target, rule, edit))
    edits = tuple(edit for edit in edits if text[slice(*edit.span)] != edit.text)
    if not edits:
        return Mending()
    fix = Fix(edits, offered.safe and (rule in SPELLING or not _said_by_others(pair, edits)))
    if not written:
        return Mending(fix)
    reason = _out_of_reach(pair.target, rule, edits)
    if reason is not None or at is None:
        return Mending(fix, None, reason or "this kind of file can be read only")
    if rule == ZAWGYI:
        edits = tuple(each for edit in edits for each in conversion(text, edit.span))
    try:
        in_file = file_fix(document, Side.TARGET, stretch, at, text, edits)
    except NotEditableError as error:
        return Mending(fix, None, str(error))
    return Mending(fix, in_file if in_file.edits else None)


def _fitting(passage: Passage, rule: str, edit: Edit) -> tuple[Edit, ...]:
    if rule in SPELLING or passage.lang.split("-")[0] != "en":
        return (edit,)
    return agreeing(passage.text, edit)


def _said_by_others(pair: Pair, edits: tuple[Edit, ...]) -> bool:
    return pair.segment.zone is Zone.QUOTATION or any(quoted(pair.segment.target, edit.span) for edit in edits)


def _out_of_reach(passage: Passage, rule: str, edits: tuple[Edit, ...]) -> str | None:
    if rule not in ABOUT_LITERALS and any(in_literal(passage.text, edit.span) for edit in edits):
        return "it stands in an address, a tag or code"
    if rule != ZAWGYI and passage.reading is not None and _touches_zawgyi(passage, [edit.span for edit in edits]):
        return "the text around it is Zawgyi, which must be converted first"
    return None


def _touches_zawgyi(passage: Passage, spans: list[Span]) -> bool:
    reading = passage.reading
    if reading is None:
        return False
    runs = (*reading.runs, *reading.doubtful)
    return any(run.start < span.end and span.start < run.end for run in runs for span in spans)
