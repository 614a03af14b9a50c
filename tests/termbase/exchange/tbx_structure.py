"""What may stand in what in a TBX file: the core structure of ISO 30042, and the rules of TBX-Core, -Min and -Basic.

Written by us from the standard and from the definitions of the public dialects (https://www.tbxinfo.net).
The schema files that are published beside them name no licence, so they do not stand here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from xml.etree import ElementTree as ET

from toolkit.model import Status
from toolkit.termbase.exchange.categories import Dialect

V3 = "{urn:iso:std:iso:30042:ed-2}"
MODULES = {"{http://www.tbxinfo.net/ns/min}": "min", "{http://www.tbxinfo.net/ns/basic}": "basic"}
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

LINK = "admin|adminGrp|transacGrp|note|ref|xref"
AUX = f"(?:(?:descrip|descripGrp|{LINK}) )*"
AUX_TAGS = "(?:(?:note|adminGrp|descripGrp|transacGrp|TAG) )*"
"""In the style with tags a file has these instead: TAG is an element of a module."""
HEADER = {
    "fileDesc": "(?:titleStmt )?(?:publicationStmt )?(?:sourceDesc )+",
    "titleStmt": "title (?:note )*",
    "sourceDesc": "(?:p )+",
    "encodingDesc": "(?:p )+",
    "text": "body (?:back )?",
}
CONTENT = {
    "tbx": "tbxHeader text ",
    "tbxHeader": "fileDesc (?:encodingDesc )?(?:revisionDesc )?",
    "body": "(?:conceptEntry )+",
    "conceptEntry": f"{AUX}(?:langSec )+",
    "langSec": f"{AUX}(?:termSec )+",
    "termSec": f"term (?:(?:termNote|termNoteGrp) )*{AUX}",
    "descripGrp": f"descrip (?:(?:descripNote|{LINK}) )*",
    "transacGrp": "transac (?:(?:transacNote|date|note|ref|xref) )*",
    **HEADER,
}
CONTENT_TAGS = CONTENT | {
    "conceptEntry": f"{AUX_TAGS}(?:langSec )+",
    "langSec": f"{AUX_TAGS}(?:termSec )+",
    "termSec": f"term {AUX_TAGS}",
    "descripGrp": "TAG (?:(?:note|adminGrp|transacGrp|TAG) )*",
    "transacGrp": "TAG (?:(?:date|note|TAG) )*",
}
CONTENT_V2 = CONTENT | {
    "martif": "martifHeader text ",
    "martifHeader": "fileDesc (?:encodingDesc )?(?:revisionDesc )?",
    "body": "(?:termEntry )+",
    "termEntry": f"{AUX}(?:langSet )+",
    "langSet": f"{AUX}(?:(?:tig|ntig) )+",
    "tig": f"term (?:termNote )*{AUX}",
}

CATEGORIES = {
    "subjectField": ("min", "descrip", {"conceptEntry"}),
    "administrativeStatus": ("min", "termNote", {"termSec"}),
    "definition": ("basic", "descrip", {"conceptEntry", "langSec"}),
    "crossReference": ("basic", "ref", {"conceptEntry", "termSec"}),
    "context": ("basic", "descrip", {"termSec"}),
    "source": ("basic", "admin", {"termSec", "conceptEntry", "langSec"}),
    "termType": ("basic", "termNote", {"termSec"}),
    "transactionType": ("basic", "transac", {"conceptEntry", "langSec", "termSec"}),
}
"""The module of a data category, the element that carries it as an attribute, and the levels where it may stand."""
PICKLISTS = {
    "administrativeStatus": {f"{status}Term-admn-sts" for status in Status},
    "termType": {"fullForm", "acronym", "abbreviation", "shortForm", "variant", "phrase"},
    "transactionType": {"origination", "modification"},
}
LEVELS = {"termEntry": "conceptEntry", "langSet": "langSec", "tig": "termSec"}
DIALECTS = {Dialect.CORE: set[str](), Dialect.MIN: {"min"}, Dialect.BASIC: {"min", "basic"}}
NCNAME = re.compile(r"[A-Za-z_][\w.-]*")


def faults(text: str, dialect: Dialect) -> Iterator[str]:
    """What the standard would not accept, a line each."""
    root = ET.fromstring(text)
    style = root.get("style", "v2")
    models = {"dca": CONTENT, "dct": CONTENT_TAGS, "v2": CONTENT_V2}[style]
    if root.get("type") != dialect or not root.get(XML_LANG) or (style != "v2") != root.tag.startswith(V3):
        yield f"root {root.tag} {root.attrib}"
    ids = [element.get("id", "") for element in root.iter() if "id" in element.attrib]
    yield from (f'id "{id_}"' for id_ in ids if not NCNAME.fullmatch(id_) or ids.count(id_) > 1)
    parents = {child: parent for parent in root.iter() for child in parent}
    for element in root.iter():
        name, tagged = _name(element)
        children = "".join(f"{'TAG' if _name(child)[1] else _name(child)[0]} " for child in element)
        if not re.fullmatch("" if tagged else models.get(name, ""), children):
            yield f"{name}: {children}"
        if element.get("target") is not None and element.get("target") not in ids:
            yield f"{name}: target {element.get('target')}"
        if name == "date" and date.fromisoformat(element.text or "").isoformat() != element.text:
            yield f"date {element.text}"
        category = (
            element.get("type", "") if not tagged and element is not root and name != "p" else name if tagged else ""
        )
        if category:
            yield from _category(element, name, category, tagged, dialect, parents)


def _category(
    element: ET.Element, name: str, category: str, tagged: str, dialect: Dialect, parents: dict[ET.Element, ET.Element]
) -> Iterator[str]:
    module, carrier, levels = CATEGORIES[category]
    level = _name(parents[element])[0]
    if level.endswith("Grp"):
        level = _name(parents[parents[element]])[0]
    if module not in DIALECTS[dialect] or (tagged or module) != module or (not tagged and name != carrier):
        yield f"{category} of {module} as {name} in {dialect}"
    if LEVELS.get(level, level) not in levels:
        yield f"{category} at {level}"
    if category in PICKLISTS and element.text not in PICKLISTS[category]:
        yield f"{category}: {element.text}"


def _name(element: ET.Element) -> tuple[str, str]:
    """The name of an element, and the module whose tag it is."""
    space, brace, name = element.tag.rpartition("}")
    return name, MODULES.get(space + brace, "")
