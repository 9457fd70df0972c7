import type { FundingLine, FundSource } from "../brief/briefContent";
import type { ProjectKind } from "../brief/project";
import { sumSatang } from "../money/satang";
import { atLeast, ratioOf } from "../money/ratio";
import { groupedBaht, plainBaht } from "../money/bahtText";
import { LAW_TEXTS, quoted } from "../rules/lawTexts";
import type { Bilingual, Finding } from "../rules/finding";

/** A source of money in the sense of R4: province and cluster are one kind. */
export type SourceKind = "AREA" | "FUNCTION" | "LOCAL" | "PRIVATE";

/** Names of the kinds of source as the guideline writes them (source 004 lines 191–197). */
export const SOURCE_KIND_LABELS: Record<SourceKind, Bilingual> = {
  AREA: { th: "งบจังหวัด", en: "provincial budget" },
  FUNCTION: { th: "งบ function", en: "line-agency budget" },
  LOCAL: { th: "งบท้องถิ่น", en: "local budget" },
  PRIVATE: { th: "งบเอกชน", en: "private money" },
};

/** One source line of a project: who pays how much (satang, all years). */
export type SourceLine = { source: FundSource; orgId: string | null; amountSatang: bigint };

/** Counted sources of a project, the sum of each, and what R4 and R4b have to say. */
export type SourcesResult = {
  kinds: { kind: SourceKind; amountSatang: bigint }[];
  count: number;
  needed: number;
  findings: Finding[];
};

const KIND_OF: Record<FundSource, SourceKind> = {
  PROVINCE: "AREA",
  CLUSTER: "AREA",
  FUNCTION: "FUNCTION",
  LOCAL: "LOCAL",
  PRIVATE: "PRIVATE",
};
const PUBLIC_KINDS: readonly SourceKind[] = ["AREA", "FUNCTION", "LOCAL"];

/** The source lines of a brief, years added up. */
export function sourceLines(funding: readonly FundingLine[]): SourceLine[] {
  return funding.map(({ source, orgId, amounts }) => ({
    source,
    orgId,
    amountSatang: sumSatang(Object.values(amounts)),
  }));
}

/** Sum by kind of the lines that count: an amount above zero and an organisation that pays it. */
function countedKinds(lines: readonly SourceLine[]): SourcesResult["kinds"] {
  const sums = new Map<SourceKind, bigint>();
  for (const { source, orgId, amountSatang } of lines)
    if (orgId && amountSatang > 0n) sums.set(KIND_OF[source], (sums.get(KIND_OF[source]) ?? 0n) + amountSatang);
  return [...sums].map(([kind, amountSatang]) => ({ kind, amountSatang }));
}

const ONE_PERCENT = ratioOf("0.01");

const names = (kinds: readonly SourceKind[], language: "th" | "en") =>
  kinds.map((kind) => SOURCE_KIND_LABELS[kind][language]).join(", ");

/** [R4b] The smallest source is below 1 % of the project: a token source. */
function tokenSource(projectId: string, kinds: SourcesResult["kinds"]): Finding[] {
  const total = kinds.reduce((sum, { amountSatang }) => sum + amountSatang, 0n);
  return kinds
    .filter(({ amountSatang }) => !atLeast(amountSatang, ONE_PERCENT, total))
    .map(({ kind, amountSatang }) => ({
      rule: "R4b",
      severity: "W",
      code: "TOKEN_SOURCE",
      ids: [projectId],
      printed: plainBaht(amountSatang),
      message: {
        th: `แหล่งงบเชิงสัญลักษณ์: ${SOURCE_KIND_LABELS[kind].th} ${groupedBaht(amountSatang)} บาท น้อยกว่าร้อยละ 1 ของโครงการ (${groupedBaht(total)} บาท) ยืนยันวงเงินกับหน่วยงานเจ้าของงบหรือหาแหล่งงบอื่น`,
        en: `Token source: ${SOURCE_KIND_LABELS[kind].en} ${groupedBaht(amountSatang)} baht is below 1 % of the project (${groupedBaht(total)} baht); confirm the amount with who pays it, or find another source`,
      },
    }));
}

/**
 * [R4, R4b] A key project has at least three sources of money (source 004 lines 191–197). A line without an amount or
 * without a paying organisation does not count; province and cluster are one kind. Private money as one of the three
 * passes with a warning ("ถ้ามี" leaves that open). Projects that are not key have no findings.
 */
export function checkSources(
  project: { id: string; kind: ProjectKind },
  lines: readonly SourceLine[],
  minSources: number,
): SourcesResult {
  const kinds = countedKinds(lines);
  const result = { kinds, count: kinds.length, needed: minSources, findings: [] };
  if (project.kind !== "KEY") return result;
  const have = new Set(kinds.map(({ kind }) => kind));
  const missing = PUBLIC_KINDS.filter((kind) => !have.has(kind));
  const findings: Finding[] = [];
  if (kinds.length < minSources)
    findings.push({
      rule: "R4",
      severity: "E",
      code: "TOO_FEW_SOURCES",
      ids: [project.id],
      message: {
        th: `โครงการสำคัญต้องมีงบประมาณอย่างน้อย ${minSources} แหล่ง มีแล้ว ${kinds.length} แหล่ง ยังไม่มี: ${names(missing, "th")} เพิ่มแหล่งงบพร้อมหน่วยงานเจ้าของงบในข้อ 11 · ${quoted(LAW_TEXTS.sources)}`,
        en: `A key project needs at least ${minSources} sources of money; it has ${kinds.length}. Missing: ${names(missing, "en")}. Add the source and who pays it in item 11`,
      },
    });
  else if (missing.length > 0 && have.has("PRIVATE"))
    findings.push({
      rule: "R4",
      severity: "W",
      code: "PRIVATE_COUNTED",
      ids: [project.id],
      message: {
        th: `ใช้งบเอกชนแทน ${names(missing, "th")} ตรวจกับ สงป. ว่ารับได้`,
        en: `Private money stands in for: ${names(missing, "en")}; ask the Budget Bureau whether that is accepted`,
      },
    });
  return { ...result, findings: [...findings, ...tokenSource(project.id, kinds)] };
}
