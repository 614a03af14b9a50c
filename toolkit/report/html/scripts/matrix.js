// Who writes what: a row for each name, a column for each document, colours for the forms.

const MATRIX = read("matrix");
const NO_DATE = "no date";
const MOST_PERIODS = 120;
let matrixLanguage = MATRIX.languages[0]?.[0];
let stopMatrix = () => {};

function showMatrix() {
  const words = byId("search-names").value.toLowerCase().split(/\s+/).filter(Boolean);
  const own = MATRIX.rows.filter((row) => row.lang === matrixLanguage);
  const rows = own.filter((row) => (row.mixed || !byId("only-mixed").checked) && (!row.word || byId("words-too").checked) && words.every((word) => named(row).includes(word)));
  const naming = new Set(own.flatMap((row) => row.cells.map(([number]) => number)));
  const columns = columnsOf(MATRIX.documents.map((_, number) => number).filter((number) => naming.has(number)));
  stopMatrix();
  byId("matrix").replaceChildren();
  byId("shown-names").textContent = `${rows.length} of ${counted(own.length, "concept")}, ${naming.size} of ${counted(MATRIX.documents.length, "document")}`;
  if (!rows.length) return void byId("matrix").append(make("p", "empty", own.length ? "No concept passes these filters." : "No concept of the glossary was met."));
  const table = make("table", "matrix", make("thead", "", make("tr", "", make("td", ""), ...columns.map(columnHead))));
  const scroll = make("div", "scroll", table);
  scroll.tabIndex = 0;
  byId("matrix").append(scroll);
  stopMatrix = appendInParts(table, rows, (row, place) => place.append(nameRows(row, columns)), 60, byId("matrix"));
}

function named(row) {
  row.named ??= [row.concept, label(row.concept), ...row.forms.map((form) => form.text)].join("\n").toLowerCase();
  return row.named;
}

/** Columns of documents: each alone, or those of a month or a year together. */
function columnsOf(documents) {
  const kind = byId("columns")?.value ?? "document";
  if (kind === "document") return documents.map((number) => ({ name: shortName(number), title: [MATRIX.documents[number], MATRIX.days[number]].filter(Boolean).join(", "), day: MATRIX.days[number], documents: [number] }));
  const periods = documents.map((number) => MATRIX.days[number]?.slice(0, kind === "year" ? 4 : 7) ?? NO_DATE);
  const names = [...new Set(withoutGaps(periods.filter((period) => period !== NO_DATE)).concat(periods))];
  return names.map((name) => {
    const own = documents.filter((_, at) => periods[at] === name);
    return { name, title: `${name}, ${counted(own.length, "document")}`, period: true, documents: own };
  });
}

/** All months or years from the first to the last, unless they are too many to be shown. */
function withoutGaps(periods) {
  const numbers = periods.map((period) => (period.length > 4 ? 12 * Number(period.slice(0, 4)) + Number(period.slice(5)) - 1 : Number(period)));
  const first = Math.min(...numbers);
  const length = Math.max(...numbers) - first + 1;
  if (!periods.length || length > MOST_PERIODS) return [...periods].sort();
  const name = (number) => (periods[0].length > 4 ? `${String(Math.floor(number / 12)).padStart(4, "0")}-${String((number % 12) + 1).padStart(2, "0")}` : String(number).padStart(4, "0"));
  return Array.from({ length }, (_, at) => name(first + at));
}

/** A document by its name without what all paths share. */
function shortName(number) {
  const own = MATRIX.documents[number].slice(sharedFolder().length);
  return own.length > 38 ? `${own.slice(0, 12)}…${own.slice(-24)}` : own;
}

function columnHead(column) {
  const name = make("span", "", column.name, column.day ? make("small", "", column.day) : "");
  name.title = column.title;
  const head = make("th", column.period ? "period" : "", name);
  head.scope = "col";
  return head;
}

let shared = null;
function sharedFolder() {
  if (shared === null) {
    const folders = MATRIX.documents.map((path) => path.slice(0, path.lastIndexOf("/") + 1));
    shared = folders[0] ?? "";
    while (!folders.every((folder) => folder.startsWith(shared))) shared = shared.slice(0, shared.slice(0, -1).lastIndexOf("/") + 1);
  }
  return shared;
}

/** A name: a row for itself, and one for each form it is written in; by period, the shares of the forms above them. */
function nameRows(row, columns) {
  const times = columns.map(() => row.forms.map(() => 0));
  const columnOf = new Map(columns.flatMap((column, at) => column.documents.map((number) => [number, at])));
  for (const [number, form, each] of row.cells) if (columnOf.has(number)) times[columnOf.get(number)][form] += each;
  const shares = columns[0]?.period && row.forms.length > 1;
  const name = make("th", "", chip(row.concept));
  name.scope = "rowgroup";
  if (!shares) name.colSpan = columns.length + 1;
  const body = make("tbody", "", make("tr", "name", name, ...(shares ? times.map((each) => make("td", "", shareBar(row, each))) : [])));
  row.forms.forEach((form, index) => {
    const cells = columns.map((column, at) => {
      const cell = make("td", "", times[at][index] ? use(form, times[at][index]) : "");
      if (times[at][index]) cell.title = `${form.text}: ${times[at][index]} in ${column.title}`;
      return cell;
    });
    body.append(make("tr", "", formHead(form, row, index), ...cells));
  });
  return body;
}

/** How the forms share a period, in their colours, the usual ones at the foot. */
function shareBar(row, times) {
  const all = times.reduce((sum, each) => sum + each, 0);
  const bar = make("div", "shares");
  row.forms.forEach((form, index) => {
    if (!times[index]) return;
    const part = make("i", useClass(form));
    part.style.flexGrow = String(times[index] / all);
    bar.append(part);
  });
  bar.ariaHidden = "true";
  return bar;
}

/** From when to when a form stands in the texts that have a date. */
function span(row, index) {
  const days = row.cells.filter(([number, form]) => form === index && MATRIX.days[number]).map(([number]) => MATRIX.days[number]).sort();
  if (!days.length) return "";
  return days[0] === days.at(-1) ? days[0] : `${days[0]} to ${days.at(-1)}`;
}

function formHead(form, row, index) {
  const avoided = form.status === "deprecated" || form.status === "superseded";
  const text = make("span", `form-name${avoided ? " avoid" : ""}`, form.text);
  const said = [form.status === "preferred" ? "" : form.status, form.type === "full" ? "" : form.type].filter(Boolean).join(", ");
  const head = make("th", script(form.text), text, " ", make("span", "status", said), " ", make("span", "total", [`× ${form.times.toLocaleString("en")}`, span(row, index)].filter(Boolean).join(", ")));
  head.scope = "row";
  return head;
}

function use(form, times) {
  return make("i", useClass(form), times.toLocaleString("en"));
}

function useClass(form) {
  const avoided = form.status === "deprecated" || form.status === "superseded";
  return `use ${avoided ? "avoided" : `rank-${Math.min(form.rank, 4)}`}${form.type === "acronym" ? " acronym" : ""}`;
}

function startMatrix() {
  const buttons = MATRIX.languages.map(([code, name]) => {
    const button = make("button", "", name);
    button.type = "button";
    button.addEventListener("click", () => { matrixLanguage = code; press(); showMatrix(); });
    return button;
  });
  const press = () => buttons.forEach((button, index) => button.setAttribute("aria-pressed", String(MATRIX.languages[index][0] === matrixLanguage)));
  const form = byId("names").querySelector("form");
  form.querySelector(".languages").append(...buttons);
  form.addEventListener("submit", (event) => event.preventDefault());
  press();
  for (const box of ["only-mixed", "words-too"]) byId(box).addEventListener("change", showMatrix);
  byId("columns")?.addEventListener("change", showMatrix);
  byId("search-names").addEventListener("input", showMatrix);
}
