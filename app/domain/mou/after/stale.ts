import type { FundSource } from "../../brief/briefContent";
import { groupedBaht } from "../../money/bahtText";
import type { Finding } from "../../rules/finding";
import type { ContentAsset, ContentMoney } from "../mouContent";
import type { MouState } from "../mouState";

/** What of a memorandum depends on its brief: money, assets, and the organisations that are its sides. */
export type Promised = {
  money: readonly ContentMoney[];
  annex: readonly ContentAsset[];
  sides: readonly { orgId: string; nameTh: string }[];
};

/** What of an asset changed. */
export type AssetField = "item" | "quantity" | "unit" | "unitPrice";

/**
 * A field that the brief says otherwise than the memorandum. Amounts are satang in digits; "" and null = there was, or is,
 * none.
 */
export type StaleField =
  | {
      kind: "money";
      orgId: string | null;
      nameTh: string;
      source: FundSource;
      fy: number;
      before: string | null;
      after: string | null;
    }
  | { kind: "asset"; costItemId: string; item: string; field: AssetField; before: string; after: string }
  | { kind: "assetGone"; costItemId: string; item: string }
  | { kind: "assetNew"; costItemId: string; item: string }
  | { kind: "sideGone"; orgId: string; nameTh: string }
  | { kind: "sideNew"; orgId: string; nameTh: string };

/** True while a memorandum binds the sides, so that a change of the brief concerns it. */
export function canBeStale(state: MouState): boolean {
  return state !== "DRAFT" && state !== "FULFILLED" && state !== "TERMINATED" && state !== "SUPERSEDED";
}

const moneyKey = ({ fy, source, orgId }: ContentMoney) => `${fy} ${source} ${orgId ?? ""}`;

/** Lines of one key together: a memorandum and a brief may cut the same money differently. */
function sums(money: readonly ContentMoney[]): Map<string, { line: ContentMoney; amount: bigint }> {
  const found = new Map<string, { line: ContentMoney; amount: bigint }>();
  for (const line of money) {
    const key = moneyKey(line);
    const amount = (found.get(key)?.amount ?? 0n) + BigInt(line.amount);
    found.set(key, { line: found.get(key)?.line ?? line, amount });
  }
  return found;
}

function moneyFields(before: readonly ContentMoney[], after: readonly ContentMoney[]): StaleField[] {
  const [was, is] = [sums(before), sums(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key): StaleField[] => {
    const [old, now] = [was.get(key), is.get(key)];
    // a line of nothing promises nothing
    if ((old?.amount ?? 0n) === (now?.amount ?? 0n)) return [];
    const { orgId, nameTh, source, fy } = (old ?? now)?.line ?? { orgId: null, nameTh: "", source: "PROVINCE", fy: 0 };
    const amounts = { before: old?.amount.toString() ?? null, after: now?.amount.toString() ?? null };
    return [{ kind: "money", orgId, nameTh, source, fy, ...amounts }];
  });
}

const valueOf = (asset: ContentAsset, field: AssetField): string => String(asset[field] ?? "");

function assetFields(before: readonly ContentAsset[], after: readonly ContentAsset[]): StaleField[] {
  const was = new Map(before.map((asset) => [asset.costItemId, asset]));
  const is = new Map(after.map((asset) => [asset.costItemId, asset]));
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((costItemId): StaleField[] => {
    const [old, now] = [was.get(costItemId), is.get(costItemId)];
    if (!old || !now) return [{ kind: old ? "assetGone" : "assetNew", costItemId, item: (old ?? now)?.item ?? "" }];
    return (["item", "quantity", "unit", "unitPrice"] as const).flatMap((field): StaleField[] => {
      const [from, to] = [valueOf(old, field), valueOf(now, field)];
      return from === to ? [] : [{ kind: "asset", costItemId, item: old.item, field, before: from, after: to }];
    });
  });
}

function sideFields(before: Promised["sides"], after: Promised["sides"]): StaleField[] {
  const has = (sides: Promised["sides"], id: string) => sides.some(({ orgId }) => orgId === id);
  return [
    ...before.filter(({ orgId }) => !has(after, orgId)).map((side) => ({ kind: "sideGone" as const, ...side })),
    ...after.filter(({ orgId }) => !has(before, orgId)).map((side) => ({ kind: "sideNew" as const, ...side })),
  ];
}

const keyOf = (field: StaleField): string => JSON.stringify(field);

/**
 * [R14b] What the brief says today otherwise than the memorandum that was kept: amounts per organisation, source and year,
 * assets, sides. Independent of the order of rows: each difference once, in one order.
 */
export function staleFields(kept: Promised, today: Promised): StaleField[] {
  const all = [
    ...sideFields(kept.sides, today.sides),
    ...moneyFields(kept.money, today.money),
    ...assetFields(kept.annex, today.annex),
  ];
  return all.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

const satangText = (amount: string | null): string =>
  amount === null || amount === "" ? "–" : groupedBaht(BigInt(amount));

const ASSET_WORDS: Readonly<Record<AssetField, { th: string; en: string }>> = {
  item: { th: "ชื่อรายการ", en: "name" },
  quantity: { th: "จำนวน", en: "quantity" },
  unit: { th: "หน่วยนับ", en: "unit" },
  unitPrice: { th: "ราคาต่อหน่วย", en: "unit price" },
};

/** A difference as a sentence, old → new; amounts in baht. `source` names the source of money in both languages. */
export function staleSentence(field: StaleField, source: (of: FundSource) => { th: string; en: string }) {
  if (field.kind === "money") {
    const change = `${satangText(field.before)} → ${satangText(field.after)}`;
    const words = source(field.source);
    return {
      th: `${field.nameTh || "ไม่ระบุหน่วยงาน"} ${words.th} ปี ${field.fy}: ${change} บาท`,
      en: `${field.nameTh || "no organisation"}, ${words.en}, ${field.fy}: ${change} baht`,
    };
  }
  if (field.kind === "asset") {
    const price = field.field === "unitPrice";
    const [from, to] = [field.before, field.after].map((value) => (price ? satangText(value) : value || "–"));
    const words = ASSET_WORDS[field.field];
    return { th: `“${field.item}” ${words.th}: ${from} → ${to}`, en: `“${field.item}”, ${words.en}: ${from} → ${to}` };
  }
  if (field.kind === "assetGone") return { th: `ตัดรายการ “${field.item}”`, en: `“${field.item}” was taken out` };
  if (field.kind === "assetNew") return { th: `เพิ่มรายการ “${field.item}”`, en: `“${field.item}” was added` };
  if (field.kind === "sideGone")
    return { th: `${field.nameTh} ไม่อยู่ในโครงการแล้ว`, en: `${field.nameTh} has left the project` };
  return { th: `${field.nameTh} เข้าร่วมโครงการ`, en: `${field.nameTh} has joined the project` };
}

/**
 * [R14b] A memorandum that no longer says what its brief says is STALE: an error that marks and never blocks; the way out is a
 * new version or a memorandum in its place (domain §3.8). Null when nothing changed.
 */
export function checkStale(
  mou: { id: string; number: string },
  fields: readonly StaleField[],
  source: Parameters<typeof staleSentence>[1],
): Finding | null {
  const [first] = fields;
  if (!first) return null;
  const said = staleSentence(first, source);
  const more = fields.length - 1;
  return {
    ...{ rule: "R14b", severity: "E", code: "STALE", ids: [mou.id] },
    message: {
      th: `บันทึกความตกลง ${mou.number} ไม่ตรงกับโครงการ: ${said.th}${more > 0 ? ` และอีก ${more} เรื่อง` : ""} — ทำฉบับใหม่แทน`,
      en: `Memorandum ${mou.number} no longer says what the project says: ${said.en}${more > 0 ? ` and ${more} more` : ""} — draft a version in its place`,
    },
  };
}
