import { AppError } from "../../../errors";
import type { Deps } from "../../deps";
import { recordSession } from "../run/recordSession";
import { answer, type SeatRequest } from "./answer";

const SLIDES = ["LAST_YEAR", "GAPS", "WINDOW"];

/** Notes that the person read the goal and the rules; once is enough. Throws seatEnded, sessionOver, phaseOver. */
export async function acknowledge(deps: Deps, request: SeatRequest): Promise<void> {
  await answer(deps, request, ["OPENING"], async (tx, { seat }) => {
    await tx.dialogueSeat.updateMany({
      where: { id: seat.id, acknowledgedAt: null },
      data: { acknowledgedAt: deps.clock.now() },
    });
    return "desk";
  });
}

/** Marks a slide of evidence as fitting the person's area or not; the newest mark counts. Throws as above, badInput. */
export async function markSlide(
  deps: Deps,
  request: SeatRequest,
  input: { slide: string; fits: boolean },
): Promise<void> {
  if (!SLIDES.includes(input.slide)) throw new AppError("badInput", { field: "slide" });
  await answer(deps, request, ["EVIDENCE"], async (tx, { session, seat }) => {
    const { slide, fits } = input;
    const at = deps.clock.now();
    await tx.dialogueMark.upsert({
      where: { seatId_slide: { seatId: seat.id, slide } },
      create: { sessionId: session.id, seatId: seat.id, slide, fits, at },
      update: { fits, at },
    });
    return "desk";
  });
}

/** Accepts a duty for the seat's own organisation. Throws seatUnverified, badInput (not its duty), and as above. */
export async function acceptDuty(deps: Deps, request: SeatRequest, dutyId: string): Promise<void> {
  await answer(deps, request, ["DUTIES", "CLOSE"], async (tx, { session, seat }) => {
    if (!seat.verified) throw new AppError("seatUnverified");
    const where = { id: dutyId, sessionId: session.id, orgKey: seat.orgKey, removedAt: null };
    if (!/^[0-9a-f-]{36}$/.test(dutyId) || !(await tx.dialogueDuty.findFirst({ where })))
      throw new AppError("badInput", { field: "duty" });
    const { count } = await tx.dialogueDuty.updateMany({
      where: { ...where, acceptedAt: null },
      data: { acceptedAt: deps.clock.now(), acceptedBy: seat.id },
    });
    if (count > 0) await recordSession(tx, deps, null, session, "dutyAccepted", { dutyId, orgName: seat.orgName });
    return "room";
  });
}
