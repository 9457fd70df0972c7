import { CARD, laneBands, layoutLanes, type Placed } from "~/domain/plan/lanes";
import type { Lane, NodeKind, PlanGraph, PlanNode } from "~/domain/plan/planGraph";
import { rollups } from "~/domain/plan/rollups";
import type { Finding, Severity } from "~/domain/rules/finding";
import { millionBaht } from "../baht";
import type { Locale } from "../locale";
import type { Drawing, Look, Mark } from "./drawing";
import { wrapText } from "./wrapText";

/** Words of the picture in its language. */
export type PlanWords = {
  title: string;
  asOf: string;
  lane(lane: Lane): string;
  kind(kind: NodeKind): string;
  missing: string;
};

/** Height of the title and of the lanes' names above the cards, pixels. */
export const HEAD = { title: 44, lanes: 40, margin: 24 } as const;
const PAD = 14;
const INK = {
  text: "#18212f",
  muted: "#505c6b",
  line: "#7a8694",
  band: "#f5f7fa",
  bad: "#b3261e",
  warn: "#8a5200",
} as const;
const SIDE: Readonly<Partial<Record<Lane, string>>> = {
  GOALS_20: "#0f766e",
  DEVELOPMENT_5: "#1b4b8a",
  ANNUAL: "#1b4b8a",
  PROJECTS: "#c56a00",
};

const look = (fill: string, stroke: string, width: number, dash = ""): Look => ({ fill, stroke, width, dash });
const text = (x: number, y: number, lines: string[], more: Partial<Extract<Mark, { kind: "text" }>> = {}): Mark => ({
  ...{ kind: "text", x, y, size: 14, bold: false, colour: INK.text, middle: false, lines },
  ...more,
});

type Input = { graph: PlanGraph; findings: readonly Finding[]; locale: Locale; words: PlanWords };

/**
 * The whole plan graph as a drawing: lanes with their names, links, cards with title and money (satang in millions of baht),
 * dashed where something is missing. Same places as on the screen; black and white tell the same.
 */
export function planDrawing({ graph, findings, locale, words }: Input): Drawing {
  const placed = layoutLanes(graph);
  const top = HEAD.title + HEAD.lanes + PAD;
  const left = HEAD.margin + PAD;
  const shift = (one: Placed): Placed => ({ ...one, x: one.x + left, y: one.y + top });
  const shown = placed.map(shift);
  const width = shown.reduce((most, one) => Math.max(most, one.x + one.width), 700) + left;
  const height = shown.reduce((most, one) => Math.max(most, one.y + one.height), top) + PAD + HEAD.margin;
  const money = rollups(graph);
  const gaps = severities(findings);
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  const cards = shown.flatMap((one) => {
    const node = byId.get(one.id);
    return node
      ? card(one, node, { gap: gaps.get(one.id) ?? null, amount: money.get(one.id) ?? 0n, locale, words })
      : [];
  });
  return {
    ...{ width, height, title: words.title },
    marks: [
      text(HEAD.margin, 28, [words.title], { size: 20, bold: true }),
      text(width - HEAD.margin - 300, 28, [words.asOf], { size: 13, colour: INK.muted }),
      ...laneMarks(placed, { left, top, height, words }),
      ...linkMarks(graph, new Map(shown.map((one) => [one.id, one]))),
      ...cards,
    ],
  };
}

function severities(findings: readonly Finding[]): Map<string, Severity> {
  const found = new Map<string, Severity>();
  for (const { severity, ids } of findings)
    for (const id of ids) if (severity === "E" || !found.has(id)) found.set(id, severity);
  return found;
}

type Lanes = { left: number; top: number; height: number; words: PlanWords };

function laneMarks(placed: readonly Placed[], { left, top, height, words }: Lanes): Mark[] {
  return laneBands(placed).flatMap(({ lane, x, width }): Mark[] => {
    const box = { x: x + left - PAD, y: HEAD.title, width: width + 2 * PAD, height: height - HEAD.title - HEAD.margin };
    const name = wrapText(words.lane(lane), { width: width + PAD, fontSize: 15, most: 1 });
    return [
      { kind: "rect", ...box, round: 10, look: look(INK.band, "#cbd3dc", 1) },
      text(x + left + width / 2, top - PAD - 12, name, { size: 15, bold: true, colour: INK.muted, middle: true }),
    ];
  });
}

function linkMarks(graph: PlanGraph, places: ReadonlyMap<string, Placed>): Mark[] {
  return graph.links.flatMap(({ from, to, origin }): Mark[] => {
    const [higher, lower] = [places.get(to), places.get(from)];
    if (!higher || !lower) return [];
    const [x0, y0] = [higher.x + higher.width, higher.y + higher.height / 2];
    const [x1, y1] = [lower.x, lower.y + lower.height / 2];
    const bend = Math.max(20, (x1 - x0) / 2);
    const d = `M${x0} ${y0}C${x0 + bend} ${y0} ${x1 - bend} ${y1} ${x1} ${y1}`;
    return [{ kind: "path", d, look: look("none", INK.line, 1.3, origin === "ACTION" ? "" : "5 4") }];
  });
}

type CardWords = { gap: Severity | null; amount: bigint; locale: Locale; words: PlanWords };

function card(at: Placed, node: PlanNode, { gap, amount, locale, words }: CardWords): Mark[] {
  const title = (locale === "en" && node.titleEn) || node.titleTh;
  const edge =
    gap === "E" ? look("#ffffff", INK.bad, 2, "6 3") : gap === "W" ? look("#ffffff", INK.warn, 2, "3 3") : null;
  const head = [node.projectKind === "KEY" ? "★" : "", node.code, node.kind === "PROJECT" ? "" : words.kind(node.kind)];
  const box = { x: at.x, y: at.y, width: CARD.width, height: CARD.height };
  const label = wrapText(head.filter(Boolean).join(" "), { width: 100, fontSize: 12, most: 1 });
  const figure = amount === 0n ? [] : [millionBaht(amount, { locale })];
  const mark = gap ? [`⚠ ${words.missing}`] : [];
  return [
    { kind: "rect", ...box, round: 8, look: edge ?? look("#ffffff", INK.line, 1) },
    { kind: "rect", ...box, width: 5, round: 2, look: look(SIDE[at.lane] ?? INK.muted, "none", 0) },
    text(at.x + 12, at.y + 18, label, { size: 12, colour: INK.muted }),
    text(at.x + 118, at.y + 18, figure.length > 0 ? figure : mark, { size: 12, bold: true, colour: INK.muted }),
    text(at.x + 12, at.y + 40, wrapText(title, { width: CARD.width - 22, fontSize: 14, most: 2 }), { bold: true }),
  ];
}
