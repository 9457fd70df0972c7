import { FUND_SOURCES, type FundSource } from "~/domain/brief/briefContent";
import { parseBaht } from "~/domain/money/parseBaht";
import { LENGTHS } from "~/domain/dialogue/card";
import { AppError } from "../../../errors";
import type { Deps } from "../../deps";
import { recordSession } from "../run/recordSession";
import { sentText } from "../sentText";
import { answer, inTurn, type SeatRequest } from "./answer";

/** A promise as a phone sends it; amounts in baht as typed. An empty upper amount = the lower one. */
export type PledgeInput = {
  clientId: string;
  itemId: string;
  source: string;
  minBaht: string;
  maxBaht: string;
  note: string;
};

const MAX_PLEDGES = 40;
const isSource = (source: string): source is FundSource => FUND_SOURCES.some((one) => one === source);

function range(input: PledgeInput): { minSatang: bigint; maxSatang: bigint } {
  const min = parseBaht(input.minBaht);
  const max = input.maxBaht.trim() === "" ? min : parseBaht(input.maxBaht);
  if (min === undefined || max === undefined || min <= 0) throw new AppError("amountInvalid");
  if (max < min) throw new AppError("amountInvalid");
  return { minSatang: BigInt(min), maxSatang: BigInt(max) };
}

/**
 * Writes down a promise of the seat's organisation; the same request again adds none. Throws seatUnverified, amountInvalid
 * (not an amount, zero, an upper one below the lower one), badInput, seatEnded, sessionOver, phaseOver.
 */
export async function makePledge(deps: Deps, request: SeatRequest, input: PledgeInput): Promise<void> {
  await answer(deps, request, ["PLEDGES"], async (tx, { session, seat }) => {
    if (!seat.verified) throw new AppError("seatUnverified");
    const { clientId, itemId, source } = input;
    if (!isSource(source)) throw new AppError("badInput", { field: "source" });
    const amounts = range(input);
    const note = sentText(input.note, "note", LENGTHS.note, "optional");
    if (!(await tx.dialogueItem.findFirst({ where: { id: itemId, sessionId: session.id } })))
      throw new AppError("badInput", { field: "item" });
    await inTurn(tx, `seat ${seat.id}`);
    const own = await tx.dialoguePledge.findMany({ where: { seatId: seat.id }, select: { clientId: true } });
    if (own.some((pledge) => pledge.clientId === clientId)) return "desk";
    if (own.length >= MAX_PLEDGES) throw new AppError("badInput", { field: "item" });
    await tx.dialoguePledge.create({
      data: {
        ...{ sessionId: session.id, seatId: seat.id, clientId, itemId, orgKey: seat.orgKey, source, note },
        ...{ ...amounts, at: deps.clock.now() },
      },
    });
    const detail = { seatId: seat.id, orgName: seat.orgName, itemId, source, ...texts(amounts) };
    await recordSession(tx, deps, null, session, "pledged", detail);
    return "room";
  });
}

const texts = ({ minSatang, maxSatang }: { minSatang: bigint; maxSatang: bigint }) => ({
  minSatang: `${minSatang}`,
  maxSatang: `${maxSatang}`,
});

/** Takes a promise back while pledges are still made. Throws seatEnded, sessionOver, phaseOver. */
export async function withdrawPledge(deps: Deps, request: SeatRequest, clientId: string): Promise<void> {
  await answer(deps, request, ["PLEDGES"], async (tx, { session, seat }) => {
    const { count } = await tx.dialoguePledge.updateMany({
      where: { seatId: seat.id, clientId, withdrawnAt: null },
      data: { withdrawnAt: deps.clock.now() },
    });
    if (count > 0)
      await recordSession(tx, deps, null, session, "pledgeWithdrawn", {
        seatId: seat.id,
        orgName: seat.orgName,
        clientId,
      });
    return "room";
  });
}
