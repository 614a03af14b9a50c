// What the check found, as rows.py wrote it.

const SEGMENTS = [];
const FINDINGS = [];
for (const row of read("findings")) {
  if (row === null) continue;
  if (row.rule === undefined) SEGMENTS.push({ ...row, ...sides(row) });
  else FINDINGS.push({ ...row, segment: SEGMENTS[row.segment], number: FINDINGS.length });
}

/** The languages of a segment's texts: one is known, the other is its partner in the pairs checked. */
function sides(row) {
  const own = row.side === "source" ? 0 : 1;
  const pair = LANGUAGES.pairs.find((pair) => pair[own] === row.lang) ?? (LANGUAGES.pairs.length === 1 ? LANGUAGES.pairs[0] : [null, null]);
  return { languages: { source: pair[0], target: pair[1] } };
}

/** What a search looks through, made when first needed. */
function haystack(finding) {
  finding.haystack ??= [
    finding.message, finding.rule, finding.text, finding.write, finding.segment.file, finding.segment.source,
    finding.segment.target, ...(finding.expected ?? []), ...(finding.concepts ?? []).flatMap((id) => [id, label(id)]),
  ].filter(Boolean).join("\n").toLowerCase();
  return finding.haystack;
}
