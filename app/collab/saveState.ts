import { CLOSE, FRAME_TOO_LARGE, INVALID_PAYLOAD } from "./closeCodes";

/**
 * What a page may honestly say about saving. Driven by the server's confirmations, never by the socket being open:
 * `saved` บันทึกแล้ว · `saving` กำลังบันทึก… · `offline` ออฟไลน์ – เก็บในเครื่องแล้ว (n) · `failed` บันทึกไม่สำเร็จ – คัดลอกงานของฉัน.
 */
export type SaveState = {
  kind: "saved" | "saving" | "offline" | "failed";
  /** Changes that wait for a confirmation. */
  waiting: number;
  /** True while waiting changes also lie in this browser's storage. */
  keptLocally: boolean;
  /** The close code that ended the connection for good, when one did. */
  code: number | null;
};

/** What is known about a room's connection. `sent` and `saved` count content messages of the present socket. */
export type SaveFacts = {
  connected: boolean;
  synced: boolean;
  sent: number;
  saved: number;
  waiting: number;
  keptLocally: boolean;
  /** Connected, but nothing was confirmed for seconds: the cable may be cut without anybody having noticed. */
  doubtful?: boolean;
  /** The server refused a change of this page. */
  refused: boolean;
  finalCode: number | null;
};

/** Closes after which the waiting work cannot be sent as it is. */
const LOST_CAUSES: ReadonlySet<number> = new Set([
  CLOSE.misbehaving,
  CLOSE.notFound,
  CLOSE.frozen,
  CLOSE.documentFull,
  CLOSE.forbiddenContent,
  CLOSE.clientTooOld,
  FRAME_TOO_LARGE,
  INVALID_PAYLOAD,
]);

/** True when everything this page changed is durable. The first sync answer is itself a counted message. */
export function isSettled(facts: Pick<SaveFacts, "connected" | "synced" | "sent" | "saved">): boolean {
  return facts.connected && facts.synced && facts.sent > 0 && facts.sent === facts.saved;
}

/** The state to show. */
export function saveState(facts: SaveFacts): SaveState {
  return { kind: kindOf(facts), waiting: facts.waiting, keptLocally: facts.keptLocally, code: facts.finalCode };
}

function kindOf(facts: SaveFacts): SaveState["kind"] {
  const { waiting, finalCode } = facts;
  if (facts.refused) return "failed";
  if (finalCode !== null) return waiting > 0 && LOST_CAUSES.has(finalCode) ? "failed" : "offline";
  if (!facts.connected) return "offline";
  if (isSettled(facts)) return "saved";
  return facts.doubtful ? "offline" : "saving";
}
