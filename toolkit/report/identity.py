"""What makes a finding the same finding in the next run."""

from __future__ import annotations

from hashlib import sha256

from toolkit.model import Finding


def fingerprint(finding: Finding) -> str:
    """The finding's own; for one without (a file that cannot be read) one made from what it says."""
    said = f"{finding.rule}\0{finding.path}\0{finding.message}"
    return finding.fingerprint or sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:16]
