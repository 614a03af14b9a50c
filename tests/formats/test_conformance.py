"""Files of other projects' test suites: each is read, or refused with one line; never a traceback."""

from tests.formats.reading import data_folder, read_document
from toolkit.errors import InputError
from toolkit.formats import documents


def test_every_file_is_read_or_refused_with_one_line() -> None:
    found = list(documents([str(data_folder())]))
    assert len(found) > 80
    refused = []
    for document in found:
        try:
            read_document(document)
        except InputError as error:
            refused.append((document.path, str(error)))
    assert all(line.startswith(path) and "\n" not in line for path, line in refused)
    assert len(refused) < len(found) / 4
