import { describe, expect, test } from "vitest";
import type { NodeKind, PlanGraph, PlanLink, PlanNode } from "../planGraph";
import { isIndicator, mayLink, OWN_KINDS, relationsBetween } from "../planGraph";
import { compareGraph } from "./compareGraph";
import type { GraphReference } from "./compareEntries";
import { exchangeGraph, type ExchangeGraph } from "./exchangeGraph";
import type { GraphFile } from "./graphFile";
import { graphJson, graphOfJson } from "./graphJson";

/** Numbers from 0 to 1, the same for the same seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const node = (id: string, kind: NodeKind, more: Partial<PlanNode> = {}): PlanNode => ({
  ...{ id, kind, code: "", titleTh: id, titleEn: "", sort: 0, archived: false, steps: ["", "", "", ""] },
  ...{ projectId: null, briefId: null, projectKind: null, amount: 0n, ...more },
});

const link = (from: string, to: string, more: Partial<PlanLink> = {}): PlanLink => ({
  ...{ id: `${from}>${to}`, from, to, relation: "REALISES", reason: "ส่งผล", strength: "M", origin: "ACTION", ...more },
});

/** A graph of up to 40 entries with codes that repeat, values that are odd, and links that are admitted. */
function drawn(seed: number): PlanGraph {
  const random = seeded(seed);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const texts = ["", "ก", "=1+1", "4,800 ไร่", "a\u200bb", "๑๒", " x  y "];
  const measures = () => ({
    ...{ unit: pick(texts), baseline: pick(texts) },
    targets: (random() < 0.5 ? { 2568: pick(texts) || "1", 2599: "9" } : {}) as Record<string, string>,
  });
  const nodes = Array.from({ length: 1 + Math.floor(random() * 40) }, (_, at) => {
    const kind = pick(OWN_KINDS);
    return node(`n${at}`, kind, {
      ...{
        code: pick(["", "1", "1.1", "2"]),
        titleTh: `ชื่อ ${at}`,
        titleEn: pick(texts),
        sort: Math.floor(random() * 5),
      },
      steps: [pick(texts), pick(texts), "", pick(texts)],
      ...(isIndicator(kind) && measures()),
    });
  });
  const links = new Map<string, PlanLink>();
  for (let at = 0; at < 60; at++) {
    const [from, to] = [pick(nodes), pick(nodes)];
    if (!mayLink(from.kind, to.kind)) continue;
    const more = { relation: pick(relationsBetween(from.kind, to.kind)), strength: pick(["H", "M", "L"] as const) };
    links.set(`${from.id}>${to.id}`, link(from.id, to.id, { ...more, reason: pick(["ส่งผล", "=cmd"]) }));
  }
  return { nodes, links: [...links.values()] };
}

const reference = (now: ExchangeGraph, more: Partial<GraphReference> = {}): GraphReference => ({
  ...{ now, was: null, still: new Map(), created: new Map(), linked: new Set(), stillProjects: new Set(), ...more },
});
const EMPTY: ExchangeGraph = { entries: [], links: [], outside: [], pairs: [] };
const fileOf = (graph: ExchangeGraph): GraphFile => {
  const text = JSON.stringify(graphJson(graph, { areaCode: "93", fy: 2568 }));
  return graphOfJson(JSON.parse(text) as ReturnType<typeof graphJson>);
};

describe("a plan graph as JSON", () => {
  test("whatever the graph: it comes back the same, and into an empty area as exactly itself", () => {
    for (let seed = 1; seed <= 200; seed++) {
      const graph = exchangeGraph(drawn(seed));
      const same = compareGraph(fileOf(graph), reference(graph));
      expect(new Set(same.rows.map(({ state, faults }) => `${state} ${faults.length}`))).toEqual(new Set(["SAME 0"]));
      const fresh = compareGraph(fileOf(graph), reference(EMPTY));
      expect(fresh.rows.flatMap(({ faults }) => faults)).toEqual([]);
      expect(fresh.rows.every(({ state }) => state === "NEW")).toBe(true);
      expect(fresh.rows).toHaveLength(graph.entries.length + graph.links.length);
      expect(fresh.wanted.size).toBe(graph.links.length);
    }
  });
});

/** Goal, issue and programme, linked upward, and a project. */
const plan = exchangeGraph({
  nodes: [
    node("goal", "GOAL", { code: "1", steps: ["10", "", "", ""] }),
    node("issue", "ISSUE", { code: "1" }),
    node("programme", "PROGRAMME", { code: "ผง.1" }),
    node("project", "PROJECT", { code: "93-2568-001" }),
  ],
  links: [link("issue", "goal"), link("programme", "issue")],
});
const edited = (change: (file: { entries: GraphFile["entries"]; links: GraphFile["links"] }) => void): GraphFile => {
  const file = { ...structuredClone(fileOf(plan)), source: "XLSX" as const, complete: false };
  change(file);
  return file;
};
const faultsOf = (file: GraphFile, more: Partial<GraphReference> = {}) =>
  compareGraph(file, reference(plan, more)).rows.flatMap(({ key, faults }) =>
    faults.map(({ code }) => `${key} ${code}`),
  );
const place = { sheet: "การเชื่อม", line: 9, id: "", broken: [] };
const said = {
  relation: "REALISES",
  relationText: "ทำให้บรรลุ",
  reason: "เพราะ",
  strength: "M",
  strengthText: "ปานกลาง",
} as const;

describe("rows of a file", () => {
  test("refs are readable and unique; a project is named by its code", () => {
    expect(plan.entries.map(({ ref }) => ref)).toEqual(["G-1", "I-1", "P-ผง.1"]);
    expect(plan.outside.map(({ ref }) => ref)).toEqual(["93-2568-001"]);
  });

  test("changed values stand side by side; what only the plan changed since is left alone, what both changed is told", () => {
    const file = edited(({ entries }) => {
      Object.assign(entries?.[0]?.fields ?? {}, { titleTh: "เป้าหมายใหม่", step1: "20" });
    });
    const [row] = compareGraph(file, reference(plan)).rows;
    expect(row).toMatchObject({ key: "e0", state: "CHANGED", faults: [] });
    expect(row?.changes.map(({ field, now, file: there }) => [field, now, there])).toEqual([
      ["titleTh", "goal", "เป้าหมายใหม่"],
      ["step1", "", "20"],
    ]);
    const was: ExchangeGraph = {
      ...plan,
      entries: plan.entries.map((entry) => ({ ...entry, fields: { ...entry.fields, titleTh: "ก่อนหน้า", step0: "5" } })),
    };
    const untouched = edited(({ entries }) =>
      Object.assign(entries?.[0]?.fields ?? {}, { titleTh: "ใหม่", step0: "5" }),
    );
    const [later] = compareGraph(untouched, reference(plan, { was })).rows;
    expect(later?.changes).toEqual([{ field: "titleTh", was: "ก่อนหน้า", now: "goal", file: "ใหม่", conflict: true }]);
  });

  test("rows that the file lacks are told, unless they were made after it went out", () => {
    const file = edited((one) => {
      one.entries = one.entries?.slice(0, 2) ?? null;
      one.links = one.links?.slice(0, 1) ?? null;
    });
    const missing = (more: Partial<GraphReference> = {}) =>
      compareGraph(file, reference(plan, more))
        .rows.filter(({ state }) => state === "MISSING")
        .map(({ key }) => key);
    expect(missing()).toEqual(["xprogramme", "uprogramme>issue"]);
    expect(missing({ was: { ...plan, entries: plan.entries.slice(0, 2), links: [] } })).toEqual([]);
    expect(compareGraph({ ...file, entries: null, links: null }, reference(plan)).rows).toEqual([]);
  });

  test("a new entry and a link to it; the link is refused with the entry", () => {
    const row = {
      at: 3,
      sheet: "รายการ",
      line: 7,
      id: "",
      broken: [],
      ref: "ใหม่",
      kind: "OBJECTIVE" as const,
      kindText: "",
    };
    const more = (titleTh: string) =>
      edited((one) => {
        one.entries = [...(one.entries ?? []), { ...row, fields: { titleTh } }];
        one.links = [...(one.links ?? []), { ...place, at: 2, from: "ใหม่", to: "I-1", ...said }];
      });
    const { rows, wanted } = compareGraph(more("เป้าประสงค์"), reference(plan));
    expect(rows.filter(({ state }) => state === "NEW").map(({ key }) => key)).toEqual(["e3", "l2"]);
    expect(wanted.get("l2")).toMatchObject({ from: { at: 3 }, to: { id: "issue" } });
    expect(faultsOf(more(" "))).toEqual(["e3 NO_TITLE", "l2 REFUSED_END"]);
    const taken = reference(plan, { created: new Map([[3, "made"]]), linked: new Set([2]) });
    expect(compareGraph(more("เป้าประสงค์"), taken).rows.filter(({ state }) => state === "TAKEN")).toHaveLength(2);
  });

  test.each([
    ["G-1", "P-ผง.1", {}, "CYCLE"],
    ["I-1", "I-1", {}, "CYCLE"],
    ["G-1", "93-2568-001", {}, "NOT_ADMITTED"],
    ["93-2568-001", "G-1", { relation: "MEASURED_BY" }, "NOT_ADMITTED"],
    ["I-1", "G-1", {}, "LINK_TWICE"],
    ["93-2568-999", "G-1", {}, "UNKNOWN_END"],
    ["93-2568-001", "G-1", { relation: null }, "UNKNOWN_RELATION"],
    ["93-2568-001", "G-1", { strength: null }, "UNKNOWN_STRENGTH"],
    ["93-2568-001", "G-1", { reason: "\u200b " }, "NO_REASON"],
    ["93-2568-001", "G-1", { reason: "ก".repeat(501) }, "TOO_LONG"],
    ["93-2568-001", "G-1", { broken: [{ field: "from", fault: "MERGED" }] }, "BROKEN_CELL"],
  ] as const)("[R9c] a link %s → %s with %j is refused: %s", (from, to, more, code) => {
    const file = edited((one) => {
      one.links = [...(one.links ?? []), { ...place, at: 2, from, to, ...said, ...more }];
    });
    expect(faultsOf(file)).toEqual([`l2 ${code}`]);
  });

  test.each([
    [{ kind: null, kindText: "เปาหมาย" }, "UNKNOWN_KIND"],
    [{ kind: "ISSUE" }, "KIND_FIXED"],
    [{ ref: "" }, "NO_REF"],
    [{ ref: "93-2568-001" }, "REF_TWICE"],
    [{ id: "nobody" }, "FOREIGN_ID"],
    [{ id: "issue" }, "ID_TWICE"],
    [{ fields: { titleTh: "ก".repeat(301) } }, "TOO_LONG"],
    [{ fields: { titleTh: "ก", unit: "ไร่" } }, "NOT_INDICATOR"],
    [{ kind: "PROJECT", ref: "93-2568-999", id: "" }, "PROJECT_ROW"],
  ] as const)("an entry with %j is refused: %s", (change, code) => {
    const file = edited((one) => {
      one.entries = (one.entries ?? []).map((row) => (row.at === 0 ? { ...row, ...change } : row));
      // it is about the entry alone
      one.links = null;
    });
    expect(faultsOf(file).map((one) => one.split(" ")[1])).toContain(code);
  });

  test("[I11] what stands still is refused with who opens it again, and only what changes", () => {
    const still = new Map([["GOALS_20", { title: "แผน", version: 2, reopener: "OFFICE" }]] as const);
    expect(
      faultsOf(
        edited(() => undefined),
        { still },
      ),
    ).toEqual([]);
    const file = edited((one) => {
      Object.assign(one.entries?.[0]?.fields ?? {}, { step0: "ไร่" });
      Object.assign(one.links?.[0] ?? {}, { reason: "เหตุผลใหม่" });
    });
    expect(faultsOf(file, { still })).toEqual(["e0 FROZEN_OFFICE"]);
    const five = new Map([["DEVELOPMENT_5", { title: "แผน", version: 1, reopener: "COMMITTEE" }]] as const);
    expect(faultsOf(file, { still: five })).toEqual([expect.stringMatching(/^l\d FROZEN_COMMITTEE$/)]);
  });
});
