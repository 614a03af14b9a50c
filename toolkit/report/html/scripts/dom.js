"use strict";
// Everything is made with these: text is only ever text, and no string is parsed as markup.

/** A new element with a class, and children that are elements or strings. */
function make(tag, className, ...children) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children.filter((child) => child !== null && child !== ""));
  return element;
}

function byId(id) {
  return document.getElementById(id);
}

const BURMESE = /[\u1000-\u109F\uA9E0-\uA9FF\uAA60-\uAA7F]/;

/** A class for text that needs the line height of Burmese. */
function script(text) {
  return BURMESE.test(text) ? "mixed" : "";
}

function counted(number, noun) {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}

/** The elements with a separator between each two. */
function between(elements, separator) {
  return elements.flatMap((element, index) => (index ? [separator, element] : [element]));
}

/** Appends to `place` what `next` makes, `size` at a time, as the reader comes near `end`. */
function appendInParts(place, items, next, size, end = place) {
  let done = 0;
  const more = make("button", "more", "Show more");
  const step = () => {
    more.remove();
    const part = document.createDocumentFragment();
    for (const item of items.slice(done, done + size)) next(item, part);
    done += size;
    place.append(part);
    if (done < items.length) {
      end.append(more);
      watcher.observe(more);
    }
  };
  const watcher = new IntersectionObserver((seen) => {
    if (seen.some((entry) => entry.isIntersecting)) {
      watcher.unobserve(more);
      step();
    }
  }, { rootMargin: "1200px" });
  more.addEventListener("click", step);
  step();
  return () => watcher.disconnect();
}
