import type { Finding } from "../rules/finding";
import type { MouFields } from "./mouFields";
import { personKey } from "./samePerson";

const warn = (code: string, ids: string[], th: string, en: string): Finding => ({
  rule: "R14",
  severity: "W",
  code,
  ids,
  message: { th, en },
});

/**
 * [R14] Two different witnesses, neither of whom signs for a side (source 004 lines 609, 618–628). Warns, never blocks.
 */
export function checkWitnesses(
  fields: Pick<MouFields, "governorName" | "transfereeSignerName" | "witness1Name" | "witness2Name">,
): Finding[] {
  const witnesses = [personKey(fields.witness1Name), personKey(fields.witness2Name)].filter((name) => name !== "");
  const sides = new Set([personKey(fields.governorName), personKey(fields.transfereeSignerName)]);
  const findings: Finding[] = [];
  if (new Set(witnesses).size < 2)
    findings.push(
      warn(
        "TOO_FEW_WITNESSES",
        ["witness1Name", "witness2Name"],
        "ระบุพยานสองคนที่ไม่ใช่คนเดียวกัน",
        "Name two different witnesses",
      ),
    );
  if (witnesses.some((name) => sides.has(name)))
    findings.push(
      warn(
        "WITNESS_IS_PARTY",
        ["witness1Name", "witness2Name"],
        "พยานต้องไม่ใช่ผู้ลงนามของฝ่ายใด",
        "A witness does not sign for a side",
      ),
    );
  return findings;
}
