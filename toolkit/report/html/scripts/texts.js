// A text with the places that findings speak of.

const LONG = 1500;
const RANKS = { error: 0, warning: 1, note: 2, related: 3 };

/** The source or target of a segment, its marks coloured and numbered as the findings beside it are. */
function textOf(segment, side, findings) {
  const text = segment[side];
  const code = segment.languages[side] ?? "";
  const title = LANGUAGES.names[code] ?? (side === "source" ? "Source" : "Draft");
  const body = make("p", BURMESE.test(text) ? "my" : "", ...pieces(text, marks(side, findings)));
  if (code) body.lang = code;
  if (text.length > LONG) {
    body.classList.add("long");
    body.tabIndex = 0;
  }
  return make("section", "text", make("h4", "", title), body);
}

/** What to mark on one side: {start, end, level, number, unseen}. */
function marks(side, findings) {
  const found = [];
  findings.forEach((finding, index) => {
    const number = findings.length > 1 ? index + 1 : 0;
    if (finding.mark && finding.side === side) {
      found.push({ start: finding.mark[0], end: finding.mark[1], level: finding.level, number, unseen: finding.unseen });
    }
    for (const related of finding.related ?? []) {
      if (related.mark && related.side === side) {
        found.push({ start: related.mark[0], end: related.mark[1], level: "related", number });
      }
    }
  });
  return found;
}

/** The text cut where marks begin and end; where marks overlap, the gravest gives the colour. */
function pieces(text, marks) {
  const cuts = [...new Set([0, text.length, ...marks.flatMap((mark) => [mark.start, mark.end])])].sort((a, b) => a - b);
  const made = [];
  cuts.forEach((start, index) => {
    for (const mark of marks) if (mark.start === mark.end && mark.start === start) made.push(marked("", [mark], start));
    const end = cuts[index + 1];
    if (end === undefined) return;
    const over = marks.filter((mark) => mark.start < end && mark.end > start);
    made.push(over.length ? marked(text.slice(start, end), over, start) : text.slice(start, end));
  });
  return made;
}

/** A mark; its numbers are drawn by the style sheet, so that copying the text copies nothing else. */
function marked(text, over, start) {
  over.sort((a, b) => RANKS[a.level] - RANKS[b.level]);
  const unseen = over.find((mark) => mark.unseen)?.unseen;
  const mark = make("mark", `${over[0].level}${unseen ? " unseen" : ""}`, unseen ?? (text || "‸"));
  mark.dataset.numbers = ` ${over.map((each) => each.number).join(" ")} `;
  const beginning = [...new Set(over.filter((each) => each.number && each.start === start).map((each) => each.number))];
  if (beginning.length) mark.dataset.label = beginning.sort((a, b) => a - b).join(",");
  return mark;
}
