import { makeBigYear } from "../ranking/bigYear";

/** A budget year (B.E.) of Phatthalung that the sample leaves empty. */
export const FY = 2570;

type Headers = Record<string, string>;

/** Kinds of a province's plans, top down, as parts of a thousand nodes; what is left are projects. */
const SHARES = [
  ["GOAL", 10],
  ["ISSUE", 30],
  ["GUIDELINE", 60],
  ["PROGRAMME", 150],
] as const;

/** Sends one command of the plan page; answers the id that it was done to, and how long the answer took, ms. */
export async function command(origin: string, headers: Headers, fields: Record<string, string>) {
  const start = performance.now();
  const reply = await fetch(`${origin}/years/93-${FY}/plan.data?_routes=routes%2Fyears.%24yearId.plan`, {
    method: "POST",
    headers,
    body: new URLSearchParams(fields),
  });
  const text = await reply.text();
  const ms = performance.now() - start;
  const id = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(text)?.[0];
  if (!reply.ok || id === undefined)
    throw new Error(`${fields.intent} answered ${reply.status}: ${text.slice(0, 300)}`);
  return { id, ms };
}

export const linkTo = (from: string, to: string) => ({
  ...{ intent: "link", from, to, relation: "REALISES" },
  ...{ reason: "ส่งผลต่อเป้าหมาย", strength: "M" },
});

/** Ids of the project nodes of the year, which the API does not name: read from the page's own data. */
async function projectNodes(origin: string, headers: Headers): Promise<string[]> {
  const reply = await fetch(`${origin}/years/93-${FY}/plan`, { headers });
  const page = await reply.text();
  const keys = [...page.matchAll(/data-key="([^"]+)"[^>]*data-kind="PROJECT"/g)].map(([, key]) => key ?? "");
  return [...new Set(keys.map((key) => key.slice(-36)))];
}

/**
 * Gives a year so many nodes through the product's own doors: goals, issues, guidelines and programmes by the plan
 * page's commands, each linked upward, projects by an import, `linked` of them linked to a programme. Answers the
 * projects that are linked to nothing.
 */
export async function makeProvince(origin: string, headers: Headers, size: number, linked: number) {
  let above: string[] = [];
  let nodes = 0;
  for (const [kind, share] of SHARES) {
    const here: string[] = [];
    for (let at = 0; at < (size * share) / 1_000; at += 1) {
      const fields = {
        intent: "addNode",
        kind,
        code: `${kind[0]}${at}`,
        titleTh: `ยกระดับคุณภาพชีวิตและรายได้ เรื่องที่ ${at}`,
      };
      const { id } = await command(origin, headers, fields);
      const parent = above[at % Math.max(1, above.length)];
      if (parent !== undefined) await command(origin, headers, linkTo(id, parent));
      here.push(id);
    }
    nodes += here.length;
    above = here;
  }
  await makeBigYear(origin, headers, { fy: FY, count: size - nodes });
  const projects = await projectNodes(origin, headers);
  const rest = projects.slice(linked);
  for (const [at, id] of projects.slice(0, linked).entries())
    await command(origin, headers, linkTo(id, above[at % above.length] ?? ""));
  return { programmes: above, unlinked: rest };
}
