// Talks to the demo's server: JSON posts, the person of this tab, and live events that reconnect.

const PERSON = "hypnic-person";
// The server closes with this when it does not know the person, as after a start with a new database.
const NOBODY = 4404;
const FETCHED_AT_MOST = 20_000_000;
const WAITS = [300, 700, 1500, 3000, 5000];

/** Posts JSON, returns the answer; throws an Error with one plain sentence. */
export const post = (path, body) => send(path, JSON.stringify(body), "application/json");

/** The same with a file as it is; what is larger than a bot can fetch is not even sent. */
export function postFile(user, file) {
  if (file.size > FETCHED_AT_MOST) throw new Error("This file is larger than 20 MB, which is the most that a bot can fetch.");
  return send(`/demo/file?${new URLSearchParams({ user, name: file.name })}`, file, file.type || "application/octet-stream");
}

async function send(path, body, type) {
  let response;
  try {
    response = await fetch(path, { method: "POST", headers: { "Content-Type": type }, body });
  } catch {
    throw new Error("The demo's server cannot be reached.");
  }
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.error || `The demo's server answered ${response.status}.`);
  return answer;
}

/** The id of this tab's person; a new tab, or `fresh`, makes a new one. */
async function personId(fresh) {
  const kept = Number(sessionStorage.getItem(PERSON));
  if (kept && !fresh) return kept;
  const { id } = await post("/demo/users", {});
  sessionStorage.setItem(PERSON, String(id));
  return id;
}

/** Opens the events socket and keeps it open; `onEvent` gets each event, `onLine` true or false. */
export function connect(onEvent, onLine) {
  let failures = 0;

  async function open(fresh) {
    let id;
    try {
      id = await personId(fresh);
    } catch {
      return again(fresh);
    }
    const scheme = location.protocol === "https:" ? "wss" : "ws";
    const socket = new WebSocket(`${scheme}://${location.host}/demo/events?user=${id}`);
    socket.addEventListener("message", (event) => {
      failures = 0;
      onLine(true);
      onEvent(JSON.parse(event.data));
    });
    socket.addEventListener("close", (event) => (event.code === NOBODY ? open(true) : again(false)));
  }

  function again(fresh) {
    onLine(false);
    const wait = WAITS[Math.min(failures, WAITS.length - 1)];
    failures += 1;
    setTimeout(open, wait, fresh);
  }

  open(false);
}
