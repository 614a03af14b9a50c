"""Pages made from the project itself: the outputs in README.md, docs/rules.md and docs/glossary-rules.md.

`python -m tests.docs` writes them; `test_docs.py` fails while they are stale.
"""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

from toolkit.rules import rules
from toolkit.rules.glossary import GlossaryRule, glossary_rules
from toolkit.rules.glossary.rule import GlossaryExample
from toolkit.rules.rule import Example, Rule

ROOT = Path(__file__).parent.parent
OUTPUT = re.compile(r"(<!-- output: (?P<command>wawhara .+?) -->\n```text\n).*?(```\n)", re.DOTALL)


def readme(text: str) -> str:
    """The README with the output of each command that it shows."""
    return OUTPUT.sub(lambda match: f"{match[1]}$ {match['command']}\n{run(match['command'])}{match[3]}", text)


def run(command: str) -> str:
    """What a command prints, run from the project's root with the project's own glossary."""
    words = shlex.split(command)
    done = subprocess.run(
        [sys.executable, "-m", "toolkit", *words[1:]], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode < 2, done.stderr
    return done.stdout


def rule_page() -> str:
    """docs/rules.md."""
    head = "# The rules\n\nMade from the rules themselves by `python -m tests.docs`. «…» marks what is found.\n"
    index = "\n".join(f"| [{r.name}](#{r.name}) | {r.level} | {r.manual.splitlines()[0]} |" for r in rules().values())
    pages = "\n".join(_page(rule) for rule in rules().values())
    return f"{head}\n| rule | level | reported |\n|---|---|---|\n{index}\n\n{pages}"


def glossary_rule_page() -> str:
    """docs/glossary-rules.md."""
    head = (
        "# The rules about the glossary\n\nWhat `wawhara glossary lint` says, "
        "made from the rules themselves by `python -m tests.docs`. «…» marks what is found.\n"
    )
    known = glossary_rules().values()
    index = "\n".join(f"| [{r.name}](#{r.name}) | {r.level} | {r.manual.splitlines()[0]} |" for r in known)
    pages = "\n".join(_glossary_page(rule) for rule in known)
    return f"{head}\n| rule | level | reported |\n|---|---|---|\n{index}\n\n{pages}"


def _glossary_page(rule: GlossaryRule) -> str:
    examples = "\n".join(_glossary_example(example) for example in rule.examples)
    return f"## {rule.name}\n\n*{rule.level}*\n\n{rule.manual}\n\n{examples}"


def _glossary_example(example: GlossaryExample) -> str:
    found = "found" if "«" in example.text else "silent"
    return f"{found.capitalize()}, {example.why}:\n\n```toml\n{example.text}\n```\n"


def _page(rule: Rule) -> str:
    examples = "\n".join(_example(example) for example in rule.examples)
    return f"## {rule.name}\n\n*{rule.level}*\n\n{rule.manual}\n" + (f"\n{examples}\n" if examples else "")


def _example(example: Example) -> str:
    fires = example.missing or "«" in example.target or "«" in (example.source or "")
    source = f" {example.source} →" if example.source is not None else ""
    before = "".join(f" {more[1]} /" for more in example.more)
    fixed = f" → {example.fixed}" if example.fixed else ""
    return f"- {'found' if fires else 'silent'}, {example.why}:{source}{before} {example.target}{fixed}"


def main() -> None:
    """Write the pages."""
    page = ROOT / "README.md"
    page.write_text(readme(page.read_text(encoding="utf-8")), encoding="utf-8")
    (ROOT / "docs" / "rules.md").write_text(rule_page(), encoding="utf-8")
    (ROOT / "docs" / "glossary-rules.md").write_text(glossary_rule_page(), encoding="utf-8")


if __name__ == "__main__":
    main()
