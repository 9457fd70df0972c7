import path from "node:path";
import { pathToFileURL } from "node:url";

/** A route of the pages: its id (folder), whether it answers GET by itself, takes commands, or shows a page. */
export type PageRoute = { id: string; pattern: string; loads: boolean; acts: boolean; page: boolean };

type Built = {
  routes: Record<
    string,
    {
      id: string;
      path?: string;
      index?: boolean;
      parentId?: string;
      module: { loader?: unknown; action?: unknown; default?: unknown };
    }
  >;
};

/** All routes of the built pages: whoever adds a route adds it to the attack lists too. */
export async function pageRoutes(): Promise<PageRoute[]> {
  const file = path.resolve("build/server/index.js");
  const { routes } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Built;
  const patternOf = (id: string): string => {
    const route = routes[id];
    if (!route) return "";
    const above = route.parentId === undefined ? "" : patternOf(route.parentId);
    return route.path === undefined ? above : `${above}/${route.path}`.replace(/\/+/g, "/");
  };
  return Object.values(routes)
    .filter(({ id }) => id !== "root")
    .map(({ id, module }) => ({
      id: id.replace(/^routes\//, "").replace(/\/route$/, ""),
      pattern: patternOf(id) || "/",
      loads: module.loader !== undefined,
      acts: module.action !== undefined,
      page: module.default !== undefined,
    }));
}
