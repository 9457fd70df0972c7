import fc from "fast-check";
import { expect, test } from "vitest";
import { ADVISERS } from "../comment/thread";
import type { FundSource } from "../brief/briefContent";
import { checkMoney } from "../brief/moneyChecks";
import { checkReadiness, READINESS_ITEMS } from "../brief/quality/readiness";
import { checkSources, type SourceLine } from "../budget/sources";
import { POLICY_CYCLE_2568 } from "../budget/policyCycle";
import { evaluateWindow } from "../budget/window";
import type { WindowProposal } from "../budget/windowResult";
import { checkDeadline, deadlinesOf } from "../calendar/deadlines";
import { fiscalYear } from "../calendar/fiscalYear";
import { checkAdvice } from "../lifecycle/advice";
import { checkKeyMarks } from "../lifecycle/keyMarks";
import { satang } from "../money/satang";

const big = fc.bigInt({ min: 1n, max: 2n ** 60n });
const shuffled = <T>(list: readonly T[], dice: readonly number[]): T[] =>
  list
    .map((one, at) => ({ one, key: dice[at % dice.length] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one);
const dice = fc.array(fc.nat(), { minLength: 1, maxLength: 20 });

const proposals = fc
  .array(fc.tuple(big, fc.constantFrom("KEY" as const, "OTHER" as const)), { minLength: 1, maxLength: 30 })
  .map((rows) =>
    rows.map(([amountSatang, kind], at): WindowProposal => ({ id: `p${at}`, kind, rank: at + 1, amountSatang })),
  );
const window = (frameSatang: bigint, list: WindowProposal[]) =>
  evaluateWindow({ frameSatang, proposals: list, policy: POLICY_CYCLE_2568 });

test("[R1] more proposed never falls further below the window, and Σ rows = proposed beyond 2^53", () => {
  fc.assert(
    fc.property(big, proposals, big, (frame, list, more) => {
      const [before, after] = [
        window(frame, list),
        window(frame, [...list, { id: "x", kind: "OTHER", rank: list.length + 1, amountSatang: more }]),
      ];
      expect(after.proposedSatang).toBe(before.proposedSatang + more);
      expect(before.rows.reduce((sum, { amountSatang }) => sum + amountSatang, 0n)).toBe(before.proposedSatang);
      expect((after.shortfallSatang ?? 0n) <= (before.shortfallSatang ?? 0n)).toBe(true);
      expect((after.overSatang ?? 0n) >= (before.overSatang ?? 0n)).toBe(true);
    }),
  );
});

test("[R2] what is inside is a strict prefix by rank and never more than twice the frame", () => {
  fc.assert(
    fc.property(big, proposals, (frame, list) => {
      const { rows, maxSatang } = window(frame, list);
      const inside = rows.map(({ band }) => band === "IN_FRAME" || band === "IN_WINDOW");
      expect(inside).toEqual([...inside].sort((a, b) => Number(b) - Number(a)));
      const sum = rows.filter((_, at) => inside[at]).reduce((total, { amountSatang }) => total + amountSatang, 0n);
      expect(sum <= (maxSatang ?? 0n)).toBe(true);
      expect(rows.filter(({ band }) => band === "STRADDLES").length).toBeLessThanOrEqual(1);
    }),
  );
});

test("[R3] more money of key projects never loses the share", () => {
  fc.assert(
    fc.property(big, proposals, big, (frame, list, more) => {
      const added: WindowProposal = { id: "x", kind: "KEY", rank: list.length + 1, amountSatang: more };
      if (window(frame, list).keyShareOk) expect(window(frame, [...list, added]).keyShareOk).toBe(true);
    }),
  );
});

const sources = fc.array(
  fc.record({
    source: fc.constantFrom<FundSource>("PROVINCE", "CLUSTER", "FUNCTION", "LOCAL", "PRIVATE"),
    orgId: fc.constantFrom(null, "a", "b"),
    amountSatang: fc.oneof(fc.constant(0n), big),
  }),
  { maxLength: 12 },
);
const judged = (lines: SourceLine[]) => checkSources({ id: "p", kind: "KEY" }, lines, 3);
const names = (lines: SourceLine[]) =>
  judged(lines)
    .findings.map(({ message }) => message.th)
    .sort();

test("[R4] [R4b] the order of lines does not matter; another line never takes a source away", () => {
  fc.assert(
    fc.property(sources, dice, sources, (lines, order, more) => {
      expect(names(shuffled(lines, order))).toEqual(names(lines));
      expect(judged([...lines, ...more]).count).toBeGreaterThanOrEqual(judged(lines).count);
      expect(judged(lines).count).toBeLessThanOrEqual(4);
    }),
  );
});

test("[R6] sums of an activity beyond 2^53 are compared to the satang", () => {
  const most = 2 ** 50;
  const activities = [{ id: "a" }] as unknown as Parameters<typeof checkMoney>[0]["activities"];
  fc.assert(
    fc.property(fc.integer({ min: 9, max: 40 }), fc.integer({ min: -1, max: 1 }), (lines, off) => {
      const amounts = Array.from({ length: lines }, () => most);
      const funding = amounts.map((amount, at) => ({
        id: `f${at}`,
        activityId: "a",
        amounts: { 2568: satang(amount) },
      }));
      const costItems = amounts.map((amount, at) => ({
        ...{ id: `c${at}`, activityId: "a", quantity: "", unitPrice: null },
        amount: satang(at === 0 ? amount + Math.min(off, 0) : at === 1 ? amount - Math.max(off, 0) : amount),
      }));
      const found = checkMoney({ activities, funding, costItems } as unknown as Parameters<typeof checkMoney>[0]);
      expect(found.map(({ code }) => code)).toEqual(off === 0 ? [] : ["ACTIVITY_SUM"]);
    }),
  );
});

test("[R15] once overdue, overdue for ever; a weekend is said whatever the day", () => {
  const day = fc
    .integer({ min: 0, max: 4_000 })
    .map((days) => new Date(Date.UTC(2020, 0, 1 + days)).toISOString().slice(0, 10));
  fc.assert(
    fc.property(fc.integer({ min: 2565, max: 2575 }), day, day, (fy, one, other) => {
      const [first = "", later = ""] = [one, other].sort();
      for (const deadline of deadlinesOf(fiscalYear(fy))) {
        const codes = (today: string) => checkDeadline(deadline, null, today).map(({ code }) => code);
        if (codes(first).includes("OVERDUE")) expect(codes(later)).toContain("OVERDUE");
        expect(codes(first).includes("WEEKEND")).toBe(deadline.weekend);
      }
    }),
  );
});

test("[R19] each further piece of evidence leaves one fewer to name, in any order", () => {
  fc.assert(
    fc.property(fc.subarray([...READINESS_ITEMS]), dice, (present, order) => {
      const found = checkReadiness("p", new Set(shuffled(present, order)));
      expect(found).toEqual(checkReadiness("p", new Set(present)));
      expect(found.length === 0 ? READINESS_ITEMS.length : Number(found[0]?.printed)).toBe(present.length);
    }),
  );
});

const opinion = fc.record({
  adviser: fc.constantFrom(...ADVISERS),
  verdict: fc.constantFrom("SUPPORT" as const, "WITH_REMARKS" as const, "NOT_SUPPORT" as const),
});

test("[R20] an adviser who spoke is never missing, and only the last word of each counts", () => {
  fc.assert(
    fc.property(fc.array(opinion, { maxLength: 8 }), (given) => {
      const found = checkAdvice({ projectId: "p", kind: "KEY" }, given, false);
      const spoke = new Set(given.map(({ adviser }) => adviser)).size;
      expect(found.filter(({ code }) => code === "ADVICE_MISSING")).toHaveLength(ADVISERS.length - spoke);
      const last = ADVISERS.flatMap((adviser) => given.filter((one) => one.adviser === adviser).at(-1) ?? []);
      expect(found.filter(({ code }) => code === "ADVISED_AGAINST")).toHaveLength(
        last.filter(({ verdict }) => verdict === "NOT_SUPPORT").length,
      );
    }),
  );
});

test("[R28] a further signed memorandum never takes a mark away", () => {
  const states = fc.array(fc.constantFrom("DRAFT" as const, "SIGNED" as const, "TERMINATED" as const), {
    maxLength: 3,
  });
  fc.assert(
    fc.property(fc.array(states, { maxLength: 5 }), (all) => {
      const units = all.map((mous, at) => ({ orgId: `o${at}`, name: `หน่วย ${at}`, mous }));
      const marks = (more: typeof units) =>
        checkKeyMarks({ projectId: "p", kind: "KEY", findings: [], units: more }).length;
      const signed = units.map((unit) => ({ ...unit, mous: [...unit.mous, "SIGNED" as const] }));
      expect(marks(signed)).toBe(0);
      expect(marks(units)).toBe(all.some((mous) => !mous.includes("SIGNED")) ? 1 : 0);
    }),
  );
});
