import { isRecord } from "~/components/isRecord";

/** What became of a draft that was handed to the server. */
export type ParkOutcome = "stored" | "same" | "failed";

/**
 * Hands work to the server that a brief could not take; never throws. `code` is the close
 * code, `why` what the server said, `update` a Yjs update.
 */
export async function parkWork(given: {
  briefId: string;
  userId: string;
  code: number;
  why: string;
  epoch: number;
  update: Uint8Array;
}): Promise<ParkOutcome> {
  const { briefId, userId, code, why, epoch } = given;
  const asked = new URLSearchParams({ user: userId, code: String(code), epoch: String(epoch), why });
  try {
    const reply = await fetch(`/briefs/${briefId}/parked?${asked.toString()}`, {
      method: "POST",
      headers: { "Content-Type": "application/octet-stream" },
      body: Uint8Array.from(given.update),
    });
    if (!reply.ok) return "failed";
    const body: unknown = await reply.json();
    if (!isRecord(body) || !("parked" in body)) return "failed";
    return body.parked === null ? "same" : "stored";
  } catch {
    return "failed";
  }
}
