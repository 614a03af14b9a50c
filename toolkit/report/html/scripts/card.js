// The concept card: shown on hover, focus and tap; Escape and a tap elsewhere close it.

const CARD = byId("card");
let shownFor = null;
let pinned = false;
let closing = 0;

/** A button that shows the card of a concept. */
function chip(id) {
  if (!CONCEPTS[id]) return make("span", "", id);
  const button = make("button", "chip " + script(label(id)), label(id));
  button.type = "button";
  button.setAttribute("aria-haspopup", "dialog");
  button.setAttribute("aria-expanded", "false");
  button.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && !pinned && showCard(button, id));
  button.addEventListener("pointerleave", () => pinned || hideSoon());
  button.addEventListener("focus", () => button.matches(":focus-visible") && !pinned && showCard(button, id));
  button.addEventListener("blur", () => pinned || hideSoon());
  button.addEventListener("click", () => {
    if (pinned && shownFor === button) return hideCard();
    showCard(button, id);
    pinned = true;
  });
  return button;
}

function showCard(button, id) {
  clearTimeout(closing);
  hideCard();
  CARD.style.maxHeight = "";
  CARD.replaceChildren(...cardContent(CONCEPTS[id], id));
  CARD.hidden = false;
  CARD.scrollTop = 0;
  shownFor = button;
  button.setAttribute("aria-expanded", "true");
  const finding = button.closest(".said li")?.getBoundingClientRect();
  if (finding && finding.left > CARD.offsetWidth + 20) return void placeBeside(finding, button.getBoundingClientRect());
  const at = button.getBoundingClientRect();
  const roomBelow = innerHeight - at.bottom - 16;
  const below = roomBelow > Math.min(CARD.offsetHeight, at.top - 16);
  CARD.style.maxHeight = `${Math.max(below ? roomBelow : at.top - 16, 160)}px`;
  CARD.style.left = `${Math.max(8, Math.min(at.left, innerWidth - CARD.offsetWidth - 16))}px`;
  CARD.style.top = `${below ? at.bottom + 6 : Math.max(8, at.top - CARD.offsetHeight - 6)}px`;
}

/** To the left of the finding that it explains, which stays in sight. */
function placeBeside(finding, at) {
  CARD.style.maxHeight = `${innerHeight - 16}px`;
  CARD.style.left = `${finding.left - CARD.offsetWidth - 12}px`;
  CARD.style.top = `${Math.max(8, Math.min(at.top - 16, innerHeight - CARD.offsetHeight - 8))}px`;
}

function hideCard() {
  shownFor?.setAttribute("aria-expanded", "false");
  shownFor = null;
  pinned = false;
  CARD.hidden = true;
}

function hideSoon() {
  clearTimeout(closing);
  closing = setTimeout(hideCard, 250);
}

function cardContent(concept, id) {
  const close = make("button", "close", "×");
  close.setAttribute("aria-label", "Close");
  close.addEventListener("click", () => { const button = shownFor; hideCard(); button?.focus(); });
  const parts = [close, make("h3", script(concept.label), concept.label), make("p", "status", [id, concept.subject].filter(Boolean).join(" · "))];
  if (concept.definition) parts.push(make("p", script(concept.definition), concept.definition));
  for (const language of concept.languages) {
    parts.push(make("h4", "", language.name), make("ul", "", ...language.terms.map((term) => termItem(term, language.code))));
  }
  if (concept.confusable.length) {
    const names = concept.confusable.map(([, short, name]) => make("li", script(short + name), name ? `${short} (${name})` : short));
    parts.push(make("h4", "", "Not to be confused with"), make("ul", "", ...names));
  }
  if (concept.note) parts.push(make("h4", "", "Note"), make("p", script(concept.note), concept.note));
  if (concept.place) parts.push(make("p", "status", concept.place));
  return parts;
}

function termItem(term, code) {
  const avoid = term.status === "deprecated" || term.status === "superseded";
  const text = make("span", avoid ? "avoid" : "", term.text);
  text.lang = code;
  const said = [term.status, term.type === "full" ? "" : term.type, term.note].filter(Boolean).join(", ");
  const item = make("li", script(term.text + said), text, " ", make("span", "status", said));
  if (term.sources.length) item.append(make("p", "sources", ...between(term.sources.map(sourceLink), " · ")));
  return item;
}

/** An address with its letters for percent signs, but for what nobody would see. */
function readable(address) {
  return address.replace(/(?:%[89a-f][0-9a-f])+/gi, (part) => {
    try {
      const letters = decodeURIComponent(part);
      return /[\p{C}\p{Z}]/u.test(letters) ? part : letters;
    } catch {
      return part;
    }
  });
}

/** A source as a link where it is one of the web; the page itself never follows it. */
function sourceLink(source) {
  if (!/^https?:\/\//.test(source)) return make("span", "", source);
  const link = make("a", "", siteOf(source));
  link.href = source;
  link.rel = "noopener noreferrer";
  link.target = "_blank";
  link.title = readable(source);
  return link;
}

function siteOf(address) {
  try {
    return new URL(address).hostname.replace(/^www\./, "");
  } catch {
    return address;
  }
}

CARD.addEventListener("pointerenter", () => clearTimeout(closing));
CARD.addEventListener("pointerleave", () => pinned || hideSoon());
CARD.addEventListener("focusin", () => clearTimeout(closing));
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || CARD.hidden) return;
  const button = shownFor;
  const inside = CARD.contains(document.activeElement);
  hideCard();
  if (inside) button?.focus();
});
document.addEventListener("pointerdown", (event) => {
  if (!CARD.hidden && !CARD.contains(event.target) && !shownFor?.contains(event.target)) hideCard();
});
addEventListener("scroll", () => pinned || hideCard(), { passive: true });
