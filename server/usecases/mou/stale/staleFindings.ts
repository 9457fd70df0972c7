import type { FundSource } from "~/domain/brief/briefContent";
import { canBeStale, checkStale, staleSentence } from "~/domain/mou/after/stale";
import type { Bilingual, Finding } from "~/domain/rules/finding";
import { translate } from "~/i18n/messages";
import type { Tx } from "../../../db/client";
import { listMous } from "../../../db/mous";
import { readStale } from "./readStale";

/** Names of the sources of money in both languages, as findings and notices say them. */
export function sourceWords(source: FundSource): Bilingual {
  return { th: translate("th", `brief.source.${source}`), en: translate("en", `brief.source.${source}`) };
}

/** What changed, one sentence a field. */
export async function staleSentences(tx: Tx, mou: Parameters<typeof readStale>[1]): Promise<Bilingual[]> {
  return (await readStale(tx, mou)).map((field) => staleSentence(field, sourceWords));
}

/** A memorandum that no longer says what its project says. */
export type StaleMou = { mouId: string; projectId: string; finding: Finding };

/** [R14b] Stale memoranda of an area and budget year (B.E.). */
export async function staleFindings(tx: Tx, areaCode: string, fy: number): Promise<StaleMou[]> {
  const found: StaleMou[] = [];
  for (const mou of (await listMous(tx, areaCode, fy)).filter(({ state }) => canBeStale(state))) {
    const number = `${mou.projectCode}${mou.transferee ? ` (${mou.transferee.nameTh})` : ""}`;
    const finding = checkStale({ id: mou.id, number }, await readStale(tx, mou), sourceWords);
    if (finding) found.push({ mouId: mou.id, projectId: mou.projectId, finding });
  }
  return found;
}
