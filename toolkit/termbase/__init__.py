"""The termbase: glossary files in, one `Glossary` out.

`load_glossary` reads layers of TOML files; `find_glossary` and `shipped_glossary` say which ones there are.
The format of the files is described in `docs/glossary.md`.
"""

from toolkit.termbase.load import load_glossary
from toolkit.termbase.places import find_glossary, shipped_glossary

__all__ = ["find_glossary", "load_glossary", "shipped_glossary"]
