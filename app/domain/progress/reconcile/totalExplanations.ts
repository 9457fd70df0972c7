import { groupedBaht } from "../../money/bahtText";
import type { Finding } from "../../rules/finding";
import type { ProgressLine } from "../lines/progressLine";
import { finding, lineWords, type ReconcileContext } from "./r23";
import { expectedRemaining } from "./rowChecks";
import { sumOf } from "./sumChecks";

const off = (line: ProgressLine) => {
  const expected = expectedRemaining(line);
  return line.figures.remaining !== null && expected !== null && BigInt(line.figures.remaining) !== expected;
};

/** Projects whose own row leaves the disbursement blank although their activities were paid. */
const unstatedPayments = ({ tree }: ReconcileContext) =>
  tree.lines.filter(
    (line) =>
      line.level === "PROJECT" &&
      line.figures.disbursed === null &&
      sumOf(tree.children.get(line.key) ?? [], "disbursed") > 0n,
  );

function equalsGroups(total: ProgressLine, context: ReconcileContext): Finding[] {
  const groups = context.tree.children.get(total.key) ?? [];
  const printed = total.figures.remaining;
  if (printed === null || groups.length === 0 || sumOf(groups, "remaining") !== BigInt(printed)) return [];
  const wrong = groups.filter(off).map((group) => lineWords(group, context.tree));
  if (wrong.length === 0) return [];
  return [
    finding(
      "TOTAL_EQUALS_GROUPS",
      "I",
      total,
      "remaining",
      {
        th: `คงเหลือในแถวรวม ${groupedBaht(printed)} เท่ากับผลรวมคงเหลือของกลุ่ม ความคลาดเคลื่อนจึงอยู่ใน${wrong.map(({ th }) => th).join(" และ ")}`,
        en: `remaining in the total row, ${groupedBaht(printed)}, equals the sum of the groups: the difference lies inside ${wrong.map(({ en }) => en).join(" and ")}`,
      },
      { printed, expected: sumOf(groups, "remaining") },
    ),
  ];
}

/** Two readings of payments that no parent row states; the figures of both, and no verdict. */
function explanations(total: ProgressLine, context: ReconcileContext): Finding[] {
  const { tree } = context;
  const { allocated, disbursed, remaining } = total.figures;
  const projects = unstatedPayments(context);
  if (allocated === null || disbursed === null || projects.length === 0) return [];
  const extra = projects.reduce((sum, line) => sum + sumOf(tree.children.get(line.key) ?? [], "disbursed"), 0n);
  const names = projects.map((line) => lineWords(line, tree));
  const [th, en] = [names.map((name) => name.th).join(", "), names.map((name) => name.en).join(", ")];
  const paid = BigInt(disbursed) + extra;
  const say = (message: Finding["message"], column: "disbursed" | "remaining", expected: bigint): Finding => ({
    ...finding("TOTAL_EXPLANATION", "I", total, column, message, { printed: total.figures[column], expected }),
    ids: [total.key, ...projects.map(({ key }) => key)],
  });
  const [left, leftPaid] = [BigInt(allocated) - BigInt(disbursed), BigInt(allocated) - paid];
  return [
    say(
      {
        th: `คำอธิบายที่เป็นไปได้ 1: เบิกจ่าย ${groupedBaht(extra)} บาทของ${th} ยังไม่รวมอยู่ในยอดรวม → เบิกจ่ายจริง ${groupedBaht(paid)} คงเหลือ ${groupedBaht(leftPaid)} บาท ให้เจ้าของข้อมูลยืนยัน`,
        en: `Possible explanation 1: the ${groupedBaht(extra)} baht disbursed by ${en} are not in the total → disbursed ${groupedBaht(paid)}, remaining ${groupedBaht(leftPaid)} baht. The owner of the figures must say.`,
      },
      "disbursed",
      paid,
    ),
    say(
      {
        th: `คำอธิบายที่เป็นไปได้ 2: เบิกจ่าย ${groupedBaht(extra)} บาทของ${th} รวมอยู่ในยอดรวมแล้ว → เบิกจ่าย ${groupedBaht(disbursed)} คงเหลือ ${groupedBaht(left)} บาท (พิมพ์ ${remaining === null ? "ไม่ได้ระบุ" : groupedBaht(remaining)}) ให้เจ้าของข้อมูลยืนยัน`,
        en: `Possible explanation 2: the ${groupedBaht(extra)} baht disbursed by ${en} are already in the total → disbursed ${groupedBaht(disbursed)}, remaining ${groupedBaht(left)} baht (printed ${remaining === null ? "nothing" : groupedBaht(remaining)}). The owner of the figures must say.`,
      },
      "remaining",
      left,
    ),
  ];
}

function disbursementRate(total: ProgressLine, { reportDate }: ReconcileContext): Finding[] {
  const { allocated, disbursed } = total.figures;
  if (allocated === null || allocated === 0 || disbursed === null) return [];
  const hundredths = (BigInt(disbursed) * 20_000n + BigInt(allocated)) / (2n * BigInt(allocated));
  const rate = `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, "0")}`;
  return [
    finding("DISBURSEMENT_RATE", "I", total, "disbursed", {
      th: `อัตราเบิกจ่ายตามแถวรวม ร้อยละ ${rate}${reportDate === null ? "" : " ณ สิ้นรอบรายงาน"}`,
      en: `disbursed according to the total row: ${rate} %${reportDate === null ? "" : " at the end of the reporting round"}`,
    }),
  ];
}

/** A remainder that belongs to the row beside it: it equals what that row's activities leave, and that row is blank. */
function rowShift(line: ProgressLine, { tree }: ReconcileContext): Finding[] {
  const printed = line.figures.remaining;
  if (printed === null || printed === 0 || !off(line)) return [];
  const siblings = tree.children.get(line.parentKey ?? "") ?? [];
  const at = siblings.indexOf(line);
  const neighbour = [siblings[at + 1], siblings[at - 1]].find(
    (other) =>
      other?.figures.remaining === null && sumOf(tree.children.get(other.key) ?? [], "remaining") === BigInt(printed),
  );
  if (!neighbour) return [];
  const [own, other] = [lineWords(line, tree), lineWords(neighbour, tree)];
  return [
    {
      ...finding(
        "ROW_SHIFT",
        "W",
        line,
        "remaining",
        {
          th: `${own.th}: คงเหลือ ${groupedBaht(printed)} เท่ากับคงเหลือรวมของกิจกรรมใน${other.th} ซึ่งเว้นว่างไว้ อาจพิมพ์เลื่อนไปหนึ่งแถว`,
          en: `${own.en}: remaining ${groupedBaht(printed)} equals what the activities of ${other.en} leave, whose own cell is blank; it may be printed one row aside`,
        },
        { printed, expected: expectedRemaining(line) },
      ),
      ids: [line.key, neighbour.key],
    },
  ];
}

/** [R23] What may explain a published total that does not balance: figures for every explanation, never a decision. */
export function explainTotals(context: ReconcileContext): Finding[] {
  const totals = context.tree.lines.filter(({ level }) => level === "TOTAL");
  return [
    ...totals.flatMap((total) => [
      ...(off(total) ? [...equalsGroups(total, context), ...explanations(total, context)] : []),
      ...disbursementRate(total, context),
    ]),
    ...context.tree.lines.flatMap((line) => rowShift(line, context)),
  ];
}
