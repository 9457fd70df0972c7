import { loadActor } from "../../db/actors";
import { digestCandidates, holdDigest, loadNotices, markMailed } from "../../db/notices";
import type { Tx } from "../../db/client";
import { digestLetter } from "../../mail/digestLetter";
import type { Mailer } from "../../mail/mailer";
import type { Deps } from "../deps";
import { visibleNotices } from "./visibleNotices";

type Parts = Pick<Deps, "db" | "clock" | "env" | "log">;

/** Most notices that one mail sums up. */
const MOST = 200;
/** Longest time that one mail may take, milliseconds: the mailer gives up before. */
const MAIL_MS = 60_000;

/** First moment of today in Bangkok. */
const startOfToday = ({ clock }: Parts) => new Date(`${clock.today()}T00:00:00+07:00`);

async function sendTo(tx: Tx, deps: Parts, mailer: Mailer, userId: string): Promise<boolean> {
  if (!(await holdDigest(tx, userId, startOfToday(deps)))) return false;
  const actor = await loadActor(tx, userId, deps.clock.today(), { sessionId: null, address: "" });
  if (!actor) return false;
  const rows = await loadNotices(tx, { userId, unread: true, mailed: false, take: MOST });
  const notices = await visibleNotices(tx, actor, rows);
  if (notices.length === 0) return false;
  const to = { name: actor.nameTh, address: actor.email };
  await mailer.send(digestLetter(to, notices, deps.env.publicOrigins[0] ?? ""));
  const ids = notices.map(({ id }) => id);
  await markMailed(tx, ids, deps.clock.now());
  return true;
}

/**
 * Mails everybody the unread notices that were in no mail yet: at most one mail a person and day, none for nothing, none
 * to who does not want it. A notice counts as mailed only when the mail server has accepted it; who could not be mailed
 * is tried again in the next round. Returns how many mails went out.
 */
export async function sendDigests(deps: Parts, mailer: Mailer): Promise<number> {
  let sent = 0;
  for (const userId of await digestCandidates(deps.db.prisma, startOfToday(deps))) {
    try {
      const done = await deps.db.prisma.$transaction((tx) => sendTo(tx, deps, mailer, userId), { timeout: MAIL_MS });
      if (done) sent++;
    } catch (error) {
      deps.log.warn({ err: error, userId }, "the daily mail was not accepted; it is tried again");
    }
  }
  return sent;
}
