from pathlib import Path

import pytest

from tests.formats.reading import read_document
from toolkit.errors import InputError
from toolkit.formats import Document, documents
from toolkit.model import Zone


def write(folder: Path, **texts: str) -> None:
    """Files by name, with `__` for a slash and `_` for a dot."""
    for name, text in texts.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def pair(*paths: Path, **options: str) -> Document:
    (document,) = documents([str(path) for path in paths], **options)  # type: ignore[arg-type]
    return document


def test_paragraph_against_paragraph(tmp_path: Path) -> None:
    write(tmp_path, x_en_md="# One\n\ntwo\nlines\n", x_my_md="# တစ်\n\nနှစ်\n")
    reading = read_document(pair(tmp_path))
    document = reading.document
    assert document.path.endswith("x.my.md")
    assert (document.source_path or "").endswith("x.en.md")
    assert (document.source_lang, document.target_lang, document.remarks) == ("en", "my", ())
    assert reading.texts == [("One", "တစ်"), ("two\nlines", "နှစ်")]
    assert reading.segments[0].zone is Zone.HEADLINE
    assert reading.lines() == [1, 3]


@pytest.mark.parametrize(
    ("source", "target", "says"),
    [
        pytest.param(
            "a\n\nb\n\nc\n", "က\n\nခ\n", "paragraphs part at 3: {}:5 (paragraph) and {} ends after 2", id="fewer"
        ),
        pytest.param(
            "a\n\n# b\n", "က\n\nခ\n", "paragraphs part at 2: {}:3 (headline) and {}:3 (paragraph)", id="other kind"
        ),
    ],
)
def test_document_against_document_where_they_part(tmp_path: Path, source: str, target: str, says: str) -> None:
    write(tmp_path, x_en_md=source, x_my_md=target)
    reading = read_document(pair(tmp_path))
    (remark,) = reading.document.remarks
    expected = says.format(tmp_path / "x.en.md", tmp_path / "x.my.md") + "; compared as whole documents"
    assert remark == expected
    (segment,) = reading.segments
    assert segment.unit == "1"
    assert segment.target == "\n\n".join(line for line in target.split("\n") if line)


def test_whole_documents_keep_their_places(tmp_path: Path) -> None:
    write(tmp_path, x_en_md="a\n", x_my_md="---\nx: y\n---\n\n> **က**\n> ခ\n\n`code`\n\nဂ\n")
    reading = read_document(pair(tmp_path))
    (segment,) = reading.segments
    assert segment.target == "က\nခ\n\nဂ"


def test_texts_and_markdown_may_be_mixed(tmp_path: Path) -> None:
    write(tmp_path, a_txt="one\n\ntwo\n", b_md="**တစ်**\n\nနှစ်\n")
    document = pair(tmp_path / "b.md", source_file=str(tmp_path / "a.txt"))
    assert read_document(document).texts == [("one", "တစ်"), ("two", "နှစ်")]
    assert (document.source_lang, document.target_lang) == ("en", "my")
    assert all("by its letters" in remark for remark in document.remarks)


@pytest.mark.parametrize(
    ("name", "text", "language"),
    [
        pytest.param("my/x.md", "ကချင် KIA", "my", id="folder and letters agree"),
        pytest.param("my/x.md", "My own notes", "en", id="a folder of mine"),
        pytest.param("shn/x.md", "ၵႃႈ", "shn", id="a folder of another language"),
        pytest.param("x.my.md", "Not translated", "my", id="the name is believed"),
        pytest.param("notes/x.md", "ကချင် KIA", "my", id="letters alone"),
        pytest.param("notes/x.md", "123", None, id="nothing tells"),
    ],
)
def test_the_language_of_a_draft(tmp_path: Path, name: str, text: str, language: str | None) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text(text, "utf-8")
    assert pair(tmp_path / name).target_lang == language


def test_the_names_of_a_pair_tell_its_languages(tmp_path: Path) -> None:
    write(tmp_path, en__x_md="a\n", my__x_md="not translated\n")
    document = pair(tmp_path)
    assert (document.source_lang, document.target_lang, document.remarks) == ("en", "my", ())


def test_a_draft_alone(tmp_path: Path) -> None:
    write(tmp_path, x_my_md="# က\n\nခ\n")
    reading = read_document(pair(tmp_path / "x.my.md"))
    document = reading.document
    assert (document.source_lang, document.source_path, document.target_lang) == (None, None, "my")
    assert reading.texts == [(None, "က"), (None, "ခ")]
    assert reading.batches[0].source is None


@pytest.mark.parametrize("name", ["x_en_txt", "x_my_txt"])
def test_an_empty_side_says_so(tmp_path: Path, name: str) -> None:
    write(tmp_path, **{"x_en_txt": "a\n", "x_my_txt": "က\n", name: ""})
    with pytest.raises(InputError, match="is empty"):
        read_document(pair(tmp_path))
