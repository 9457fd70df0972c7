import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { PageRoute } from "./routes";
import type { WholeOffice } from "./wholeOffice";

const NOWHERE = "00000000-0000-4000-8000-00000000dead";
/** What PostgreSQL takes in no text, with other marks that nobody types. */
const GARBAGE = "ก\u0000ข\u0007\u001b[2Jabcdef";
/** Names of everything that a page of ours reads from its address. */
const QUERY = ["q", "round", "kind", "from", "to", "below", "scope", "s", "k", "view", "scenario", "lead", "state"];

/** What one route's sources speak of: the commands of its forms and the names of their fields. */
async function formOf({ id }: PageRoute): Promise<{ intents: string[]; fields: string[] }> {
  const folder = path.resolve("app/routes", id);
  const files = (await readdir(folder, { recursive: true })).filter((file) => /\.tsx?$/.test(file));
  const text = (await Promise.all(files.map((file) => readFile(path.join(folder, file), "utf8")))).join("\n");
  const all = (...patterns: RegExp[]) => [
    ...new Set(patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([, name]) => name ?? ""))),
  ];
  return {
    intents: ["", ...all(/intent: z\.literal\("([\w.-]+)"\)/g)],
    fields: all(/\b(\w+): (?:z\.|text|words|id\b|number)/g, /name="(\w+)"/g).filter((name) => name !== "intent"),
  };
}

/** Names of a route's parameters become what there is, else an id of nothing. */
function addressOf({ pattern }: PageRoute, fill: Readonly<Record<string, string>>): string {
  return pattern.replace(/:(\w+)|\*/g, (_whole, name: string | undefined) => fill[name ?? "*"] ?? NOWHERE);
}

/** Sends every command of every page with every field full of garbage; answers that were faults of the server. */
export async function commandFaults(
  office: WholeOffice,
  routes: readonly PageRoute[],
  fill: Readonly<Record<string, string>>,
): Promise<{ sent: number; faults: string[] }> {
  const faults: string[] = [];
  let sent = 0;
  for (const route of routes.filter(({ acts, pattern }) => acts && !["/logout", "/login"].includes(pattern))) {
    const cookie = await office.cookieOf(route.pattern.startsWith("/admin") ? "admin" : "planner");
    const headers = { cookie, origin: office.origin, "content-type": "application/x-www-form-urlencoded" };
    const { intents, fields } = await formOf(route);
    for (const intent of intents) {
      const typed = Object.fromEntries(fields.map((field) => [field, GARBAGE]));
      const body = new URLSearchParams(intent === "" ? typed : { ...typed, intent }).toString();
      const { status } = await office.ask(addressOf(route, fill), { method: "POST", headers, body });
      sent++;
      if (status >= 500) faults.push(`${route.pattern} ${intent}: ${status}`);
    }
  }
  return { sent, faults };
}

/** Opens every page with garbage for its parameters, then for everything behind the question mark. */
export async function addressFaults(
  office: WholeOffice,
  routes: readonly PageRoute[],
  fill: Readonly<Record<string, string>>,
): Promise<string[]> {
  const faults: string[] = [];
  const query = QUERY.map((name) => `${name}=a%00b`).join("&");
  for (const route of routes)
    for (const address of [addressOf(route, {}).replaceAll(NOWHERE, "a%00b"), `${addressOf(route, fill)}?${query}`]) {
      const { status } = await office.get(route.pattern.startsWith("/admin") ? "admin" : "planner", address);
      if (status >= 500) faults.push(`${address.slice(0, 120)}: ${status}`);
    }
  return faults;
}
