/** Pages that two hundred phones open in the same moment: their scripts come in few files. */
const PHONE_ROUTES = ["app/routes/join/route.tsx", "app/routes/live.$sessionId/route.tsx"];
/** What every page loads. */
const EVERY_PAGE = ["app/root.tsx", "app/entry.client.tsx"];

/** Packages, and what the bundler puts in for them. */
const isPackage = (id) => id.includes("/node_modules/") || id.startsWith("\0");
const withoutQuery = (id) => id.split("?")[0];
const isOneOf = (paths) => (id) => paths.some((path) => withoutQuery(id).endsWith(`/${path}`));

/** These modules and everything that they import, but for what they load later. */
function closure(starts, getModuleInfo) {
  const found = new Set();
  const waiting = [...starts];
  while (waiting.length > 0) {
    const id = waiting.pop();
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...(getModuleInfo(id)?.importedIds ?? []));
  }
  return found;
}

/** Name of each module's file; a module that is not named lies where Rollup puts it. */
function plan({ getModuleIds, getModuleInfo }) {
  const ids = [...getModuleIds()];
  const infos = ids.map((id) => getModuleInfo(id)).filter((info) => info !== null);
  const base = closure(ids.filter(isOneOf(EVERY_PAGE)), getModuleInfo);
  const phone = closure(ids.filter(isOneOf(PHONE_ROUTES)), getModuleInfo);
  const begins = ({ id, isEntry, dynamicImporters }) =>
    (isEntry || dynamicImporters.length > 0) && !isOneOf([...PHONE_ROUTES, ...EVERY_PAGE])(id);
  const others = closure(
    infos.filter(begins).map(({ id }) => id),
    getModuleInfo,
  );
  const names = new Map();
  for (const id of phone) names.set(id, others.has(id) ? "shared" : "phone");
  for (const id of base) names.set(id, isPackage(id) ? "vendor" : "base");
  // an entry is found by its own file
  for (const { id, isEntry } of infos) if (isEntry) names.delete(id);
  return names;
}

/**
 * Rollup's `manualChunks`: each file that a phone fetches costs the server as much as a small answer, and a page of small
 * parts had fifty of them. What every page needs lies in `vendor` and `base`, what phones need beside it in `phone`, and in
 * `shared` where other pages need it too. No part imports one that stands later in this list, so no two wait for each other.
 */
export function pageChunks() {
  let names = null;
  return (id, graph) => {
    names ??= plan(graph);
    return names.get(id);
  };
}
