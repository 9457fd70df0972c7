import { expect, test } from "vitest";
import type { Finding } from "~/domain/rules/finding";
import { groupFindings } from "./findingGroups";

const PROJECTS = [
  { id: "a", code: "93-2568-001", title: "ก" },
  { id: "b", code: "93-2568-002", title: "ข" },
];

const found = (code: string, ids: string[], th: string): Finding => ({
  ...{ rule: "R20", severity: "E", code, ids },
  message: { th, en: th },
});

test("one cause is one group, whatever project has it; the code at its head is not said twice", () => {
  const groups = groupFindings(
    [
      found("NOT_READY", ["a"], "93-2568-001 ยังไม่พร้อม"),
      found("NO_ADVICE", ["a"], "93-2568-001: ยังไม่มีความเห็น"),
      found("NOT_READY", ["b"], "93-2568-002 ยังไม่พร้อม"),
    ],
    PROJECTS,
  );
  expect(groups.map(({ message, projects }) => [message.th, projects.map(({ code }) => code)])).toEqual([
    ["ยังไม่พร้อม", ["93-2568-001", "93-2568-002"]],
    ["ยังไม่มีความเห็น", ["93-2568-001"]],
  ]);
});

test("what is about no project, about several, or about one that is not ranked stays as it was said", () => {
  const findings = [
    found("BELOW_MIN", [], "ต่ำกว่า 1.5 เท่า"),
    found("RANK_TIED", ["a", "b"], "ลำดับซ้ำ"),
    found("NOT_READY", ["gone"], "93-2568-009 ยังไม่พร้อม"),
  ];
  expect(groupFindings(findings, PROJECTS)).toMatchObject(
    findings.map(({ message }) => ({ message: { th: message.th }, projects: [] })),
  );
});
