import { WebSocket } from "ws";
import { CONTESTANTS, withDataDir } from "./collab/servers";
import { summarize, until } from "./collab/stats";

/** Open pages and changes of one run. */
const PAGES = 20;
const CHANGES = 100;
const YEAR = "93-2568";

type Page = { socket: WebSocket; changes: Map<string, number>; ready: boolean };

/** A page's socket; notes for every change (by its instant of commit) how many ms later it came. */
function openPage(origin: string, headers: Record<string, string>): Page {
  const socket = new WebSocket(`${origin.replace("http", "ws")}/live-window?year=${YEAR}`, { headers });
  const page: Page = { socket, changes: new Map(), ready: false };
  socket.on("message", (data) => {
    const now = Date.now();
    const message = JSON.parse(String(data)) as { type: string; causes?: { at: string }[] };
    if (message.type !== "window") return;
    page.ready = true;
    for (const { at } of message.causes ?? []) page.changes.set(at, now - Date.parse(at));
  });
  return page;
}

async function must(reply: Response): Promise<Response> {
  if (!reply.ok) throw new Error(`${reply.url} answered ${reply.status}`);
  return reply;
}

/** [P12] From the commit of a decision to the new figures in twenty open pages, ms; prints one JSON object. */
async function main(dataDir: string): Promise<void> {
  const ours = CONTESTANTS.find(({ name }) => name === "ours");
  if (!ours) throw new Error("no server");
  const server = await ours.start(dataDir, { user: "planner" });
  const { origin } = server;
  const headers = server.target.headers;
  const pages = Array.from({ length: PAGES }, () => openPage(origin, headers));
  if (!(await until(() => pages.every(({ ready }) => ready), 20_000))) throw new Error("pages heard nothing");
  const list = await must(await fetch(`${origin}/api/v1/areas/93/years/2568/projects`, { headers }));
  const [project] = (await list.json()) as { projectId: string; kind: string }[];
  if (!project) throw new Error("no project");
  for (let round = 1; round <= CHANGES; round++) {
    const kind = (project.kind === "KEY") === (round % 2 === 1) ? "OTHER" : "KEY";
    const body = new URLSearchParams({ ids: project.projectId, kind });
    await must(
      await fetch(`${origin}/years/${YEAR}/ranking?_routes=routes%2Fyears.%24yearId.ranking`, {
        method: "POST",
        headers,
        body,
      }),
    );
    if (!(await until(() => pages.every(({ changes }) => changes.size === round), 5_000, 1)))
      throw new Error(`change ${round} did not reach every page`);
  }
  const times = summarize(pages.flatMap(({ changes }) => [...changes.values()]));
  for (const { socket } of pages) socket.terminate();
  await server.end();
  const row = { pages: PAGES, changes: CHANGES, "p50 ms": times.p50, "p95 ms": times.p95, "p99 ms": times.p99 };
  process.stdout.write(`${JSON.stringify({ live: [{ ...row, "max ms": times.max }] })}\n`);
}

await withDataDir(main);
