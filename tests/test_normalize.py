from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from toolkit.cli import cli
from toolkit.errors import InputError, UsageError
from toolkit.model import Span
from toolkit.normalize import Normalized, normalize
from toolkit.text.burmese import repair
from toolkit.text.repairs import Kind, conversion, repairs
from toolkit.text.zawgyi import convert

DAMAGED = "ပြည်ထဲရေး ၀န်ကြီးက မြန်\u200cမာ"  # digit zero for wa, ZERO WIDTH NON-JOINER
MENDED = "ပြည်ထဲရေး ဝန်ကြီးက မြန်မာ"
ZAWGYI = "အဲဒီ့ေနာက္ ေက်ာင္းသားမ်ား ျပန္လာၾကသည္။"
UNICODE = "အဲဒီ့နောက် ကျောင်းသားများ ပြန်လာကြသည်။"

FILES = {
    "x.my.txt": "\ufeff{}\r\n\r\nEnglish ၁၀\r\n",
    "x.my.md": "---\ntitle: ၀န်ကြီး\n---\n\n> **{}** [x](https://x.mm/၀န်)\n\n```\n၀န်\n```\n",
    "x.tsv": "id\ten\tmy\tnote\n1\tA\t{}\t၀န်\n",
    "x.csv": 'id,my,en\r\n1,"""{}""","A, B"\r\n',
    "x.po": 'msgid ""\nmsgstr "Language: my\\n"\n\n# ၀န်\nmsgid "a"\nmsgstr ""\n"«{}»"\n"\\n၁၂\\t"\n',
}


def put(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_bytes(FILES[name].format(text).encode())
    return path


def only(path: Path | str, *, zawgyi: bool = False) -> Normalized:
    (file,) = normalize([str(path)], zawgyi=zawgyi)
    assert not file.unreadable
    return file


@pytest.mark.parametrize("name", FILES)
def test_only_damage_changes(tmp_path: Path, name: str) -> None:
    path = put(tmp_path, name, DAMAGED)
    file = only(path)
    assert file.kinds == {Kind.DIGIT: 1, Kind.INVISIBLE: 1}
    file.apply()
    assert path.read_bytes().decode() == FILES[name].format(MENDED)
    assert not only(path).texts


@pytest.mark.parametrize("name", FILES)
def test_zawgyi_is_converted_on_request_only(tmp_path: Path, name: str) -> None:
    path = put(tmp_path, name, ZAWGYI)
    before = path.read_bytes()
    file = only(path)
    assert not file.texts
    assert [each.reason for each in file.untouched] == ["Zawgyi"]
    assert path.read_bytes() == before
    only(path, zawgyi=True).apply()
    assert path.read_bytes().decode() == FILES[name].format(UNICODE)
    assert not only(path, zawgyi=True).texts


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("ရန်ကုန်မြို့ ၁၀ ရက် ၂၀၂၁ ယောက်ျား ဥက္ကဋ္ဌ သြဂုတ်", id="correct"),
        pytest.param("ၽႃႇသႃႇတႆး လွင်ႈၵၢၼ်မိူင်း", id="Shan"),
        pytest.param("ဍုၚ်မန် ပ္ဍဲ", id="Mon"),
        pytest.param("တၢ်ကစီၣ် ကညီ", id="Karen"),
        pytest.param("ဗုဒ္ဓံ သရဏံ ဂစ္ဆာမိ", id="Pali"),
        pytest.param("An English text of 10 lines, «quoted».", id="English"),
    ],
)
@pytest.mark.parametrize("name", FILES)
def test_sound_text_stays(tmp_path: Path, name: str, text: str) -> None:
    file = only(put(tmp_path, name, text), zawgyi=True)
    assert (file.texts, file.untouched) == ((), ())


def test_both_sides_are_repaired(tmp_path: Path) -> None:
    path = tmp_path / "x.tsv"
    path.write_text("my\ten\n၀န်ကြီး\tThe ၀န်ကြီး said\n", encoding="utf-8")
    only(path).apply()
    assert path.read_text(encoding="utf-8") == "my\ten\nဝန်ကြီး\tThe ဝန်ကြီး said\n"


def test_other_languages_of_the_script_stay(tmp_path: Path) -> None:
    path = tmp_path / "x.tsv"
    path.write_text("en\tmnw\nA\t၀န်\n", encoding="utf-8")
    assert not only(path).texts


def test_the_burmese_column_of_many(tmp_path: Path) -> None:
    path = tmp_path / "x.tsv"
    path.write_text("en\tth\tmy\nA\tB\t၀န်\n", encoding="utf-8")
    assert only(path).kinds == {Kind.DIGIT: 1}


def test_a_file_that_changes_meanwhile_is_refused(tmp_path: Path) -> None:
    path = put(tmp_path, "x.my.txt", DAMAGED)
    file = only(path)
    path.write_bytes(path.read_bytes() + b"x")
    with pytest.raises(InputError, match="has changed since it was read"):
        file.apply()


def test_emphasis_stays_where_it_was(tmp_path: Path) -> None:
    path = tmp_path / "x.my.md"
    path.write_text("ပြည်**ထဲရေး ၀န်**ကြီး\n> ေ**က်ာ**င္း\n", encoding="utf-8")
    only(path).apply()
    assert path.read_text(encoding="utf-8").startswith("ပြည်**ထဲရေး ဝန်**ကြီး\n")


# --- what is repaired, in strings ---

LETTERS = "ကခသမရဝဥဉအ၀၁၄၇င\u1039\u103a\u103b\u103c\u103e\u1031\u102d\u102f\u102c\u1037\u1038\u200b\u200c 1a။\n"


@given(st.text(LETTERS, max_size=40))
@settings(max_examples=300, deadline=None)
def test_repairs_made_together_are_the_repair(text: str) -> None:
    made = text
    for edit, _ in reversed(list(repairs(text))):
        made = made[: edit.span.start] + edit.text + made[edit.span.end :]
    assert made == repair(text)


@given(st.text(LETTERS + "္်ျၾႏႈ႔ၿ႐", max_size=40))
@settings(max_examples=300, deadline=None)
def test_conversion_is_the_conversion_repaired(text: str) -> None:
    made = text
    for edit in reversed(conversion(text, Span(0, len(text)))):
        made = made[: edit.span.start] + edit.text + made[edit.span.end :]
    assert made == repair(convert(text))


# Strings of a few letters are read as Zawgyi or not by what stands around them, so real words are drawn here.
WORDS = [
    *DAMAGED.split(), *MENDED.split(), *ZAWGYI.split(), *UNICODE.split(), "အေ၀း", "၂ဝ၁၇", "သိပ္", "မြို့့", "ဥ်", "တၢ်ကစီၣ်",
    "KNU", "\u200b", "၁၀၀", "၄င်း", "https://x.mm/၀န်", "ေကအန္ယူ", "**", "`", "။",
]  # fmt: skip


@given(st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=8), min_size=1, max_size=4), st.booleans())
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_second_time_changes_nothing(tmp_path: Path, paragraphs: list[list[str]], zawgyi: bool) -> None:
    path = tmp_path / "x.my.md"
    path.write_text("\n\n".join(map(" ".join, paragraphs)), encoding="utf-8", newline="")
    for file in normalize([str(path)], zawgyi=zawgyi):
        file.apply()
    assert not [file.texts for file in normalize([str(path)], zawgyi=zawgyi) if file.texts]


# --- the command ---


def run(*arguments: str, text: bytes = b"") -> tuple[int, str, str]:
    done = CliRunner().invoke(cli, ["normalize", *arguments], input=text, standalone_mode=False)
    if done.exception is not None:
        raise done.exception
    return done.return_value, done.stdout_bytes.decode(), done.stderr


def test_dry_run_lists_kinds(tmp_path: Path) -> None:
    path = put(tmp_path, "x.po", DAMAGED)
    before = path.read_bytes()
    status, out, _ = run(str(path))
    assert status == 0
    assert "2 places: digit for a letter (1), invisible character (1)" in out
    assert "Would repair 2 places in 1 file; nothing is written yet." in out
    assert run(str(path), "--check")[0] == 1
    assert path.read_bytes() == before


def test_diff_shows_before_and_after(tmp_path: Path) -> None:
    out = run(str(put(tmp_path, "x.tsv", DAMAGED)), "--diff")[1]
    assert "  line 2:15  digit for a letter\n" in out
    assert "      - ပြည်ထဲရေး «၀»န်ကြီးက" in out
    assert "      + ပြည်ထဲရေး «ဝ»န်ကြီးက" in out


def test_in_place(tmp_path: Path) -> None:
    path = put(tmp_path, "x.tsv", ZAWGYI)
    assert "left as it is: Zawgyi (1 place, line 2); --zawgyi converts it" in run(str(path), "--in-place")[1]
    assert run(str(path), "--in-place", "--zawgyi")[:2] == (
        0, f"{path}: 1 place: Zawgyi (1)\nRepaired 1 place in 1 file.\n"
    )  # fmt: skip
    assert run(str(path), "--check", "--zawgyi")[:2] == (0, "Nothing to repair in 1 file.\n")


def test_standard_input_is_filtered() -> None:
    status, out, err = run("-", text=f"{DAMAGED}\r\n\r\n{ZAWGYI}\n".encode())
    assert (status, out) == (0, f"{MENDED}\r\n\r\n{ZAWGYI}\n")
    assert "<stdin>:3: left as it is: Zawgyi" in err
    assert run("-", "--zawgyi", text=ZAWGYI.encode())[1] == UNICODE
    assert run("-", text=b"") == (0, "", "")
    assert run("-", "--input-format", "csv", text="my\n၀န်".encode())[1] == "my\nဝန်"


def test_bad_input(tmp_path: Path) -> None:
    for arguments in ([], ["-", "x.txt"], ["x.txt", "--check", "--in-place"]):
        with pytest.raises(UsageError):
            run(*arguments)
    bad = tmp_path / "bad.my.txt"
    bad.write_bytes(b"\xff\xff\xff")
    good = put(tmp_path, "x.my.txt", DAMAGED)
    status, out, err = run(str(tmp_path / "none.txt"), str(bad), str(good))
    assert status == 2
    assert "none.txt: no such file" in err
    assert "bad.my.txt: byte 0 (0xFF, line 1) is not UTF-8" in err
    assert "Would repair 2 places in 1 file" in out


# --- real files ---


def data_folder(*parts: str) -> Path:
    root = os.environ.get("WAWHARA_DATA")
    if not root:
        pytest.skip("WAWHARA_DATA is not set: it names the folder with the data to measure on")
    return Path(root, *parts)


def real_files(folder: Path) -> list[Path]:
    """Copies of real files, with a header where they have none."""
    for path in sorted(data_folder("ui", "django").glob("*.po")):
        shutil.copyfile(path, folder / path.name)  # not its mode: what packages hold may be read-only
    ntrex = data_folder("ntrex", "dev.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in ntrex[1:301]]
    (folder / "zawgyi.my.txt").write_text("\n\n".join(row[2] for row in rows), encoding="utf-8")
    kolibri = data_folder("ui", "kolibri.tsv").read_bytes()
    (folder / "kolibri.tsv").write_bytes(b"id\ten\tmy\n" + kolibri)
    return sorted(folder.iterdir())


def test_real_files_reach_a_fixed_point(tmp_path: Path) -> None:
    for path in real_files(tmp_path):
        before = path.read_bytes()
        file = only(path, zawgyi=True)
        file.apply()
        again = only(path, zawgyi=True)
        assert not again.texts, [(path.name, text.text, text.repairs) for text in again.texts[:3]]
        assert path.read_bytes().count(b"\n") == before.count(b"\n")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("ေကအဲန္ယူက ေျပာသည္။", id="letter names"),
        pytest.param("ေကအ ခ္ယူ္ ေျပ္", id="no Burmese when converted"),
        pytest.param("သူက ကျောင်းသို့ ေျပ္ခ့္္ သွားသည်။", id="a word"),
        pytest.param("ေျမို့့သို့ သွားသည်။", id="e-vowel typed as it is seen"),
    ],
)
def test_what_may_be_zawgyi_stays(tmp_path: Path, text: str) -> None:
    assert not only(put(tmp_path, "x.my.txt", text)).texts
