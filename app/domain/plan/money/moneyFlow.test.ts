import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FUND_SOURCES } from "../../brief/briefContent";
import type { NodeKind, PlanGraph, PlanLink, PlanNode } from "../planGraph";
import { icicleOf } from "./icicle";
import { moneyFlow, type ProjectFund } from "./moneyFlow";
import { MOST_GOALS, MOST_ISSUES, sankeyOf } from "./sankey";
import { layoutSankey } from "./sankeyLayout";

const node = (id: string, kind: NodeKind, archived = false): PlanNode => ({
  ...{ id, kind, archived, code: id, titleTh: id, titleEn: "", sort: 0, steps: [] },
  ...{ projectId: null, briefId: null, projectKind: null, amount: 0n },
});
const link = (from: string, to: string): PlanLink => ({
  ...{ id: `${from}>${to}`, from, to, relation: "REALISES", reason: "", strength: "M", origin: "ACTION" },
});

const KINDS = { G: "GOAL", I: "ISSUE", P: "PROGRAMME", X: "PROJECT" } as const;
const ids = (letter: keyof typeof KINDS, count: number) => Array.from({ length: count }, (_, at) => `${letter}${at}`);

/** Any graph of goals, issues, programmes and projects with any links (circles and archived nodes too), and money. */
const plans = fc
  .record({ goals: fc.nat(7), issues: fc.nat(11), programmes: fc.nat(4), projects: fc.nat(12) })
  .chain(({ goals, issues, programmes, projects }) => {
    const all = [...ids("G", goals), ...ids("I", issues), ...ids("P", programmes), ...ids("X", projects)];
    const one = all.length === 0 ? fc.constant("none") : fc.constantFrom(...all);
    const owners = [...ids("X", projects), "unknown"];
    return fc.record({
      archived: fc.uniqueArray(one, { maxLength: 3 }),
      links: fc.array(fc.tuple(one, one), { maxLength: 40 }),
      all: fc.constant(all),
      funds: fc.array(
        fc.record<ProjectFund>({
          projectId: fc.constantFrom(...owners),
          source: fc.constantFrom(...FUND_SOURCES),
          amount: fc.bigInt({ min: 0n, max: 2n ** 50n }),
        }),
        { maxLength: 40 },
      ),
    });
  })
  .map(({ all, archived, links, funds }) => {
    const kindOf = (id: string): NodeKind => KINDS[id.charAt(0) as keyof typeof KINDS];
    const graph: PlanGraph = {
      nodes: all.map((id) => node(id, kindOf(id), archived.includes(id))),
      links: links.map(([from, to]) => link(from, to)),
    };
    const known = new Set(all);
    const counted = funds.filter(({ projectId }) => known.has(projectId));
    return { graph, funds, total: counted.reduce((sum, { amount }) => sum + amount, 0n) };
  });

describe("money to goals", () => {
  test("what flows into a node flows out of it, and each column adds up to the projects' money", () => {
    fc.assert(
      fc.property(plans, ({ graph, funds, total }) => {
        const flow = moneyFlow(graph, funds);
        const { nodes, bands } = sankeyOf(flow, graph);
        expect(flow.total).toBe(total);
        for (const level of ["SOURCE", "ISSUE", "GOAL"]) {
          const column = nodes.filter((one) => one.level === level);
          expect(column.reduce((sum, { amount }) => sum + amount, 0n)).toBe(total);
        }
        for (const { key, level, amount } of nodes) {
          const into = bands.filter(({ to }) => to === key).reduce((sum, band) => sum + band.amount, 0n);
          const out = bands.filter(({ from }) => from === key).reduce((sum, band) => sum + band.amount, 0n);
          if (level !== "SOURCE") expect(into).toBe(amount);
          if (level !== "GOAL") expect(out).toBe(amount);
        }
        const plain = (level: string) =>
          nodes.filter((one) => one.level === level && one.target !== "NONE" && one.target !== "SEVERAL").length;
        expect(plain("ISSUE")).toBeLessThanOrEqual(MOST_ISSUES);
        expect(plain("GOAL")).toBeLessThanOrEqual(MOST_GOALS);
      }),
    );
  });

  test("every column of the icicle adds up to the total, and every project stands once", () => {
    fc.assert(
      fc.property(plans, ({ graph, funds, total }) => {
        const icicle = icicleOf(graph, funds);
        expect(icicle.total).toBe(total);
        for (const level of ["GOAL", "ISSUE", "PROJECT"]) {
          let next = 0n;
          for (const { before, amount } of icicle.cells.filter((one) => one.level === level)) {
            expect(before).toBe(next);
            next += amount;
          }
          expect(next).toBe(total);
        }
        const projects = icicle.cells.filter(({ level }) => level === "PROJECT").map(({ target }) => target);
        expect(new Set(projects).size).toBe(projects.length);
      }),
    );
  });

  test("money of a project that reaches two goals is not divided, that of an unlinked one is not dropped", () => {
    const graph: PlanGraph = {
      nodes: [
        node("G1", "GOAL"),
        node("G2", "GOAL"),
        node("I1", "ISSUE"),
        node("X1", "PROJECT"),
        node("X2", "PROJECT"),
      ],
      links: [link("X1", "I1"), link("I1", "G1"), link("I1", "G2")],
    };
    const funds: ProjectFund[] = [
      { projectId: "X1", source: "PROVINCE", amount: 101n },
      { projectId: "X2", source: "LOCAL", amount: 7n },
    ];
    expect(moneyFlow(graph, funds).paths).toEqual([
      { source: "PROVINCE", issue: "I1", goal: "SEVERAL", amount: 101n, projectIds: ["X1"] },
      { source: "LOCAL", issue: "NONE", goal: "NONE", amount: 7n, projectIds: ["X2"] },
    ]);
  });

  test("a path through an archived node leads nowhere", () => {
    const graph: PlanGraph = {
      nodes: [node("G1", "GOAL"), node("I1", "ISSUE", true), node("X1", "PROJECT")],
      links: [link("X1", "I1"), link("I1", "G1")],
    };
    const [path] = moneyFlow(graph, [{ projectId: "X1", source: "PROVINCE", amount: 1n }]).paths;
    expect(path).toMatchObject({ issue: "NONE", goal: "NONE" });
  });

  test("columns lie in the picture and bands fill their nodes from edge to edge", () => {
    fc.assert(
      fc.property(plans, ({ graph, funds }) => {
        const size = { width: 900, height: 500, nodeWidth: 16, gap: 10 };
        const { nodes, bands } = layoutSankey(sankeyOf(moneyFlow(graph, funds), graph), size);
        for (const { x, y, width, height } of nodes) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x + width).toBeLessThanOrEqual(size.width);
          expect(y + height).toBeLessThanOrEqual(size.height + 0.01);
        }
        for (const band of bands) {
          const from = nodes.find(({ key }) => key === band.from);
          expect(band.y0).toBeGreaterThanOrEqual((from?.y ?? 0) - 0.01);
          // positions are cut to two decimals of a percent
          expect(band.y0 + band.height).toBeLessThanOrEqual((from?.y ?? 0) + (from?.height ?? 0) + 0.2);
        }
      }),
    );
  });
});
