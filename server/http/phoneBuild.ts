import type { ServerBuild } from "@remix-run/node";

/** Routes of the pages that phones open, with what these pages ask for beside. */
const PHONE_ROUTES = [
  "root",
  "routes/join",
  "routes/live.$sessionId",
  "routes/live.$sessionId_.act",
  "routes/live.$sessionId_.state",
] as const;

/** Their paths; `.data` = what the page asks for without a new document. */
const PHONE_PATH = /^\/(join|live\/[^/]+(\/(act|state))?)(\.data)?\/?$/;

/** True when {@link phoneBuild} answers this path as the whole build does. */
export function isPhonePath(path: string): boolean {
  return PHONE_PATH.test(path);
}

const pick = <T>(all: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(PHONE_ROUTES.flatMap((id) => (all[id] === undefined ? [] : [[id, all[id]]])));

/**
 * The pages that phones open, alone: the framework compares an address with every route of a build four times an answer,
 * a tenth of what two hundred phones cost that come at once. The browser still gets the manifest of all pages.
 */
export function phoneBuild(build: ServerBuild): ServerBuild {
  return { ...build, routes: pick(build.routes), assets: { ...build.assets, routes: pick(build.assets.routes) } };
}
