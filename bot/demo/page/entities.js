// Turns a message's text and its entities (UTF-16 offsets, possibly nested) into nodes.

import { h } from "./dom.js";

const OUTER_FIRST = ["blockquote", "expandable_blockquote", "pre", "spoiler"];
const BLOCKS = new Set(["blockquote", "expandable_blockquote", "pre"]);
const TAGS = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code" };

function rank(entity) {
  const place = OUTER_FIRST.indexOf(entity.type);
  return place < 0 ? OUTER_FIRST.length : place;
}

function inOrder(a, b) {
  return a.offset - b.offset || b.length - a.length || rank(a) - rank(b);
}

function link(address) {
  const safe = /^(https?|mailto|tel):/i.test(address);
  return safe ? h("a", { href: address, target: "_blank", rel: "noopener noreferrer" }) : h("span");
}

function quote(expandable) {
  const inner = h("div", { class: "quoted" });
  const node = h("blockquote", { class: expandable ? "expandable folded" : null }, inner);
  if (!expandable) return { node, inner };
  const toggle = h("button", { class: "fold", type: "button", "aria-expanded": "false", text: "Show more" });
  node.append(toggle);
  node.addEventListener("click", (event) => {
    if (event.target.closest("a") || toggle.hidden) return;
    const folded = node.classList.toggle("folded");
    toggle.setAttribute("aria-expanded", String(!folded));
    toggle.textContent = folded ? "Show more" : "Show less";
  });
  return { node, inner };
}

function spoiler() {
  const inner = h("span", { class: "spoiled", "aria-hidden": "true", inert: true });
  const node = h("span", { class: "spoiler", role: "button", tabindex: "0", "aria-label": "Hidden text. Press to show it" }, inner);
  const reveal = (event) => {
    if (event.type === "keydown" && event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    ["role", "tabindex", "aria-label"].forEach((name) => node.removeAttribute(name));
    ["inert", "aria-hidden"].forEach((name) => inner.removeAttribute(name));
    node.classList.add("shown");
    node.removeEventListener("click", reveal);
    node.removeEventListener("keydown", reveal);
  };
  node.addEventListener("click", reveal);
  node.addEventListener("keydown", reveal);
  return { node, inner };
}

function command(text, onCommand) {
  return h("button", { class: "command-link", type: "button", onclick: () => onCommand(text) });
}

/** The element of one entity and the place its text goes. */
function shell(entity, text, onCommand) {
  if (entity.type === "blockquote" || entity.type === "expandable_blockquote") return quote(entity.type !== "blockquote");
  if (entity.type === "spoiler") return spoiler();
  if (entity.type === "pre") {
    const inner = h("code");
    return { node: h("pre", {}, inner), inner };
  }
  const node =
    entity.type === "text_link" ? link(entity.url)
    : entity.type === "url" ? link(/^[a-z]+:/i.test(text) ? text : `https://${text}`)
    : entity.type === "email" ? link(`mailto:${text}`)
    : entity.type === "phone_number" ? link(`tel:${text.replace(/[^+\d]/g, "")}`)
    : entity.type === "bot_command" ? command(text, onCommand)
    : h(TAGS[entity.type] || "span");
  return { node, inner: node };
}

/** Appends plain text; the line break that only separates it from a block is the block's own. */
function plain(parent, text, afterBlock, beforeBlock) {
  let shown = afterBlock && text.startsWith("\n") ? text.slice(1) : text;
  if (beforeBlock && shown.endsWith("\n")) shown = shown.slice(0, -1);
  if (shown) parent.append(shown);
}

function fill(parent, text, from, to, entities, onCommand) {
  const queue = [...entities];
  let at = from;
  let afterBlock = false;
  while (queue.length) {
    const entity = queue.shift();
    const start = Math.max(entity.offset, at);
    const end = Math.min(entity.offset + entity.length, to);
    if (start >= end) continue;
    const isBlock = BLOCKS.has(entity.type);
    plain(parent, text.slice(at, start), afterBlock, isBlock);
    const inside = [];
    const beyond = [];
    while (queue.length && queue[0].offset < end) {
      const next = queue.shift();
      const over = next.offset + next.length - end;
      inside.push(next);
      if (over > 0) beyond.push({ ...next, offset: end, length: over });
    }
    queue.unshift(...beyond);
    const { node, inner } = shell(entity, text.slice(start, end), onCommand);
    fill(inner, text, start, end, inside, onCommand);
    parent.append(node);
    at = end;
    afterBlock = isBlock;
  }
  plain(parent, text.slice(at, to), afterBlock, false);
}

/** A fragment for the text; `onCommand` gets the text of a tapped bot command. */
export function formatted(text, entities, onCommand) {
  const fragment = document.createDocumentFragment();
  const sorted = (entities || []).filter((entity) => entity.length > 0).sort(inOrder);
  fill(fragment, text, 0, text.length, sorted, onCommand);
  return fragment;
}

/** Hides the fold buttons of quotes that are short enough anyway; call when the nodes are in the page. */
export function settleQuotes(root) {
  for (const quoteNode of root.querySelectorAll("blockquote.expandable.folded")) {
    const inner = quoteNode.querySelector(".quoted");
    const fits = inner.scrollHeight <= inner.clientHeight + 2;
    quoteNode.lastElementChild.hidden = fits;
    quoteNode.classList.toggle("folded", !fits);
  }
}
