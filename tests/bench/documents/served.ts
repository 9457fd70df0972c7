import { Inspector } from "../collab/inspector";
import { CONTESTANTS, withDataDir } from "../collab/servers";
import { median, round2 } from "../collab/stats";
import { makeBigYear } from "../ranking/bigYear";

const FY = 2570;
const PROJECTS = 500;

/** One export: the server's longest stall and the answer's time, ms. */
type Round = { ms: number; stall: number };

/** Begins to watch the server's event loop: the longest time between two beats of 5 ms, less the beat. */
const WATCH = `(globalThis.__watch = (() => {
  const seen = { longest: 0, before: performance.now() };
  seen.beat = setInterval(() => {
    const now = performance.now();
    seen.longest = Math.max(seen.longest, now - seen.before - 5);
    seen.before = now;
  }, 5);
  return seen;
})(), 0)`;
const SEEN = "(clearInterval(globalThis.__watch.beat), globalThis.__watch.longest)";

/** One export over HTTP: the server's longest stall from the request to the last byte, and how long the person waited. */
async function exported(inspector: Inspector, address: string, headers: Record<string, string>): Promise<Round> {
  await inspector.evaluate(WATCH);
  const start = performance.now();
  const reply = await fetch(address, { headers });
  if (!reply.ok) throw new Error(`${address} answered ${reply.status}`);
  await reply.arrayBuffer();
  const ms = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve, 20));
  return { ms, stall: (await inspector.evaluate(SEEN)) as number };
}

/** The first export of a process (nothing compiled, no worker) and the others. */
function served([first, ...others]: readonly Round[]) {
  return {
    projects: PROJECTS,
    "first stall ms": round2(first?.stall ?? 0),
    "stall ms": round2(median(others.map(({ stall }) => stall))),
    "longest ms": round2(Math.max(...others.map(({ stall }) => stall))),
    "answered ms": round2(median(others.map(({ ms }) => ms))),
  };
}

/** Every form of the table that can be asked for: each is written anew, none comes from the cache. */
const FORMS = ["", "official"].flatMap((form) =>
  ["", "column"].flatMap((source) => ["", "on"].map((numbers) => ({ form, source, numbers }))),
);

function queryOf(form: Record<string, string>): URLSearchParams {
  return new URLSearchParams(Object.entries(form).filter(([, value]) => value !== ""));
}

/** จ.2 of 500 projects asked for by a browser: rights, rows from the database, view, worker, snapshot and audit row. */
export async function measureServed() {
  return withDataDir(async (dataDir) => {
    const ours = CONTESTANTS.find(({ name }) => name === "ours");
    if (!ours) throw new Error("no server");
    const server = await ours.start(dataDir, { user: "planner", inspect: true });
    const inspector = await Inspector.at(server.inspectorUrl ?? "");
    try {
      const { headers } = server.target;
      await makeBigYear(server.origin, headers, { fy: FY, count: PROJECTS });
      const address = `${server.origin}/documents/plan-j2/93-${FY}.docx`;
      const rounds = [];
      for (const form of FORMS)
        rounds.push(await exported(inspector, `${address}?${queryOf(form).toString()}`, headers));
      return [served(rounds)];
    } finally {
      inspector.close();
      await server.end();
    }
  });
}
