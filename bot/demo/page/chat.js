// The log of messages: order, day separators, edits in place, and where the view stands.

import { dayOf } from "./clock.js";
import { byId, h } from "./dom.js";
import { settleQuotes } from "./entities.js";
import { contentOf, elementOf } from "./message.js";

const NEAR = 90;

/** The chat; `actions` are tap, reply, command, view; `isWaiting(id, data)` says which buttons are busy. */
export function createChat(actions, isWaiting) {
  const box = byId("chat");
  const down = byId("down");
  const messages = new Map();
  const nodes = new Map();
  let stuck = true;
  let unseen = 0;
  let lastTop = 0;
  let planned = false;
  const all = { ...actions, find: (id) => messages.get(id), show };

  const isNear = () => box.scrollHeight - box.scrollTop - box.clientHeight < NEAR;
  const lastId = () => Math.max(0, ...[...messages.keys()].slice(-1));

  function updateDown() {
    down.hidden = stuck;
    if (stuck) unseen = 0;
    byId("down-count").textContent = unseen ? String(unseen) : "";
  }

  function keepDown() {
    if (planned) return;
    planned = true;
    requestAnimationFrame(() => {
      planned = false;
      if (stuck) box.scrollTop = box.scrollHeight;
      updateDown();
    });
  }

  function show(id) {
    const node = nodes.get(id);
    if (!node) return;
    node.scrollIntoView({ block: "center" });
    node.classList.remove("flash");
    void node.offsetWidth;
    node.classList.add("flash");
  }

  function put(message, parent, before) {
    const node = elementOf(message, all);
    if (!before || dayOf(before.date) !== dayOf(message.date)) {
      parent.append(h("p", { class: "day" }, h("span", { text: dayOf(message.date) })));
    } else if (Boolean(before.out) === Boolean(message.out)) {
      node.classList.add("joined");
    }
    parent.append(node);
    messages.set(message.message_id, message);
    nodes.set(message.message_id, node);
  }

  function replaceAll(list) {
    const fragment = document.createDocumentFragment();
    messages.clear();
    nodes.clear();
    let before = null;
    for (const message of [...list].sort((a, b) => a.message_id - b.message_id)) {
      put(message, fragment, before);
      before = message;
    }
    box.replaceChildren(fragment);
    settleQuotes(box);
    markTaps();
    keepDown();
  }

  function add(message) {
    if (messages.has(message.message_id)) return edit(message);
    if (message.message_id < lastId()) return replaceAll([...messages.values(), message]);
    stuck = stuck || Boolean(message.out);
    if (!stuck) unseen += 1;
    put(message, box, messages.get(lastId()));
    nodes.get(message.message_id).classList.add("fresh");
    settleQuotes(nodes.get(message.message_id));
    keepDown();
  }

  function refocus(node, kept) {
    if (!kept) return;
    const same = [...node.querySelectorAll("[data-callback]")].find((key) => key.dataset.callback === kept);
    node.tabIndex = -1;
    (same || node.querySelector(".key") || node).focus({ preventScroll: true });
  }

  function edit(message) {
    const node = nodes.get(message.message_id);
    if (!node) return add(message);
    const focused = node.contains(document.activeElement) ? document.activeElement.dataset.callback : null;
    messages.set(message.message_id, message);
    node.replaceChildren(...contentOf(message, all).filter(Boolean));
    node.classList.toggle("has-keys", Boolean(message.reply_markup?.inline_keyboard));
    settleQuotes(node);
    refocus(node, focused);
    markTaps();
    keepDown();
  }

  function remove(id) {
    const node = nodes.get(id);
    if (!node) return;
    const day = node.previousElementSibling;
    const next = node.nextElementSibling;
    node.remove();
    messages.delete(id);
    nodes.delete(id);
    if (day?.className === "day" && (!next || next.className === "day")) day.remove();
    else if (day?.className === "day") next.classList.remove("joined");
    keepDown();
  }

  function markTaps() {
    for (const key of box.querySelectorAll(".key[data-callback]")) {
      const id = key.closest(".message").dataset.messageId;
      const busy = isWaiting(id, key.dataset.callback);
      if (busy !== key.hasAttribute("aria-busy")) key.toggleAttribute("aria-busy", busy);
      if (busy) key.setAttribute("aria-busy", "true");
    }
  }

  function toEnd() {
    stuck = true;
    box.scrollTop = box.scrollHeight;
    updateDown();
  }

  box.addEventListener("scroll", () => {
    // New messages alone never let go of the end; only moving up does.
    if (box.scrollTop < lastTop - 1 || !stuck) stuck = isNear();
    lastTop = box.scrollTop;
    updateDown();
  });
  box.addEventListener("load", keepDown, true);
  box.addEventListener("click", (event) => {
    const message = event.target.closest(".message");
    box.querySelectorAll(".chosen").forEach((node) => node !== message && node.classList.remove("chosen"));
    if (message && !event.target.closest("button, a, blockquote.expandable, [role=button]")) message.classList.toggle("chosen");
  });
  box.addEventListener("dblclick", (event) => {
    const message = event.target.closest(".message");
    if (message && !event.target.closest("button, a")) actions.reply(messages.get(Number(message.dataset.messageId)));
  });
  new ResizeObserver(keepDown).observe(box);
  down.addEventListener("click", toEnd);

  return {
    replaceAll, add, edit, remove, markTaps, toEnd,
    isEmpty: () => messages.size === 0,
    all: () => [...messages.values()],
    setQuiet: (quiet) => box.setAttribute("aria-busy", String(quiet)),
  };
}
