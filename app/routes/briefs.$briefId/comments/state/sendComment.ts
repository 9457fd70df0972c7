import type { FailureBody } from "~/components/FailurePage";
import type { CommentCommand } from "../../../briefs.$briefId_.comments/commentCommand";
import type { BriefComments } from "./commentData";

/** What became of a command. `unsent` = nothing came back: there is no network, or the server does not answer. */
export type SendResult = { kind: "done" } | { kind: "unsent" } | { kind: "failed"; failure: FailureBody };

const addressOf = (briefId: string) => `/briefs/${briefId}/comments`;

async function failureOf(reply: Response): Promise<FailureBody> {
  try {
    const { failure } = (await reply.json()) as { failure?: FailureBody };
    if (failure?.code) return failure;
  } catch {
    // the server's own page of an error is no JSON
  }
  return { code: reply.status === 403 ? "forbidden" : "unexpected", details: { reference: String(reply.status) } };
}

/** Sends a command. Never throws; a network that is away and a server that is ending are the same to the writer. */
export async function sendComment(briefId: string, command: CommentCommand): Promise<SendResult> {
  try {
    const reply = await fetch(addressOf(briefId), {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(command),
    });
    if (reply.ok) return { kind: "done" };
    if (reply.status === 502 || reply.status === 503 || reply.status === 504) return { kind: "unsent" };
    return { kind: "failed", failure: await failureOf(reply) };
  } catch {
    return { kind: "unsent" };
  }
}

/** Reads the comments of a brief; null when they cannot be read now. */
export async function readComments(briefId: string): Promise<BriefComments | null> {
  try {
    const reply = await fetch(addressOf(briefId), { headers: { Accept: "application/json" } });
    return reply.ok ? ((await reply.json()) as BriefComments) : null;
  } catch {
    return null;
  }
}
