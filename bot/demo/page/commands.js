// The command list: opened by the menu button or by typing "/", worked with arrow keys.

import { byId, h, setOpen } from "./dom.js";

/** The list; `choose(command)` sends one, `complete(command)` only writes it into the field. */
export function createCommands(choose, complete) {
  const list = byId("commands");
  const menu = byId("menu");
  const text = byId("text");
  let known = [];
  let shown = [];
  let active = -1;

  function mark(index) {
    active = index;
    [...list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
    const current = list.children[index];
    current?.scrollIntoView({ block: "nearest" });
    for (const owner of [list, text]) {
      if (current) owner.setAttribute("aria-activedescendant", current.id);
      else owner.removeAttribute("aria-activedescendant");
    }
  }

  function option(command, index) {
    const pick = () => {
      close();
      choose(`/${command.command}`);
    };
    return h("div", { class: "option", role: "option", id: `command-${index}`, "aria-selected": "false", "data-testid": "command", onclick: pick },
      h("b", { text: `/${command.command}` }), h("span", { text: command.description }));
  }

  function open(commands, first) {
    shown = commands;
    list.replaceChildren(...commands.map(option));
    setOpen(menu, list, commands.length > 0);
    mark(first);
  }

  function close() {
    setOpen(menu, list, false);
    mark(-1);
  }

  /** Follows what is typed: "/" opens the list, letters narrow it. */
  function follow(typed) {
    const word = /^\/(\w*)$/.exec(typed)?.[1];
    if (word === undefined) return close();
    open(known.filter((command) => command.command.startsWith(word.toLowerCase())), -1);
  }

  /** Handles a key while the list is open; true when it was used. */
  function onKey(event) {
    if (list.hidden) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) mark((Math.max(active, step > 0 ? -1 : 0) + step + shown.length) % shown.length);
    else if (event.key === "Escape") closeToField();
    else if (event.key === "Enter" && active >= 0) list.children[active].click();
    else if (event.key === "Tab" && !event.shiftKey && document.activeElement === text) {
      complete(`/${shown[Math.max(active, 0)].command} `);
      close();
    } else return false;
    event.preventDefault();
    return true;
  }

  function closeToField() {
    const wasList = document.activeElement === list;
    close();
    if (wasList) menu.focus();
  }

  menu.addEventListener("click", () => {
    if (!list.hidden) return closeToField();
    open(known, 0);
    list.focus();
  });
  list.addEventListener("keydown", onKey);
  document.addEventListener("click", (event) => {
    if (!list.hidden && !event.target.closest("#commands, #menu, #text")) close();
  });

  return {
    follow, onKey, close,
    set: (commands) => {
      known = commands;
      menu.hidden = commands.length === 0;
    },
  };
}
