import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { COMMITMENTS, FUND_SOURCES } from "../brief/briefContent";
import { checkStep, type WantedStep } from "./checkStep";
import { heightOf, ladderOf, pathOf, rungAbove, rungsBelow } from "./ladder";
import { standingOf } from "./standing";
import { totalsOf } from "./totals";

const WANTED: WantedStep = {
  ...{ source: "PROVINCE", from: "PLEDGED", to: "CONFIRMED", documentNo: "พท 0017/1", documentDate: "2025-03-10" },
  ...{ note: "", today: "2025-03-10" },
};

describe("ladder", () => {
  test("the area's money goes to the bill, an agency's to its request, a local administration's to its ordinance", () => {
    expect(FUND_SOURCES.map((source) => [source, pathOf(source), ladderOf(source).at(-1)])).toEqual([
      ["PROVINCE", "PROVINCE", "IN_BILL"],
      ["CLUSTER", "PROVINCE", "IN_BILL"],
      ["FUNCTION", "FUNCTION", "IN_BILL"],
      ["LOCAL", "FUNCTION", "IN_ORDINANCE"],
      ["PRIVATE", "PRIVATE", "CONFIRMED"],
    ]);
  });

  test("climbing from the lowest rung passes every rung of the ladder and ends", () => {
    for (const source of FUND_SOURCES) {
      const passed = [ladderOf(source)[0] ?? "PLEDGED"];
      for (let at = rungAbove(source, passed[0] ?? "PLEDGED"); at; at = rungAbove(source, at)) passed.push(at);
      expect(passed).toEqual(ladderOf(source));
    }
  });
});

describe("a step", () => {
  test.each<[string, Partial<WantedStep>, ReturnType<typeof checkStep>]>([
    ["with its document of today", {}, null],
    ["over a rung", { to: "IN_BILL" }, "NOT_NEXT"],
    ["on the spot", { to: "PLEDGED" }, "NOT_NEXT"],
    ["into an ordinance with the province's money", { from: "CONFIRMED", to: "IN_ORDINANCE" }, "NOT_NEXT"],
    ["of a local administration into its ordinance", { source: "LOCAL", from: "CONFIRMED", to: "IN_ORDINANCE" }, null],
    ["of private money into a bill", { source: "PRIVATE", from: "CONFIRMED", to: "IN_BILL" }, "NOT_NEXT"],
    ["without a number", { documentNo: " " }, "NO_DOCUMENT"],
    ["without a date", { documentDate: null }, "NO_DATE"],
    ["with a document of tomorrow", { documentDate: "2025-03-11" }, "LATER_DATE"],
    ["back without a reason", { from: "IN_BILL", to: "CONFIRMED", documentNo: "", documentDate: null }, "NO_REASON"],
    ["back over a rung with a reason", { from: "IN_BILL", to: "PLEDGED", note: "ถูกตัดในชั้นกรรมาธิการ" }, null],
  ])("%s", (_name, change, fault) => {
    expect(checkStep({ ...WANTED, ...change })).toBe(fault);
  });

  test("whatever is allowed ends on the ladder of the source, and only a lower rung needs no document", () => {
    const any = fc.record({
      source: fc.constantFrom(...FUND_SOURCES),
      from: fc.constantFrom(...COMMITMENTS),
      to: fc.constantFrom(...COMMITMENTS),
      documentNo: fc.constantFrom("", "1"),
      documentDate: fc.constantFrom(null, "2025-01-01"),
      note: fc.constantFrom("", "เหตุผล"),
    });
    fc.assert(
      fc.property(any, (step) => {
        if (checkStep({ ...step, today: "2025-03-10" }) !== null) return;
        expect(ladderOf(step.source)).toContain(step.to);
        const up = heightOf(step.to) > heightOf(step.from);
        expect(up ? step.documentNo : step.note).not.toBe("");
        expect(up || rungsBelow(step.source, step.from).includes(step.to)).toBe(true);
      }),
    );
  });
});

describe("where a line stands", () => {
  const line = { source: "LOCAL", orgId: "o", stated: "PLEDGED", amount: 500n } as const;
  const taken = { from: "PLEDGED", to: "CONFIRMED", documentNo: "1", amount: 500n } as const;

  test("a fresh promise lacks only the rungs above it", () => {
    expect(standingOf(line, [])).toEqual({ step: "PLEDGED", next: "CONFIRMED", lacks: ["NOT_AT_TOP"], promised: null });
  });

  test("the last step counts, not what the brief says", () => {
    const back = { from: "CONFIRMED", to: "PLEDGED", documentNo: "", amount: 500n } as const;
    expect(standingOf(line, [taken]).step).toBe("CONFIRMED");
    expect(standingOf({ ...line, stated: "IN_ORDINANCE" }, [taken, back]).step).toBe("PLEDGED");
  });

  test("what was typed as confirmed keeps its word and lacks its proof; private money in a bill is on no ladder", () => {
    expect(standingOf({ ...line, stated: "CONFIRMED" }, []).lacks).toEqual(["NO_PROOF", "NOT_AT_TOP"]);
    expect(standingOf({ ...line, source: "PRIVATE", stated: "IN_BILL" }, []).lacks).toEqual([
      "NO_PROOF",
      "NOT_ON_LADDER",
    ]);
  });

  test("put back to a rung that was proved before, its proof still counts", () => {
    const up = { from: "CONFIRMED", to: "IN_ORDINANCE", documentNo: "2", amount: 500n } as const;
    const back = { from: "IN_ORDINANCE", to: "CONFIRMED", documentNo: "", amount: 500n } as const;
    expect(standingOf(line, [taken, up, back])).toMatchObject({ step: "CONFIRMED", lacks: ["NOT_AT_TOP"] });
  });

  test("an amount that changed since is named with what was promised; a mere promise may change", () => {
    const changed = standingOf({ ...line, amount: 501n }, [taken]);
    expect(changed).toMatchObject({ lacks: ["AMOUNT_CHANGED", "NOT_AT_TOP"], promised: 500n });
    expect(standingOf({ ...line, amount: null, orgId: null }, []).lacks).toEqual(["NO_ORG", "NO_AMOUNT", "NOT_AT_TOP"]);
  });
});

describe("totals", () => {
  test("rows and columns add up to the whole, to the satang", () => {
    const lines = fc.array(
      fc.record({
        source: fc.constantFrom(...FUND_SOURCES),
        step: fc.constantFrom(...COMMITMENTS),
        amount: fc.option(fc.bigInt({ min: 0n, max: 2n ** 50n })),
      }),
    );
    fc.assert(
      fc.property(lines, (given) => {
        const { sources, steps, all } = totalsOf(given);
        const whole = given.reduce((sum, { amount }) => sum + (amount ?? 0n), 0n);
        expect(all).toEqual({ amount: whole, lines: given.length });
        expect(sources.reduce((sum, { all: own }) => sum + own.amount, 0n)).toBe(whole);
        expect(COMMITMENTS.reduce((sum, step) => sum + steps[step].amount, 0n)).toBe(whole);
        for (const { steps: own, all: sum } of sources)
          expect(COMMITMENTS.reduce((count, step) => count + own[step].lines, 0)).toBe(sum.lines);
      }),
    );
  });
});
