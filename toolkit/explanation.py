"""Why something was found at a place of a file, or was not: what the checker saw, step by step.

    for line in explain_place("draft.tsv", 8, None, glossary, settings):
        print(line)

It looks again with the same matcher and the same rules,
and says of every name that almost was found what stood against it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from toolkit.checker import Checker
from toolkit.checking.inspection import passing
from toolkit.errors import UsageError
from toolkit.formats import documents
from toolkit.formats.edits import spliced
from toolkit.formats.model import Batch, Document
from toolkit.formats.places import region
from toolkit.match.alignment import align, units
from toolkit.match.matcher import Finder, Matcher, Pairs
from toolkit.match.naming import same_language
from toolkit.match.near import likeness
from toolkit.match.pairing import Outcome, Pair, Rendering
from toolkit.match.passage import Passage
from toolkit.match.rows import Form
from toolkit.model import Concept, Enforce, Finding, Glossary, Region, Review, Segment, Side, Term, TermType
from toolkit.rejection import rejected
from toolkit.report.excerpt import plain
from toolkit.report.wording import language_name
from toolkit.rules import rules
from toolkit.settings import Settings
from toolkit.text.language import edge
from toolkit.text.page import OTHER_DIGITS, decode, lower
from toolkit.text.repairs import repairs

CUT = "·"
"""Stands between syllables."""
DUTIES = {Enforce.REQUIRED: "must be named", Enforce.ADVISORY: "should be named", Enforce.OFF: "need not be named"}
"""What a translation owes to a name of the source."""
MOST = 12
"""Candidates shown of each side."""


def explain_place(
    path: str, line: int, term: str | None, glossary: Glossary, settings: Settings, source_file: str | None = None
) -> Iterator[str]:
    """Lines on every segment that stands on a line of a file. Raises UsageError where none does, and InputError."""
    found = documents(
        [path], source_file=source_file, source_lang=settings.source_lang, target_lang=settings.target_lang
    )
    shown, lines = 0, set[int]()
    for document in found:
        checker = Checker(glossary, settings, file_fixes=False)
        findings = list(checker.check([document]))
        for batch in document.batches():
            for segment in batch.segments:
                lines |= {here.start.line for here in _places(batch, segment, path)}
                if any(here.start.line <= line <= here.end.line for here in _places(batch, segment, path)):
                    shown += 1
                    yield from _segment(document, batch, segment, findings, checker, term)
    if not shown:
        nearest = min(lines, key=lambda other: abs(other - line), default=None)
        hint = f" (the nearest text begins on line {nearest})" if nearest is not None else ""
        raise UsageError(f"{path}:{line}: no text stands on that line{hint}")


def _places(batch: Batch, segment: Segment, path: str) -> Iterator[Region]:
    """Where the sides of a segment stand in the file named, or in the translation."""
    for stretch, at in ((batch.source, segment.source_at), (batch.target, segment.target_at)):
        if stretch is not None and at is not None and (stretch is batch.target or stretch.path == path):
            yield region(stretch, at)


def _segment(
    document: Document, batch: Batch, segment: Segment, findings: Sequence[Finding], checker: Checker, term: str | None
) -> Iterator[str]:
    matcher = checker.matcher(document, batch)
    pairs = matcher.pairs([segment])
    pair = pairs[0]
    yield f"Segment {plain(segment.unit)} of {plain(document.path)} ({document.format}, {segment.zone.value})"
    for note in segment.notes:
        yield f"  note: {plain(note)}"
    for passage in pair.passages:
        yield ""
        finder = matcher.source if passage.side is Side.SOURCE else matcher.target
        assert finder is not None
        yield from _passage(passage, finder, checker.settings)
    if pair.source is not None:
        yield ""
        yield from _renderings(pair)
    yield ""
    mine = [f for f in findings if f.unit == segment.unit and segment.target == f.target and segment.source == f.source]
    yield from _rules(pairs, mine, checker)
    if term is not None:
        yield ""
        yield from _term(term, pair, matcher)


# --- one side ---


def _passage(passage: Passage, finder: Finder, settings: Settings) -> Iterator[str]:
    yield f"{passage.side.value.capitalize()}, {language_name(passage.lang)}:"
    yield f"  as written:   {plain(passage.text)}"
    if passage.reading is not None and passage.reading.runs:
        yield f"  read from Zawgyi as: {plain(passage.reading.text)}"
    read = passage.text if passage.reading is None else passage.reading.text
    mended = spliced(read, [edit for edit, _ in repairs(read)])
    if mended != read:
        yield f"  repaired:     {plain(mended)}"
    if any(byte >= 0x80 for byte in passage.lower):
        yield f"  syllables, as they are compared:    {CUT.join(_syllables(passage.lower))}"
    yield f"  names found:{'' if passage.mentions else ' none'}"
    for mention in passage.mentions:
        written = passage.written(passage.span(mention.start, mention.end))
        how = " (letter names)" if mention.spelled else ""
        yield f"    «{plain(written)}»{how}"
        for form in mention.forms:
            yield f"      {_form(form)}"
    refused = list(rejected(finder.index, passage, settings.day))
    if refused:
        yield "  looked at, and passed over:"
    for form, at, why in refused[:MOST]:
        yield f"    «{plain(passage.written(at))}» as {_form(form)}: {why}"
    if len(refused) > MOST:
        yield f"    and {len(refused) - MOST} more"


def _form(form: Form) -> str:
    return f"{form.concept.id}, {form.term.status.value} {_kind(form.term)}{_told_at(form.concept, form.term)}"


def _kind(term: Term) -> str:
    return "full form" if term.type is TermType.FULL else term.type.value


def _told_at(concept: Concept, term: Term) -> str:
    """Which line of the glossary speaks."""
    return f" [{concept.path}:{term.line or concept.line}]" if concept.path else ""


def _syllables(key: bytes) -> list[str]:
    """As they are compared. A character without a slot, whose bytes are no word, is one."""
    found: list[bytes] = []
    for unit in units(key):
        if found and OTHER_DIGITS <= unit[0] < OTHER_DIGITS + 8:
            found[-1] += unit
        else:
            found.append(unit)
    return [plain(decode(unit)) for unit in found]


# --- both sides ---


def _renderings(pair: Pair) -> Iterator[str]:
    yield f"What became of the names of the source:{'' if pair.renderings else ' it has none'}"
    for rendering in pair.renderings:
        yield f"  {rendering.concept.id} ({DUTIES[rendering.enforce]}): {_found(rendering, pair.target)}"


def _found(rendering: Rendering, target: Passage) -> str:
    told = rendering.outcome.value
    if rendering.found is not None:
        written = plain(target.written(target.span(rendering.found.start, rendering.found.end)))
        told = f"«{written}» stands for it" if rendering.outcome is Outcome.SWAPPED else f"rendered by «{written}»"
    if rendering.near is not None:
        near = rendering.near
        written = plain(target.written(target.span(near.start, near.end)))
        told += f"; close to {near.form.term.text}: «{written}» ({near.score:.0f} of 100 alike)"
    return told


def _rules(pairs: Pairs, findings: Iterable[Finding], checker: Checker) -> Iterator[str]:
    yield "What the rules said:"
    by_rule: dict[str, list[Finding]] = {}
    for finding in findings:
        by_rule.setdefault(finding.rule, []).append(finding)
    silent: list[str] = []
    not_run: dict[str, list[str]] = {}
    for name, rule in rules().items():
        for finding in by_rule.get(name, []):
            hidden = f" (not shown: {finding.suppressed})" if finding.suppressed else ""
            yield f"  {name}: {finding.level.value}, {plain(finding.message)}{hidden}"
            yield from (f"    {plain(r.message)}" for r in finding.related if r.message.startswith("also "))
        if name not in checker.running:
            not_run.setdefault(_why_not(name, checker.settings), []).append(name)
        elif rule.needs_source and pairs[0].source is None:
            not_run.setdefault("no source to compare with", []).append(name)
        elif name not in by_rule and rule.check is not None and passing(rule.sieve, pairs):
            silent.append(name)
    if silent:
        yield f"  looked and found nothing: {', '.join(silent)}"
    for why, names in not_run.items():
        yield f"  not run ({why}): {', '.join(names)}"


def _why_not(name: str, settings: Settings) -> str:
    if name in settings.ignore:
        return "ignored by settings or options"
    if settings.select and name not in settings.select:
        return "not among the rules selected"
    return "nothing in the settings asks for it"


# --- one term ---


def _term(term: str, pair: Pair, matcher: Matcher) -> Iterator[str]:
    yield f"About {plain(term)}:"
    concepts = _concepts(term, matcher.glossary)
    if not concepts:
        yield f"  the glossary has neither a form nor a concept {plain(term)}"
    for concept in concepts:
        yield f"  {concept.id} [{concept.path}:{concept.line}]" if concept.path else f"  {concept.id}"
        for passage in pair.passages:
            for each in concept.terms:
                if same_language(each.lang, passage.lang) or _mentioned(each, concept, passage):
                    yield f"    {plain(each.text)}{_told_at(concept, each)}: {_verdict(each, concept, passage)}"


def _concepts(term: str, glossary: Glossary) -> list[Concept]:
    if term in glossary.concepts:
        return [glossary.concepts[term]]
    wanted = term.replace(" ", "").lower()
    return [
        concept
        for concept in glossary.concepts.values()
        if any(each.text.replace(" ", "").lower() == wanted for each in concept.terms)
    ]


def _verdict(term: Term, concept: Concept, passage: Passage) -> str:
    if term.review is Review.PROPOSED:
        return "only proposed: checks ignore it"
    if _mentioned(term, concept, passage):
        return f"found in the {passage.side.value}"
    key = lower(passage.language.key(term.text)).strip()
    if key in passage.lower:
        return f"its letters stand in the {passage.side.value}, but not as this name (see above)"
    return f"not in the {passage.side.value}{_nearest(key, passage)}"


def _mentioned(term: Term, concept: Concept, passage: Passage) -> bool:
    forms = [form for mention in passage.mentions for form in mention.forms]
    return any(form.term == term and form.concept.id == concept.id for form in forms)


def _nearest(key: bytes, passage: Passage) -> str:
    """How far the likeliest stretch of the text is from a name, syllable by syllable."""
    from rapidfuzz.fuzz import partial_ratio_alignment

    near = partial_ratio_alignment(key, passage.lower) if len(passage.lower) >= len(key) // 2 and key else None
    if near is None or near.score < 60:
        return ", nor anything like it"
    edges = [at for at in range(len(passage.lower) + 1) if edge(passage.lower, at)]
    start = min(edges, key=lambda at: abs(at - near.dest_start))
    end = min((at for at in edges if at > start), key=lambda at: abs(at - near.dest_end))
    span, found = passage.span(start, end), passage.lower[start:end]
    told = f"; closest is «{plain(passage.written(span))}», {likeness(key, found):.0f} of 100 alike"
    if any(byte >= 0x80 for byte in key):
        steps = align(units(key), units(found))
        told += ", too different for a slip" if steps is None else ""
    return told
