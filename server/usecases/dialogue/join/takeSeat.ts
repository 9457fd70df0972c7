import type { Actor } from "~/domain/access/actor";
import { AppError } from "../../../errors";
import type { Deps } from "../../deps";
import { readTicket, seatToken } from "./secrets";
import type { SeatQueue } from "./seatQueue";
import type { JoinInput } from "./seatWish";

/**
 * Takes a seat and returns its secret for the cookie. The same request twice takes one seat; the same person of the same
 * organisation has one seat, which a facilitator must free before another phone gets it. Throws linkExpired (ticket),
 * sessionOver, sessionNotOpen, seatTaken, badInput.
 */
export async function takeSeat(
  deps: Deps,
  queue: SeatQueue,
  actor: Actor | null,
  input: JoinInput,
): Promise<{ sessionId: string; token: string }> {
  if (!/^[\w-]{22,64}$/.test(input.joinId)) throw new AppError("badInput", { field: "joinId" });
  const sessionId = readTicket(deps, input.ticket, deps.clock.now());
  if (sessionId === null) throw new AppError("linkExpired");
  const token = seatToken(deps, sessionId, input.joinId);
  await queue.seat(sessionId, { input, actor, token });
  return { sessionId, token };
}
