// The list: file by file, each segment once, with its findings beside it.

const PART = 40;
let stopList = () => {};

/** Shows these findings, which are in the order of the files. */
function showFindings(findings) {
  const list = byId("list");
  stopList();
  list.replaceChildren();
  if (!findings.length) {
    list.append(make("p", "empty", FINDINGS.length ? "No finding passes these filters." : "Nothing was found to mend."));
    return;
  }
  const blocks = [];
  for (const finding of findings) {
    const last = blocks.at(-1);
    if (last && last[0].segment === finding.segment) last.push(finding);
    else blocks.push([finding]);
  }
  let file = null;
  stopList = appendInParts(list, blocks, (block, place) => {
    const segment = block[0].segment;
    if (segment.file !== file) place.append(make("h2", "file", (file = segment.file)));
    place.append(segmentBlock(segment, block));
  }, PART);
}

function segmentBlock(segment, findings) {
  const texts = ["source", "target"].filter((side) => segment[side]).map((side) => textOf(segment, side, findings));
  const said = make("ol", "said", ...findings.map((finding, index) => findingItem(finding, findings.length > 1 ? index + 1 : 0)));
  const block = make("article", texts.length > 1 ? "segment" : "segment one", ...texts, said);
  said.addEventListener("pointerover", (event) => light(block, event.target.closest("li")?.dataset.number));
  said.addEventListener("pointerleave", () => light(block, null));
  said.addEventListener("focusin", (event) => light(block, event.target.closest("li")?.dataset.number));
  return block;
}

/** Outlines the marks of one finding. */
function light(block, number) {
  for (const mark of block.querySelectorAll("mark")) {
    mark.classList.toggle("on", Boolean(number) && mark.dataset.numbers.includes(` ${number} `));
  }
}

function findingItem(finding, number) {
  const item = make("li", `${finding.level}${finding.ignored ? " ignored" : ""}`);
  item.dataset.number = number;
  const where = make("p", "where", make("b", "", number ? badge(number) : "", finding.level), make("span", "", finding.rule), make("span", "", placeOf(finding)));
  if (finding.fresh) where.append(make("b", "", "new"));
  item.append(where, make("p", `message ${script(finding.message)}`, finding.message));
  if (finding.text) item.append(make("p", script(finding.text), finding.text));
  item.append(...remedy(finding));
  for (const related of finding.related ?? []) {
    if (related.mark) continue;
    const said = related.text ? `${related.message}: «${related.text}»` : related.message;
    item.append(make("p", `aside ${script(said)}`, said));
  }
  if (finding.concepts) item.append(make("p", "aside", "Glossary: ", ...between(finding.concepts.map(chip), ", ")));
  if (finding.ignored) item.append(make("p", "aside", `Ignored: ${finding.ignored}`));
  return item;
}

function badge(number) {
  const made = make("span", "badge", make("i", "", String(number)));
  made.style.marginRight = ".4em";
  return made;
}

function placeOf(finding) {
  const unit = finding.segment.unit && !finding.line ? `unit ${finding.segment.unit}` : "";
  return finding.line ? `line ${finding.line}:${finding.column}` : unit || "whole file";
}

/** What to write: the fix, or the text as the fix leaves it, and the other forms that would be right. */
function remedy(finding) {
  const forms = (finding.expected ?? []).map((form) => make("span", "form", form));
  if (finding.write) forms.unshift(make("span", "form best", finding.write));
  const parts = [];
  if (finding.mended) parts.push(make("p", script(finding.mended), "Write: ", make("span", "form best", finding.mended)));
  if (forms.length) {
    const all = forms.map((form) => form.textContent).join("");
    parts.push(make("p", `choices ${script(all)}`, make("span", "", finding.write ? "Write" : "Expected"), ...between(forms, "or")));
  }
  return parts;
}
