import { expect, test } from "vitest";
import { checkReadiness } from "../brief/quality/readiness";
import { checkMoney } from "../brief/moneyChecks";
import { checkSources } from "../budget/sources";
import { POLICY_CYCLE_2568 } from "../budget/policyCycle";
import { evaluateWindow } from "../budget/window";
import { checkDeadline, deadlinesOf } from "../calendar/deadlines";
import { fiscalYear } from "../calendar/fiscalYear";
import { checkDuplicates } from "../duplicate/duplicateFindings";
import { checkAdvice, checkImportance } from "../lifecycle/advice";
import { checkKeyMarks } from "../lifecycle/keyMarks";
import { satang } from "../money/satang";
import type { Finding } from "./finding";
import { LAW_TEXTS } from "./lawTexts";

const KEY = { projectId: "p", kind: "KEY" as const };
const window = (frame: bigint, ...amounts: [bigint, "KEY" | "OTHER" | "UNDECIDED"][]) =>
  evaluateWindow({
    frameSatang: frame,
    proposals: amounts.map(([amountSatang, kind], at) => ({ id: `p${at}`, kind, rank: at + 1, amountSatang })),
    policy: POLICY_CYCLE_2568,
  }).findings;
const twin = (projectId: string) => ({
  ...{ projectId, code: projectId, areaCode: "93", title: "ขุดลอกคลอง", districts: ["9301"], areaText: "" },
  ...{ activities: [], costItemIds: [] },
});
const money = {
  activities: [{ id: "a" }],
  funding: [{ id: "f", activityId: "a", amounts: { 2568: satang(2) } }],
  costItems: [{ id: "c", activityId: "a", quantity: "", unitPrice: null, amount: satang(1) }],
} as unknown as Parameters<typeof checkMoney>[0];

test.each<[string, () => Finding[], string, string]>([
  ["[R1] below the window", () => window(100n, [149n, "KEY"]), "BELOW_MIN", LAW_TEXTS.window.text],
  ["[R1] above the window", () => window(100n, [100n, "KEY"], [101n, "KEY"]), "ABOVE_MAX", LAW_TEXTS.window.text],
  ["[R3] too little for key projects", () => window(100n, [200n, "OTHER"]), "KEY_SHARE_LOW", LAW_TEXTS.keyShare.text],
  [
    "[R3] key projects ranked low",
    () => window(100n, [100n, "OTHER"], [80n, "KEY"]),
    "KEY_IN_FRAME_LOW",
    LAW_TEXTS.firstSupport.text,
  ],
  ["[R3] no kind yet", () => window(100n, [150n, "UNDECIDED"]), "KIND_UNDECIDED", LAW_TEXTS.otherProjects.text],
  [
    "[R4] too few sources",
    () => checkSources({ id: "p", kind: "KEY" }, [], 3).findings,
    "TOO_FEW_SOURCES",
    LAW_TEXTS.sources.text,
  ],
  ["[R6] sums that differ", () => checkMoney(money), "ACTIVITY_SUM", LAW_TEXTS.duplication.text],
  ["[R6] projects alike", () => checkDuplicates([twin("a"), twin("b")], []), "LOOKS_ALIKE", LAW_TEXTS.duplication.text],
  [
    "[R15] a date that has passed",
    () => deadlinesOf(fiscalYear(2568)).flatMap((one) => checkDeadline(one, null, "2030-01-01")),
    "OVERDUE",
    "จัดทำเป้าหมาย 20 ปี (ส่ง 31 พ.ค.)",
  ],
  ["[R19] nothing ready", () => checkReadiness("p", new Set()), "NOT_READY_TO_START", LAW_TEXTS.readiness.text],
  ["[R20] no advice", () => checkAdvice(KEY, [], false), "ADVICE_MISSING", LAW_TEXTS.advisers.text],
  [
    "[R20b] no argument",
    () => checkImportance(KEY, { highPotential: "", highPriority: "" }),
    "PRIORITY_MISSING",
    LAW_TEXTS.keyProject.text,
  ],
  [
    "[R28] no memorandum",
    () => checkKeyMarks({ ...KEY, findings: [], units: [{ orgId: "o", name: "อบต.", mous: [] }] }),
    "MARK_3",
    "จัดทำบันทึกความร่วมมือกันของทุกหน่วย",
  ],
])("%s: the Thai message quotes the guideline word for word", (_, findings, code, text) => {
  const found = findings().find((one) => one.code === code);
  expect(found?.message.th).toContain(text);
  expect(found?.message.en.length).toBeGreaterThan(20);
});
