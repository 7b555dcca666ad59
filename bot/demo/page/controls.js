// The side panel: clock, personas, people, and the trouble switches with what the product promises.

import { clockOf } from "./clock.js";
import { byId, h } from "./dom.js";

const RETRY_AFTER = 5;
const TROUBLES = [
  ["429", "Telegram says “too many requests”", "The bot waits as long as Telegram asks, then goes on. Nothing is lost."],
  ["500", "Telegram fails (500)", "Your answers are kept, and no check-in comes twice."],
  ["drop_before", "Connection drops before delivery", "The message never arrives. If it was a check-in, one nudge follows."],
  ["drop_after", "Connection drops after delivery", "You see the message, the bot cannot know. It does not send it again."],
  ["timeout", "No answer after delivery", "You see the message, the bot waits in vain. It does not send it again."],
];

function makeDrawer() {
  const panel = byId("controls");
  const opener = byId("controls-open");
  const shade = byId("shade");
  const wide = window.matchMedia("(min-width: 900px)");

  function set(open) {
    const drawn = open && !wide.matches;
    document.body.classList.toggle("panel-open", drawn);
    panel.inert = !wide.matches && !open;
    byId("phone").inert = drawn;
    shade.hidden = !drawn;
    opener.setAttribute("aria-expanded", String(drawn));
  }

  function close() {
    if (shade.hidden) return;
    set(false);
    opener.focus();
  }

  opener.addEventListener("click", () => {
    set(true);
    byId("controls-close").focus();
  });
  byId("controls-close").addEventListener("click", close);
  shade.addEventListener("click", close);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !document.querySelector("dialog[open]")) close();
  });
  wide.addEventListener("change", () => set(false));
  set(false);
  return { close };
}

/** The controls; `post(path, body)` talks to the server, `fail(words)` shows what went wrong. */
export function createControls(post, fail) {
  const drawer = makeDrawer();
  const moves = [...document.querySelectorAll("[data-move]"), byId("persona-run")];
  let personas = [];
  let ownBusy = "";
  let serverBusy = "";
  let online = false;
  let ahead = 0;

  function draw() {
    const words = online ? serverBusy || ownBusy : "Reconnecting…";
    byId("line").textContent = words;
    byId("line").dataset.kind = words && (online ? "busy" : "offline");
    moves.forEach((button) => button.toggleAttribute("disabled", Boolean(words)));
  }

  async function long(words, work) {
    ownBusy = words;
    draw();
    try {
      await work();
    } catch (problem) {
      fail(problem.message);
    }
    ownBusy = "";
    draw();
  }

  async function quick(work) {
    try {
      await work();
    } catch (problem) {
      fail(problem.message);
    }
  }

  function showClock(iso) {
    ahead = new Date(iso).getTime() - Date.now();
    drawClock();
  }

  /** The demo's clock goes on by itself between two moves. */
  function drawClock() {
    const iso = new Date(Date.now() + ahead).toISOString();
    const { day, time, zone } = clockOf(iso);
    const clock = byId("clock");
    if (clock.textContent === `${time} ${day}, ${zone}`) return;
    clock.setAttribute("datetime", iso);
    clock.replaceChildren(h("b", { text: time }), " ", h("span", { text: `${day}, ${zone}` }));
    document.querySelectorAll("[data-time]").forEach((shown) => { shown.textContent = time; });
    byId("controls-open").setAttribute("aria-label", `${time}, demo controls`);
  }

  function showPersonas(list) {
    personas = list || [];
    byId("persona-part").hidden = personas.length === 0;
    byId("persona").replaceChildren(...personas.map(({ key, name }) => h("option", { value: key, text: name })));
    showPersona();
  }

  function showPersona() {
    byId("persona-about").textContent = personas.find(({ key }) => key === byId("persona").value)?.about || "";
  }

  function showTrouble(trouble) {
    const kind = trouble?.kind ? String(trouble.kind) : "";
    document.querySelectorAll("[data-kind-of-trouble]").forEach((button) =>
      button.setAttribute("aria-pressed", String(button.dataset.kindOfTrouble === kind)));
    const name = TROUBLES.find(([key]) => key === kind)?.[1];
    const left = trouble?.count > 1 ? ` (${trouble.count} more times)` : "";
    byId("trouble-now").textContent = name ? `Now: ${name}${left}.` : "Telegram works.";
  }

  function line(button, promise) {
    return h("div", { class: "trouble-line" }, button, h("p", { class: "hint", text: promise }));
  }

  function troubleButton(key, label) {
    const set = () => quick(async () => {
      const count = Math.max(1, Number(byId("trouble-count").value) || 1);
      const body = key ? { kind: key, count } : { kind: null };
      showTrouble(await post("/demo/trouble", key === "429" ? { ...body, retry_after: RETRY_AFTER } : body));
    });
    return h("button", { type: "button", "data-testid": `trouble-${key || "none"}`, "aria-pressed": key ? "false" : null,
      dataset: key ? { kindOfTrouble: key } : {}, text: label, onclick: set });
  }

  function makeTrouble(user) {
    const block = h("button", { type: "button", id: "block", "data-testid": "block", "aria-pressed": "false", text: "Block the bot",
      onclick: () => quick(() => post("/demo/block", { user: user(), blocked: block.getAttribute("aria-pressed") !== "true" })) });
    const bot = (action, label, testid) => h("button", { type: "button", id: testid, "data-testid": testid, text: label,
      onclick: () => quick(() => post("/demo/bot", { action })) });
    byId("trouble-list").append(
      ...TROUBLES.map(([key, label, promise]) => line(troubleButton(key, label), promise)),
      line(troubleButton(null, "All well again"), "Telegram works as it should."),
      line(block, "The bot stops writing to you and keeps your diary. Unblock it to go on."),
      line(h("div", { class: "row" }, bot("kill", "Kill the bot", "kill"), bot("start", "Start the bot", "start-bot")),
        "Everything you saw confirmed is still there, and what you send meanwhile is answered after the start."));
  }

  function listen(user) {
    makeTrouble(user);
    byId("trouble").addEventListener("toggle", ({ target }) => target.open && target.scrollIntoView());
    setInterval(() => online && drawClock(), 1000);
    byId("persona").addEventListener("change", showPersona);
    byId("persona-run").addEventListener("click", () => {
      drawer.close();
      long("Living through 30 nights…", () => post("/demo/persona", { user: user(), persona: byId("persona").value, nights: 30 }));
    });
    document.querySelectorAll("[data-move]").forEach((button) => button.addEventListener("click", () => {
      drawer.close();
      long("The clock moves on…", async () => showClock((await post("/demo/clock", { move: button.dataset.move })).now));
    }));
  }

  return {
    listen, showClock, showPersonas, showTrouble,
    showBlocked: (blocked) => byId("block").setAttribute("aria-pressed", String(blocked)),
    showRunning: (running) => {
      byId("kill").disabled = !running;
      byId("start-bot").disabled = running;
    },
    setBusy: (words) => {
      serverBusy = words;
      draw();
    },
    setOnline: (now) => {
      online = now;
      draw();
    },
    isBusy: () => Boolean(serverBusy || ownBusy),
  };
}
