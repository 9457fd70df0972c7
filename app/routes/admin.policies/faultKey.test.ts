import { expect, test } from "vitest";
import { CRITERIA } from "~/domain/allocation/criteria";
import { POLICY_CYCLE_2568 } from "~/domain/budget/policyCycle";
import { policyFields } from "~/domain/policy/policyFields";
import { readPolicy } from "~/domain/policy/readPolicy";
import { translate } from "~/i18n/messages";
import { faultKey } from "./faultKey";

test("[R5] every field of a cycle that cannot be taken is answered with a sentence of its own, in both languages", () => {
  const fields = policyFields(POLICY_CYCLE_2568);
  const told = Object.keys(fields).flatMap((name) => {
    const read = readPolicy({ ...fields, [name]: "x".repeat(2_000) });
    return read.ok ? [] : [read.field];
  });
  // a letter that moves no date is not read; everything else refuses what it cannot be
  expect(Object.keys(fields).filter((name) => !told.includes(name) && !name.endsWith(".reference"))).toEqual([]);
  const sentences = told.map((field) => translate("en", faultKey(field)));
  expect(sentences.every((sentence) => sentence.length > 15)).toBe(true);
  expect(CRITERIA.map((one) => faultKey(`weight.${one}`))).toEqual(CRITERIA.map(() => "policy.fault.weight"));
  expect(["weights", "calendar.ANNUAL.2569", "calendar.ANNUAL.reference", "sourceNote"].map(faultKey)).toEqual([
    "policy.fault.weights",
    "policy.fault.calendar.year",
    "policy.fault.calendar.reference",
    "policy.fault.text",
  ]);
});
