import { expect, test } from "vitest";
import type { Finding } from "~/domain/rules/finding";
import { figureText } from "./findings/figureText";
import { groupFindings } from "./findings/findingGroups";
import { parseImportCommand } from "./importCommand";
import type { ImportView } from "./pageData";

function form(fields: readonly (readonly [string, string])[]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

test("answers are read from the radio groups; an empty choice leaves the cell as printed", () => {
  const fields = [
    ["intent", "commit"],
    ["answer:58:6", "q4"],
    ["answer:129:8", ""],
    ["answer:C12", "new"],
    ["other", "x"],
  ] as const;
  expect(parseImportCommand(form(fields))).toEqual({
    intent: "commit",
    answers: [
      { cell: "58:6", choice: "q4" },
      { cell: "C12", choice: "new" },
    ],
  });
  expect(parseImportCommand(form([["intent", "undo"]]))).toEqual({ intent: "undo" });
});

test("any other intent is refused", () => {
  expect(() => parseImportCommand(form([["intent", "drop"]]))).toThrow();
});

test("figures get their thousands, other words stay", () => {
  expect(["209339240", "-12.50", "0", "ห้าร้อย"].map(figureText)).toEqual(["209,339,240", "-12.50", "0", "ห้าร้อย"]);
});

test("errors come first, the total's explanations beside its difference; a long kind is cut but counted", () => {
  const finding = (code: string, severity: Finding["severity"]): Finding => ({
    rule: "R23",
    severity,
    code,
    ids: ["P01"],
    message: { th: code, en: code },
  });
  const findings = [
    ...Array.from({ length: 70 }, () => finding("COLUMN_SHIFT", "I")),
    finding("STATUS_NOT_STATED", "I"),
    finding("PERIOD_LOOSE", "W"),
    finding("TOTAL_EXPLANATION", "I"),
    finding("REMAINING", "W"),
    finding("OVERSPENT", "E"),
  ];
  const view = { findings, rows: [{ key: "P01", line: 9 }] } as unknown as ImportView;
  const groups = groupFindings(view, () => 2);
  expect(groups.map(({ code }) => code)).toEqual([
    "OVERSPENT",
    "REMAINING",
    "TOTAL_EXPLANATION",
    "PERIOD_LOOSE",
    "COLUMN_SHIFT",
    "STATUS_NOT_STATED",
  ]);
  expect(groups.find(({ code }) => code === "COLUMN_SHIFT")).toMatchObject({ count: 70 });
  expect(groups.find(({ code }) => code === "COLUMN_SHIFT")?.findings).toHaveLength(60);
  expect(groups[0]?.findings[0]).toMatchObject({ line: 9, page: 2 });
});
