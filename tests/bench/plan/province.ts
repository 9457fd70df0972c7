import { makeBigYear } from "../ranking/bigYear";

/** A budget year (B.E.) of Phatthalung that the sample leaves empty. */
export const FY = 2570;

type Headers = Record<string, string>;

/** Entries of the annual plan of a thousand nodes; the others are projects. The longer plans are in force and stand still. */
const ITEMS = 250;

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

/** Ids of the nodes of some kinds, which the API does not name: read from the outline of the page. */
async function nodesOf(origin: string, headers: Headers, kinds: string): Promise<string[]> {
  const reply = await fetch(`${origin}/years/93-${FY}/plan?view=outline&all=1`, { headers });
  const rows = (await reply.text()).matchAll(new RegExp(`data-key="([^"]+)"[^>]*data-kind="(?:${kinds})"`, "g"));
  return [...new Set([...rows].map(([, key]) => (key ?? "").slice(-36)))];
}

/**
 * Gives a year so many nodes through the product's own doors: entries of its annual plan by the plan page's commands,
 * each linked to the five-year plan of the sample, and projects by an import, `linked` of them linked to an entry.
 * Answers the entries, and the projects that are linked to nothing.
 */
export async function makeProvince(origin: string, headers: Headers, size: number, linked: number) {
  const above = await nodesOf(origin, headers, "PROGRAMME|GUIDELINE|ISSUE");
  const items: string[] = [];
  for (let at = 0; at < (size * ITEMS) / 1_000; at += 1) {
    const titleTh = `ยกระดับคุณภาพชีวิตและรายได้ของประชาชน เรื่องที่ ${at}`;
    const { id } = await command(origin, headers, { intent: "addNode", kind: "ANNUAL_ITEM", code: `A${at}`, titleTh });
    await command(origin, headers, linkTo(id, above[at % above.length] ?? ""));
    items.push(id);
  }
  await makeBigYear(origin, headers, { fy: FY, count: size - items.length });
  const projects = await nodesOf(origin, headers, "PROJECT");
  for (const [at, id] of projects.slice(0, linked).entries())
    await command(origin, headers, linkTo(id, items[at % items.length] ?? ""));
  return { items, unlinked: projects.slice(linked) };
}
