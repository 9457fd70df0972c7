import type { PlanGraph, PlanNode } from "~/domain/plan/planGraph";
import { chainOf } from "~/domain/plan/reach";
import { sameInBoth } from "~/domain/rules/counted";
import { addedUp, type Addend, type ExplainedAmount } from "~/domain/rules/explainedAmount";

const ITEM_11 = {
  th: "งบของพื้นที่เองของปีงบประมาณนี้ ในข้อ 11 ของ Project Brief แต่ละฉบับ",
  en: "The area's own money of this year, in item 11 of each Project Brief",
};
const LINKS = {
  th: "โครงการที่เชื่อมขึ้นหรือลงถึงรายการนี้ นับโครงการละครั้งเดียวแม้มีหลายเส้นทาง",
  en: "Projects that are linked to this entry, up or down; each counts once, whatever ways lead to it",
};
const nameOf = ({ titleTh, code }: PlanNode) => titleTh || code || "–";

const rowOf = (node: PlanNode): Addend => ({
  label: nameOf(node),
  ...(node.titleTh && node.code ? { note: sameInBoth(node.code) } : {}),
  amountSatang: node.amount,
  ...(node.briefId ? { href: `/briefs/${node.briefId}#item-11` } : {}),
});

/** [R1] What a project of the plan takes from the area's own money (satang): one row. */
export function planProjectAmount(node: PlanNode): ExplainedAmount {
  const title = { th: `งบของพื้นที่เอง: ${nameOf(node)}`, en: `The area's own money: ${nameOf(node)}` };
  return addedUp({ title, rules: ["R1"], sources: [ITEM_11] }, [rowOf(node)]);
}

/** [R9] The money of all projects in the chain of an entry (satang): a row a project that has any. */
export function planChainAmount(graph: PlanGraph, node: PlanNode): ExplainedAmount {
  const chain = chainOf(graph, node.id);
  const rows = graph.nodes.filter(({ id, amount }) => chain.has(id) && amount !== 0n).map(rowOf);
  const title = { th: `งบรวมในสายของ: ${nameOf(node)}`, en: `Money in the chain of: ${nameOf(node)}` };
  return addedUp({ title, rules: ["R9", "R1"], sources: [LINKS, ITEM_11] }, rows);
}
