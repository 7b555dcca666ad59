// Times as the demo's clock gives them, shown in the zone of this computer, as Telegram does it.

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const made = new Map();

function formatter(options) {
  const key = JSON.stringify(options);
  if (!made.has(key)) made.set(key, new Intl.DateTimeFormat("en-GB", { timeZone: zone, ...options }));
  return made.get(key);
}

/** Unix seconds -> "07:30". */
export const timeOf = (seconds) => formatter({ hour: "2-digit", minute: "2-digit" }).format(seconds * 1000);

/** Unix seconds -> "Monday 2 March". */
export const dayOf = (seconds) =>
  formatter({ weekday: "long", day: "numeric", month: "long" }).format(seconds * 1000).replace(",", "");

/** ISO text -> {day: "Mon 2 March 2026", time: "07:30", zone}. */
export function clockOf(iso) {
  const when = new Date(iso);
  const day = formatter({ weekday: "short", day: "numeric", month: "long", year: "numeric" }).format(when);
  return { day: day.replace(",", ""), time: timeOf(when.getTime() / 1000), zone };
}

/** Seconds -> "0:03". */
export const lengthOf = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
