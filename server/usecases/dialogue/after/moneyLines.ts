import { briefRoom } from "~/collab/roomName";
import type { BriefContent } from "~/domain/brief/briefContent";
import { sumSatang } from "~/domain/money/satang";
import { readBriefContent } from "../../../db/briefContent";
import type { Tx } from "../../../db/client";
import type { SessionRecord } from "../../../db/dialogue/sessions";

/** Money of a brief in the session's budget year, satang as decimal texts; `before` null = it was written in the session. */
export type MoneyLine = { code: string; title: string; before: string | null; after: string };

const ofYear = ({ funding }: BriefContent, fy: number): string =>
  `${sumSatang(funding.flatMap(({ amounts }) => amounts[fy] ?? []))}`;

/** What each brief held when the session began, by the version kept then; none for a brief that was not there. */
async function before(tx: Tx, briefId: string, fy: number): Promise<string | null> {
  const version = await tx.docVersion.findFirst({
    where: { room: briefRoom(briefId), kind: "GATE", gate: "BEFORE_SESSION" },
    orderBy: { number: "desc" },
    select: { content: true },
  });
  return version ? ofYear(version.content as unknown as BriefContent, fy) : null;
}

/** What a session changed in the money of each brief that it talked about or wrote. */
export async function moneyLines(tx: Tx, { id: sessionId, fy }: SessionRecord): Promise<MoneyLine[]> {
  const items = await tx.dialogueItem.findMany({ where: { sessionId }, select: { projectId: true } });
  const projects = await tx.project.findMany({
    where: { id: { in: items.flatMap(({ projectId }) => projectId ?? []) }, removedAt: null },
    select: { code: true, brief: { select: { id: true, title: true } } },
    orderBy: { code: "asc" },
  });
  const lines: MoneyLine[] = [];
  for (const { code, brief } of projects) {
    const content = brief && (await readBriefContent(tx, brief.id));
    if (!brief || !content) continue;
    lines.push({ code, title: brief.title, before: await before(tx, brief.id, fy), after: ofYear(content, fy) });
  }
  return lines;
}
