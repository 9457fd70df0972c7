import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CARD } from "~/domain/plan/lanes";
import type { PlanGraph, PlanLink } from "~/domain/plan/planGraph";
import { planDrawing, type PlanWords } from "./planDrawing";
import { escapeXml, svgText } from "./svgText";

const words: PlanWords = { title: "แผน", asOf: "", lane: (lane) => lane, kind: (kind) => kind, missing: "ขาด" };

const graphOf = (titles: readonly string[]): PlanGraph => ({
  nodes: titles.map((titleTh, at) => ({
    ...{ id: `n${at}`, kind: at % 2 ? "PROJECT" : "GOAL", code: titleTh.slice(0, 9), titleTh, titleEn: "", sort: at },
    ...{ archived: false, steps: [], projectId: null, briefId: null, projectKind: null, amount: 5n },
  })),
  links: titles.length > 1 ? [link] : [],
});
const link: PlanLink = {
  ...{ id: "l", from: "n1", to: "n0", relation: "REALISES", reason: "", strength: "M", origin: "ACTION" },
};

const svgOf = (titles: readonly string[]) =>
  svgText(planDrawing({ graph: graphOf(titles), findings: [], locale: "th", words }));

/** What a forged title may try. */
const ATTACKS = [
  `<script>alert(1)</script>`,
  `</text><image href="https://evil.example/x.png"/>`,
  `"><svg onload=alert(1)>`,
  `' onmouseover='alert(1)`,
  `<![CDATA[<script>]]>`,
  `<!ENTITY x SYSTEM "file:///etc/passwd">&x;`,
  `]]><foreignObject>`,
  `ก\u0000\u0008\u001b\ufffe\ud800ข`,
];

const ADMITTED =
  "version encoding xmlns width height viewBox font-family fill stroke stroke-width stroke-dasharray x y rx dy d font-size font-weight text-anchor".split(
    " ",
  );

describe("the plan as an SVG file", () => {
  test.each(ATTACKS)("a forged title %# stays a text", (attack) => {
    const svg = svgOf([attack, attack]);
    const tags = [...svg.matchAll(/<\/?([a-zA-Z!?[]+)/g)].map(([, name]) => name);
    expect(new Set(tags)).toEqual(new Set(["?xml", "svg", "title", "rect", "path", "text", "tspan"]));
    const attributes = [...svg.matchAll(/<[^>]*>/g)].flatMap(([tag]) => [...tag.matchAll(/\s([\w-]+)=/g)]);
    for (const [, name] of attributes) expect(ADMITTED).toContain(name);
    // no entity but the five of XML and the apostrophe, no declaration of one
    expect(svg).not.toMatch(/<!|&(?!(amp|lt|gt|quot|#39);)/);
    expect(svg).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
  });

  test("any text comes back whole from its escaped form", () => {
    const back = (text: string) =>
      text.replace(
        /&(amp|lt|gt|quot|#39);/g,
        (_, name: string) => ({ amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" })[name] ?? "",
      );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."<>&\"'กa;#") }), (text) => {
        expect(back(escapeXml(text))).toBe(text);
      }),
    );
  });

  test("every card lies inside the picture, and titles inside their card", () => {
    const { width, height, marks } = planDrawing({
      ...{ graph: graphOf(["เป้าหมาย", "โครงการพัฒนาแหล่งท่องเที่ยวทะเลน้อย อำเภอควนขนุน"]), locale: "th", words },
      findings: [{ rule: "R9", severity: "E", code: "X", ids: ["n1"], message: { th: "", en: "" } }],
    });
    for (const mark of marks)
      if (mark.kind === "rect") expect(mark.x + mark.width <= width && mark.y + mark.height <= height).toBe(true);
    const texts = marks.flatMap((mark) => (mark.kind === "text" && mark.bold && mark.size === 14 ? [mark] : []));
    expect(texts.map(({ lines }) => lines.length)).toEqual([1, 2]);
    expect(CARD.height).toBeGreaterThan(40 + 20);
    expect(marks.some((mark) => mark.kind === "rect" && mark.look.dash !== "")).toBe(true);
  });

  test("the same plan gives the same bytes", () => expect(svgOf(["ก", "ข"])).toBe(svgOf(["ก", "ข"])));
});
