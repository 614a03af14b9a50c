from pathlib import Path

import django
import polib
import pytest

from tests.formats.reading import data_folder, read
from toolkit.errors import InputError, UndecodableError
from toolkit.formats import documents
from toolkit.model import State

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset={}\\n"\n"Language: my_MM\\n"\n\n'
DJANGO = Path(django.__file__).parent
# polib takes the keyword into the string where the string stands on the next line.
POLIB_IS_WRONG = {"okapi_Test05.po"}


def by_polib(path: Path) -> list[tuple[str, str, str, bool]]:
    """Unit, source, target and fuzzy of each segment, as polib has them."""
    made = []
    entries = [entry for entry in polib.pofile(str(path)) if not entry.obsolete]
    for number, entry in enumerate(entries, start=1):
        forms = [text for _, text in sorted(entry.msgstr_plural.items())] or [entry.msgstr]
        for form, text in enumerate(forms):
            singular = not entry.msgid_plural or (form == 0 and len(forms) > 1)
            source = entry.msgid if singular else entry.msgid_plural
            made.append((str(number), source, "" if path.suffix == ".pot" else text, entry.fuzzy))
    return made


def by_us(path: Path) -> list[tuple[str, str | None, str, bool]]:
    return [(each.unit, each.source, each.target, each.state is State.FUZZY) for each in read(path).segments]


LOCALES = ["my", "de", "ar", "ja", "ru", "he", "sr_Latn"]


@pytest.mark.parametrize("locale", LOCALES)
def test_django_catalogues_read_as_polib_reads_them(locale: str) -> None:
    paths = sorted(DJANGO.rglob(f"locale/{locale}/LC_MESSAGES/*.po"))
    assert paths
    for path in paths:
        assert by_us(path) == by_polib(path), path.name


def test_every_po_file_that_polib_reads_is_read_alike() -> None:
    paths = sorted(data_folder().rglob("*.po*"))
    assert len(paths) > 50
    for path in paths:
        if not path.stat().st_size:  # an empty file is refused: there is nothing to check
            continue
        try:
            expected = by_polib(path)
        except (OSError, ValueError):
            continue
        if path.name not in POLIB_IS_WRONG:
            assert by_us(path) == expected, path.name


def test_compiled_catalogues_have_the_entries_of_polib(tmp_path: Path) -> None:
    source = DJANGO / "conf/locale/my/LC_MESSAGES/django.po"
    path = tmp_path / "my.mo"
    polib.pofile(str(source)).save_as_mofile(str(path))
    reading = read(path)
    assert reading.document.format == "mo"
    assert reading.document.target_lang == "my"
    assert len(reading.segments) == sum(max(1, len(entry.msgstr_plural)) for entry in polib.mofile(str(path)))
    assert all(segment.source_at is segment.target_at is None for segment in reading.segments)


def test_the_header_tells_the_language(tmp_path: Path) -> None:
    path = tmp_path / "x.po"
    path.write_text(HEADER.format("UTF-8") + 'msgid "a"\nmsgstr "b"\n', "utf-8")
    reading = read(path)
    assert (reading.document.source_lang, reading.document.target_lang) == ("en", "my-MM")
    assert not reading.document.connected
    told = read(path, source_lang="th", target_lang="shn").document
    assert (told.source_lang, told.target_lang) == ("th", "shn")


@pytest.mark.parametrize("name", ["my.po", "django.my.po", "locale/my/LC_MESSAGES/django.po"])
def test_without_a_header_the_name_tells_it(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text('msgid "a"\nmsgstr "b"\n')
    assert read(path).document.target_lang == "my"


@pytest.mark.parametrize(
    ("charset", "text"),
    [
        ("UTF-8", "ကချင် – 𝕏"),
        ("ISO-8859-15", "déjà 20 €"),
        ("CP1251", "привет"),
        ("GB2312", "你好"),
        ("CHARSET", "ကချင်"),
        ("no-such-charset", "ကချင်"),
        ("hex", "ကချင်"),
    ],
)
def test_declared_charsets(tmp_path: Path, charset: str, text: str) -> None:
    path = tmp_path / "x.po"
    encoding = "utf-8" if text.startswith("က") else charset
    path.write_bytes((HEADER.format(charset) + f'msgid "a"\nmsgstr "{text}"\n').encode(encoding))
    assert read(path).targets == [text]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_decides(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "x.po"
    path.write_bytes((HEADER.format("ISO-8859-1") + 'msgid "a"\nmsgstr "ကချင်"\n').encode(encoding))
    reading = read(path)
    assert reading.targets == ["ကချင်"]
    assert reading.lines() == [7]


def test_bytes_that_are_not_the_declared_charset(tmp_path: Path) -> None:
    path = tmp_path / "x.po"
    head = HEADER.format("UTF-8").encode()
    path.write_bytes(head + b'msgid "a"\nmsgstr "\xe9"\n')
    with pytest.raises(UndecodableError, match=rf"x\.po: byte {len(head) + 18} \(0xE9, line \d\) is not UTF-8"):
        read(path)


def test_a_catalogue_that_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "x.po"
    path.write_bytes(b"\xde\x12\x04\x95\x00\x00\x00\x00")
    with pytest.raises(InputError, match=r"is a binary file"):
        read(path)


@pytest.mark.parametrize("data", [b"", b"\xde\x12\x04\x95", b"\xde\x12\x04\x95" + b"\xff" * 40, b"no mo file"])
def test_damaged_compiled_catalogues(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x.mo"
    path.write_bytes(data)
    with pytest.raises(InputError, match=r"x\.mo: "):
        read(path)


def test_a_large_catalogue_is_read_in_stretches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.po"
    entries = "".join(f'#: a.c:{n}\nmsgid "{n}"\nmsgstr "က{n}"\n\n' for n in range(500))
    path.write_text(HEADER.format("UTF-8") + entries, "utf-8")
    whole = read(path)
    monkeypatch.setattr("toolkit.formats.decoding.CHUNK", 1000)
    parts = read(path)
    assert len(parts.batches) > 10
    assert parts.texts == whole.texts
    assert parts.lines() == whole.lines()
    assert [batch.target.offset for batch in parts.batches] == [
        sum(len(batch.target.text) for batch in parts.batches[:number]) for number in range(len(parts.batches))
    ]


def test_fixes_are_written_as_po_strings(tmp_path: Path) -> None:
    path = tmp_path / "x.po"
    path.write_text('msgid "a"\nmsgstr "b"\n')
    (document,) = documents([str(path)])
    assert document.escape('a "b"\n\\', "") == r"a \"b\"\n\\"


@pytest.mark.parametrize(
    ("declared", "written", "remarks"),
    [
        ("iso-8859-1", "utf-8", ("its header says iso-8859-1, but it is UTF-8 and read so: correct the header",)),
        ("utf-8", "utf-8", ()),
        ("utf-16-le", "utf-8", ("its header says utf-16-le, but it is UTF-8 and read so: correct the header",)),
    ],
)
def test_burmese_in_utf8_is_read_whatever_its_header_says(
    tmp_path: Path, declared: str, written: str, remarks: tuple[str, ...]
) -> None:
    path = tmp_path / "x.po"
    path.write_bytes((HEADER.format(declared) + 'msgid "a"\nmsgstr "ကရင်"\n').encode(written))
    reading = read(path)
    assert (reading.texts, reading.document.remarks, reading.document.encoding) == ([("a", "ကရင်")], remarks, "utf-8")


def test_another_encoding_is_what_its_header_says(tmp_path: Path) -> None:
    path = tmp_path / "x.po"
    path.write_bytes((HEADER.format("iso-8859-1") + 'msgid "a"\nmsgstr "café"\n').encode("latin-1"))
    assert read(path).texts == [("a", "café")]
    path.write_bytes((HEADER.format("iso-8859-1") + 'msgid "a"\nmsgstr "Ã¡"\n').encode("latin-1"))
    assert read(path).texts == [("a", "Ã¡")]
