"""A glossary of names and acronyms, and checks of translations against it.

    from toolkit import check, load_glossary

    for finding in check(["draft.tsv"], load_glossary("glossary")):
        print(finding.path, finding.message)

What the command line can do, a script can do. Names are imported when first used, so that the command starts quickly.
"""

TYPE_CHECKING = False  # as in `typing`, which takes long to import: until then Ctrl-C cannot be met tidily
if TYPE_CHECKING:
    from toolkit.checker import Checker, check
    from toolkit.edit import edit_glossary
    from toolkit.formats import documents
    from toolkit.model import Concept, Finding, Glossary, Segment, Term
    from toolkit.settings import Settings
    from toolkit.termbase import load_glossary
    from toolkit.usage import Reader, concordance, coverage

__version__ = "0.1.0"

__all__ = [
    "Checker",
    "Concept",
    "Finding",
    "Glossary",
    "Reader",
    "Segment",
    "Settings",
    "Term",
    "check",
    "concordance",
    "coverage",
    "documents",
    "edit_glossary",
    "load_glossary",
]

_HOMES = {
    "Checker": "checker",
    "check": "checker",
    "concordance": "usage",
    "coverage": "usage",
    "Reader": "usage",
    "documents": "formats",
    "edit_glossary": "edit",
    "load_glossary": "termbase",
    "Settings": "settings",
    **dict.fromkeys(("Concept", "Finding", "Glossary", "Segment", "Term"), "model"),
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value: object = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value
