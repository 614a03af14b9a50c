from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from tests.rules.examples import glossary_of, marked
from toolkit.checker import Checker
from toolkit.errors import InputError
from toolkit.fix import UNSAFE, FileFixes, fix, mend, remembered
from toolkit.formats import documents
from toolkit.formats.edits import file_fix
from toolkit.formats.markdown import escape as markdown
from toolkit.formats.po_strings import encode as po
from toolkit.model import Edit, FileEdit, FileFix, Finding, Fix, Glossary, Level, Side, Span
from toolkit.rules import rules
from toolkit.rules.rule import Example, Rule
from toolkit.settings import Settings
from toolkit.termbase import load_glossary, shipped_glossary

GLOSSARY = """
[meta]
subject = "armed-group"

[kndf]
confusable = ["knplf"]
en = [
  { term = "Karenni Nationalities Defense Force", status = "preferred" },
  { term = "Karenni Defense Army", status = "deprecated" },
  { term = "KNDF", type = "acronym", status = "preferred" },
]
my = [
  { term = "ကရင်နီအမျိုးသားများကာကွယ်ရေးတပ်", status = "preferred" },
  { term = "ကရင်နီကာကွယ်ရေးအဖွဲ့", status = "deprecated" },
]

[eao]
subject = "general"
en = [
  { term = "armed group", status = "preferred" },
  { term = "rebel army", status = "deprecated" },
  { term = "ethnic rebel", status = "deprecated" },
]

[knplf]
en = [{ term = "KNPLF", type = "acronym", status = "preferred" }]
my = [{ term = "ကလလတ", type = "acronym", status = "preferred" }]

[mndaa]
en = [
  { term = "Kokang army", status = "deprecated" },
  { term = "MNDAA", type = "acronym", status = "preferred" },
]
"""


@pytest.fixture(scope="module")
def glossary(tmp_path_factory: pytest.TempPathFactory) -> Glossary:
    path = tmp_path_factory.mktemp("glossary") / "glossary.toml"
    path.write_text(GLOSSARY, encoding="utf-8")
    return load_glossary(path)


def found(path: Path, glossary: Glossary, told: Settings | None = None) -> list[Finding]:
    """The findings of a file. No rule may crash."""
    told = told or Settings()
    checker = Checker(glossary, told)
    opened = documents([str(path)], source_lang=told.source_lang, target_lang=told.target_lang)
    findings = list(checker.check(opened))
    assert not any(f.rule == "crashed-rule" for f in findings), findings
    return findings


def fixes(path: Path, glossary: Glossary, *, unsafe: bool = False) -> FileFixes:
    """What is fixed in a file."""
    return next(iter(fix(found(path, glossary), unsafe=unsafe)), FileFixes(str(path)))


def after(path: Path, glossary: Glossary, *, unsafe: bool = False) -> str:
    """The text of a file, fixed once."""
    fixes(path, glossary, unsafe=unsafe).apply()
    return path.read_bytes().decode()


def put(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_bytes(text.encode())
    return path


# --- what a fix keeps ---


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        pytest.param("The Kokang army met.", "The MNDAA met.", id="plain"),
        pytest.param("A Kokang army soldier met a rebel army.", "An MNDAA soldier met an armed group.", id="articles"),
        pytest.param("KOKANG ARMY SOLDIERS", "MNDAA SOLDIERS", id="an acronym is in capitals anyway"),
        pytest.param(
            "THE KARENNI DEFENSE ARMY SAYS", "THE KARENNI NATIONALITIES DEFENSE FORCE SAYS", id="all capitals"
        ),
        pytest.param("Ethnic rebels met.", "Armed groups met.", id="first capital, plural"),
        pytest.param("Two Rebel Armies of the North", "Two Armed Groups of the North", id="headline, plural in ies"),
        pytest.param("the rebel army's men", "the armed group's men", id="possessive"),
        pytest.param("the rebel army’s men", "the armed group’s men", id="possessive, curly"),
        pytest.param("Karenni Defense Army (KNDF)", "Karenni Nationalities Defense Force (KNDF)", id="acronym behind"),
        pytest.param(
            "On that afternoon two of the Karenni Defense\r\nArmy, it",
            "On that afternoon two of the Karenni Nationalities Defense\r\nForce, it",
            id="a wrapped line",
        ),
        pytest.param("(Kokang army)-led", "(MNDAA)-led", id="brackets"),
    ],
)
def test_english_agrees(tmp_path: Path, glossary: Glossary, before: str, expected: str) -> None:
    path = put(tmp_path, "x.en.txt", before)
    assert after(path, glossary) == expected
    assert not [f for f in found(path, glossary) if f.rule == "deprecated-term"]


def test_xml_keeps_every_byte_beside_the_change(tmp_path: Path, glossary: Glossary) -> None:
    before = (
        '<?xml version="1.0"?>\r\n<xliff version = "1.2" ><file source-language="en" target-language=\'my\'><body>\r\n'
        "  <trans-unit id='1'><source>The KNDF &amp; others</source>\r\n"
        "    <target  state='translated'>&#x1000; <g id='1'>ကရင်နီကာကွယ်ရေးအဖွဲ့</g> &amp; ၀န်ကြီး</target></trans-unit>\r\n"
        "  <trans-unit id='2'><source>a bare & is a fault</source><target>က</target></trans-unit>\r\n"
        "  <trans-unit id='3'><source>The KNDF</source><target><![CDATA[<b>ကရင်နီကာကွယ်ရေးအဖွဲ့]]></target></trans-unit>"
        "</body></file></xliff>"
    )
    expected = before.replace("ကရင်နီကာကွယ်ရေးအဖွဲ့", "ကရင်နီအမျိုးသားများကာကွယ်ရေးတပ်").replace("၀န်", "ဝန်")
    assert after(put(tmp_path, "x.xlf", before), glossary) == expected


@pytest.mark.parametrize("tail", ["က", "တို့၏", "များသည်", " (KNDF)က", "၊"])
def test_burmese_particles_stay(tmp_path: Path, glossary: Glossary, tail: str) -> None:
    path = put(tmp_path, "x.my.txt", f"ယနေ့ ကရင်နီကာကွယ်ရေးအဖွဲ့{tail} ပြောသည်။")
    assert after(path, glossary) == f"ယနေ့ ကရင်နီအမျိုးသားများကာကွယ်ရေးတပ်{tail} ပြောသည်။"


@pytest.mark.parametrize(
    "text",
    [
        "He said “the Kokang army came”.",
        'He said "the Kokang army came".',
        "He said ‘the Kokang army came’.",
        "“The Kokang army came, and the quotation goes on",
    ],
)
def test_quotations_are_unsafe(tmp_path: Path, glossary: Glossary, text: str) -> None:
    path = put(tmp_path, "x.en.txt", text)
    file = fixes(path, glossary)
    assert not file.edits
    assert [left.reason for left in file.left] == [UNSAFE]
    assert "MNDAA" in after(path, glossary, unsafe=True)


def test_quoted_paragraphs_are_unsafe_but_spelling_is_not(tmp_path: Path, glossary: Glossary) -> None:
    path = put(tmp_path, "x.md", "> The Kokang army came. ၀န်ကြီး\n\nThe Kokang army came.\n")
    assert after(path, glossary).startswith("> The Kokang army came.")
    assert path.read_text(encoding="utf-8").endswith("The MNDAA came.\n")
    path = put(tmp_path, "x.my.md", "> “၀န်ကြီး”\n")
    assert after(path, glossary) == "> “ဝန်ကြီး”\n"


@pytest.mark.parametrize(
    "text",
    [
        "See https://example.org/Kokang army?",
        "See `Kokang army` for more.",
        "See <a title='Kokang army'>it</a>.",
    ],
)
def test_addresses_and_code_stay(tmp_path: Path, glossary: Glossary, text: str) -> None:
    path = put(tmp_path, "x.en.txt", text.replace("org/Kokang army", "org/rebel-army"))
    file = fixes(path, glossary, unsafe=True)
    assert not file.edits
    assert all(left.reason == "it stands in an address, a tag or code" for left in file.left)


def test_sources_stay(tmp_path: Path, glossary: Glossary) -> None:
    source = put(tmp_path, "x.en.txt", "The Kokang army met.")
    path = put(tmp_path, "x.my.txt", "Kokang army တွေ့သည်။")
    before = source.read_bytes()
    for finding in found(path, glossary):
        assert finding.side is not Side.SOURCE or finding.file_fix is None
    after(path, glossary, unsafe=True)
    assert source.read_bytes() == before


# --- formats ---


@pytest.mark.parametrize(
    ("name", "before", "expected"),
    [
        pytest.param(
            "x.po",
            'msgid ""\nmsgstr ""\n"Language: en\\n"\n\nmsgid "a\\n"\nmsgstr ""\n"The Karenni Defense "\n'
            '"Army\\tcame\\n"\n',
            'msgid ""\nmsgstr ""\n"Language: en\\n"\n\nmsgid "a\\n"\nmsgstr ""\n"The Karenni Nationalities Defense "\n'
            '"Force\\tcame\\n"\n',
            id="a wrapped string of PO",
        ),
        pytest.param(
            "x.po",
            'msgid ""\nmsgstr "Language: my\\n"\nmsgid "a\\n"\nmsgstr "ပြည်ထဲရေး ၀"\n"န်ကြီး\\n"\n',
            'msgid ""\nmsgstr "Language: my\\n"\nmsgid "a\\n"\nmsgstr "ပြည်ထဲရေး ဝ"\n"န်ကြီး\\n"\n',
            id="a string wrapped inside a word",
        ),
        pytest.param("x.csv", 'en\r\n"Rebel army, ""b""\r\nc"\r\n', 'en\r\n"Armed group, ""b""\r\nc"\r\n', id="CSV"),
        pytest.param(
            "x.tsv", '\ufeffen\tnote\nThe "x" rebel army\ty\n', '\ufeffen\tnote\nThe "x" armed group\ty\n', id="TSV"
        ),
        pytest.param("x.en.md", "A **rebel army** [b](c)\n", "An **armed group** [b](c)\n", id="emphasis"),
        pytest.param("x.en.md", "the [rebel army](c)s\n", "the [armed group](c)s\n", id="a link"),
        pytest.param(
            "x.en.md", "the Karenni *Defense* Army\n", "the Karenni Nationalities *Defense* Force\n", id="half"
        ),
        pytest.param("x.en.md", "- a rebel\n  army\n", "- an armed\n  group\n", id="a wrapped item"),
        pytest.param("x.en.md", "| a | rebel army |\n|---|---|\n| rebel army | b |", None, id="a table"),
    ],
)
def test_only_the_change_changes(
    tmp_path: Path, glossary: Glossary, name: str, before: str, expected: str | None
) -> None:
    path = put(tmp_path, name, before)
    if expected is None:
        expected = before.replace("rebel army", "armed group")
    assert after(path, glossary) == expected


def test_a_space_too_many_goes(tmp_path: Path) -> None:
    path = put(tmp_path, "x.en.md", "a  b\r\nc d")
    (document,) = documents([str(path)])
    (batch,) = document.batches()
    (segment,) = batch.segments
    assert segment.target_at is not None
    edits = [Edit(Span(0, 4), "a b"), Edit(Span(3, 8), "b c e")]
    for edit, expected in zip(edits, ([(1, 3, " ")], [(8, 9, "e")]), strict=True):
        written = file_fix(document, Side.TARGET, batch.target, segment.target_at, segment.target, [edit])
        assert [(*each.span, each.text) for each in written.edits] == expected


def test_a_fix_across_markup_is_refused(tmp_path: Path, glossary: Glossary) -> None:
    path = put(tmp_path, "x.en.md", "The Kokang **army** came.\n")
    file = fixes(path, glossary)
    assert not file.edits
    assert [left.reason for left in file.left] == ["it would go across markup (**)"]


def test_a_cell_that_cannot_hold_it(tmp_path: Path) -> None:
    toml = put(
        tmp_path,
        "g.toml",
        '[a]\nen = [{ term = "x, y", status = "preferred" }, { term = "Old Name", status = "deprecated" }]',
    )
    path = put(tmp_path, "x.csv", "en\nOld Name came\n")
    (left,) = fixes(path, load_glossary(toml)).left
    assert left.reason == "the cell has no quotation marks, which this text would need"


# --- many fixes ---


def made_of(rule: str, extent: tuple[int, int], *edits: tuple[int, int, str]) -> Finding:
    written = tuple(FileEdit("x", Span(a, b), text, "") for a, b, text in edits)
    return Finding(
        rule, Level.ERROR, "", "x", fix=Fix((Edit(Span(0, 1), ""),), True), file_fix=FileFix(Span(*extent), written)
    )


def test_the_most_telling_fix_is_made_and_others_wait() -> None:
    deprecated = made_of("deprecated-term", (0, 9), (7, 8, "x"))
    wrong = made_of("wrong-term", (2, 5), (2, 3, "y"))
    cluster = made_of("broken-cluster", (4, 12), (10, 11, "z"))
    apart = made_of("spacing", (20, 20), (20, 20, " "))
    touching = made_of("spacing", (20, 22), (21, 22, " "))
    twin = made_of("not-preferred", (2, 5), (2, 3, "y"))
    (file,) = fix([deprecated, cluster, apart, touching, wrong, twin])
    assert {f.rule for f in file.made} == {"wrong-term", "not-preferred", "spacing"}
    assert [f.rule for f in file.waiting] == ["deprecated-term", "broken-cluster", "spacing"]
    assert [edit.text for edit in file.edits] == ["y", " "]


def test_suppressed_findings_are_left_alone() -> None:
    assert fix([made_of("wrong-term", (0, 1), (0, 1, ""))._replace(suppressed="asked")]) == []


def refused(error: InputError) -> None:
    raise error


def test_zawgyi_comes_first(tmp_path: Path, glossary: Glossary) -> None:
    text = "ယေန႔ ကရင္နီကာကြယ္ေရးအဖြဲ႔က ျမိဳ႕ကို သိမ္းလိုက္သည္ဟု ေျပာသည္။"
    path = put(tmp_path, "x.my.txt", text)
    assert {f.rule for f in fixes(path, glossary).made} == {"zawgyi"}
    mend(lambda digests: found(path, glossary), failed=refused)
    assert path.read_text(encoding="utf-8") == ("ယနေ့ ကရင်နီအမျိုးသားများကာကွယ်ရေးတပ်က မြို့ကို သိမ်းလိုက်သည်ဟု ပြောသည်။")


# --- every example of every rule, in files ---


def as_file(folder: Path, ending: str, pairs: list[tuple[str | None, str]], langs: tuple[str, str]) -> Path | None:
    """The pairs as a file of a format; None where it cannot hold them."""
    sources, targets = [s for s, _ in pairs if s is not None], [t for _, t in pairs]
    has_sources = len(sources) == len(targets)
    if any("\n" in text or "\t" in text for text in (*sources, *targets)):
        return None
    if ending == "po":
        if not has_sources:
            return None
        rows = [f'msgid "{po(s, "")}"\nmsgstr ""\n{wrapped(t)}\n' for s, t in zip(sources, targets, strict=True)]
        return put(folder, "x.po", f'msgid ""\nmsgstr "Language: {langs[1]}\\n"\n\n' + "\n".join(rows))
    if ending in ("tsv", "csv"):
        cells = [[s, t] for s, t in zip(sources, targets, strict=True)] if has_sources else [[t] for t in targets]
        header = list(langs) if has_sources else [langs[1]]
        quoted = ['"' + '","'.join(cell.replace('"', '""') for cell in row) + '"' for row in [header, *cells]]
        plain = ["\t".join(row) for row in [header, *cells]]
        return put(folder, f"x.{ending}", "\r\n".join(quoted if ending == "csv" else plain) + "\r\n")
    shown = [markdown(t, "") if ending == "md" else t for t in targets]
    if has_sources:
        put(folder, f"x.{langs[0]}.{ending}", "\n\n".join(markdown(s, "") if ending == "md" else s for s in sources))
    return put(folder, f"x.{langs[1]}.{ending}", "\n\n".join(shown) + "\n")


def wrapped(text: str) -> str:
    parts = [text[at : at + 9] for at in range(0, len(text), 9)] or [""]
    return "\n".join(f'"{po(part, "")}"' for part in parts)


FIXABLE = [
    pytest.param(rule, example, ending, id=f"{rule.name}: {example.why or example.target} in {ending}")
    for number, (rule, example) in enumerate((r, e) for r in rules().values() for e in r.examples if "«" in e.target)
    for ending in (("po", "tsv", "csv")[number % 3], ("md", "txt")[number % 2])
]


@pytest.mark.parametrize(("rule", "example", "ending"), FIXABLE)
def test_a_fix_removes_its_finding_and_makes_no_new_one(
    tmp_path: Path, rule: Rule, example: Example, ending: str
) -> None:
    pairs = [
        (marked(source).text if source is not None else None, marked(target).text)
        for source, target in [*example.more, (example.source, example.target)]
    ]
    path = as_file(tmp_path, ending, pairs, (example.source_lang, example.target_lang))
    if path is None:
        pytest.skip("the format cannot hold this example")
    glossary = glossary_of(example, rule, tmp_path)
    day = date.fromisoformat(example.day) if example.day else None
    source_lang = example.source_lang if any(source is not None for source, _ in pairs) else None
    told = Settings(source_lang, example.target_lang, day=day, profile=example.profile)
    before = found(path, glossary, told)
    done, left = mend(lambda digests: found(path, glossary, told), unsafe=True, failed=refused)
    assert not any(file.made for file in left), "a fixed point"
    assert len(done) <= 4
    now = found(path, glossary, told)
    assert not [f for f in now if f.file_fix is not None]
    assert not new(before, now), [f.message for f in now]
    written = path.read_bytes()
    assert not mend(lambda digests: found(path, glossary, told), unsafe=True, failed=refused).done
    assert path.read_bytes() == written


def new(before: list[Finding], now: list[Finding]) -> Counter[tuple[str, str | None]]:
    """Findings that were not there."""
    count = [Counter((f.rule, f.concept) for f in findings) for findings in (before, now)]
    return count[1] - count[0]


# --- real files ---


def real_file(name: str, folder: Path) -> Path:
    """A copy of a real file, with a header where it has none; some damage, so that there is something to fix."""
    root = os.environ.get("WAWHARA_DATA")
    if not root:
        pytest.skip("WAWHARA_DATA is not set: it names the folder with the data to measure on")
    data = (Path(root) / "ui" / name).read_bytes()
    path = folder / Path(name).name
    header = b"id\ten\tmy\n" if path.suffix == ".tsv" else b""
    path.write_bytes(header + data.replace("ဝင်".encode(), "၀င်".encode()))
    return path


@pytest.mark.parametrize(
    "name", ["kolibri.tsv", "django/django.contrib.admin_django.po", "django/django.conf_django.po"]
)
def test_real_files(tmp_path: Path, name: str) -> None:
    path = real_file(name, tmp_path)
    glossary = load_glossary(shipped_glossary())
    before, lines = found(path, glossary), path.read_bytes().splitlines()
    done, left = mend(lambda digests: found(path, glossary), failed=refused)
    assert not any(file.made or file.waiting for file in left)
    touched = {f.region.start.line for file in done for f in file.made if f.region}
    now = path.read_bytes().splitlines()
    assert len(now) == len(lines)
    assert {n for n, pair in enumerate(zip(lines, now, strict=True), 1) if pair[0] != pair[1]} <= touched | {
        line + 1 for line in touched
    }
    assert not new(before, found(path, glossary))


# --- writing ---


def test_a_file_that_changed_meanwhile_is_refused(tmp_path: Path, glossary: Glossary) -> None:
    path = put(tmp_path, "x.en.txt", "The Kokang army met.")
    digests: dict[str, str] = {}
    findings = list(Checker(glossary, Settings()).check(remembered(documents([str(path)]), digests)))
    path.write_text("The Kokang army met!", encoding="utf-8")
    (file,) = fix(findings, digests=digests)
    with pytest.raises(InputError, match="has changed since it was read"):
        file.apply()
    path.write_text("An Kokang army met.", encoding="utf-8")
    (file,) = fix(findings)
    with pytest.raises(InputError, match="has changed since it was read"):
        file.apply()
    assert path.read_text(encoding="utf-8") == "An Kokang army met."


@pytest.mark.parametrize("call", ["fsync", "chmod", "replace"])
def test_a_full_disk_loses_nothing(
    tmp_path: Path, glossary: Glossary, call: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put(tmp_path, "x.en.txt", "The Kokang army met.")
    file = fixes(path, glossary)

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os if call == "fsync" else Path, call, full)
    with pytest.raises(InputError, match="cannot be written: no space left on device"):
        file.apply()
    assert [each.name for each in tmp_path.iterdir()] == ["x.en.txt"]
    assert path.read_text(encoding="utf-8") == "The Kokang army met."


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
def test_a_disk_that_is_full_while_writing(tmp_path: Path, glossary: Glossary) -> None:
    path = put(tmp_path, "x.en.txt", "The Kokang army met.\n\n" * 1500)
    script = (
        "import resource, sys\n"
        "from toolkit.cli import main\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (9000, 9000))\n"
        f"sys.argv = ['wawhara', 'fix', '--apply', '--glossary', {str(tmp_path / 'g' / 'g.toml')!r}, {str(path)!r}]\n"
        "main()\n"
    )
    (tmp_path / "g").mkdir()
    put(tmp_path / "g", "g.toml", GLOSSARY)
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 2, done.stderr
    assert f"wawhara: {path}: cannot be written: file too large" in done.stderr
    assert "Traceback" not in done.stderr
    assert path.read_text(encoding="utf-8") == "The Kokang army met.\n\n" * 1500
    assert sorted(each.name for each in tmp_path.iterdir()) == ["g", "x.en.txt"]


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_ctrl_c_leaves_nothing_half_written(
    tmp_path: Path, glossary: Glossary, call: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put(tmp_path, "x.en.txt", "The Kokang army met.")
    file = fixes(path, glossary)

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os if call == "fsync" else Path, call, interrupted)
    with pytest.raises(KeyboardInterrupt):
        file.apply()
    assert [each.name for each in tmp_path.iterdir()] == ["x.en.txt"]
    assert path.read_text(encoding="utf-8") == "The Kokang army met."
