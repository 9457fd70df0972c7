import type { Actor } from "~/domain/access/actor";
import { parseBahtDetailed } from "~/domain/money/parseBaht";
import { MAX_SATANG } from "~/domain/money/satang";
import { baht } from "~/format/baht";
import { record } from "../../db/audit";
import type { Tx } from "../../db/client";
import { AppError } from "../../errors";
import type { Deps } from "../deps";
import { demandArea } from "./demandArea";
import { openableYears } from "./openableYears";

/** A frame as typed: amounts in baht as text, the letter that announced it, and when the typist last saw it (stale check). */
export type FrameInput = { amount: string; adminCost: string; announcedRef: string; seenSetAt?: string };

/** A frame as parsed, in satang. */
type ParsedFrame = { amountSatang: bigint; adminCostSatang: bigint; announcedRef: string };

const MAX_REFERENCE = 300;

function typedAmount(text: string): bigint {
  const parsed = parseBahtDetailed(text.trim().replace(/^[-–]$/, "0") || "0");
  if (parsed.ok) return BigInt(parsed.amount);
  if (parsed.fault === "tooLarge") throw new AppError("amountTooLarge", { max: baht(MAX_SATANG) });
  throw new AppError("amountInvalid");
}

/** Reads a typed frame. Throws amountInvalid, amountTooLarge, frameInvalid (≤ 0), badInput (admin cost above the frame, long reference). */
export function parseFrame(input: FrameInput): ParsedFrame {
  if (/^[-−–(]\s*[\d๐-๙]/.test(input.amount.trim())) throw new AppError("frameInvalid");
  const amountSatang = typedAmount(input.amount);
  const adminCostSatang = typedAmount(input.adminCost);
  const announcedRef = input.announcedRef.trim();
  if (amountSatang <= 0n) throw new AppError("frameInvalid");
  if (adminCostSatang > amountSatang) throw new AppError("badInput", { field: "adminCost" });
  if (announcedRef.length > MAX_REFERENCE) throw new AppError("badInput", { field: "announcedRef" });
  return { amountSatang, adminCostSatang, announcedRef };
}

/**
 * Sets the announced frame of an area and year (satang), with its audit row; afterwards every open page of the year
 * hears of it. Throws notFound, forbidden, amountInvalid, amountTooLarge, frameInvalid, badInput, stale.
 */
export async function setFrame(
  deps: Deps,
  actor: Actor,
  areaCode: string,
  fy: number,
  input: FrameInput,
): Promise<void> {
  demandArea(actor, "frame.set", areaCode);
  const frame = parseFrame(input);
  const years = await openableYears(deps.db.prisma, areaCode, deps.clock.today());
  if (!years.includes(fy)) throw new AppError("notFound");
  const at = deps.clock.now();
  await deps.db.prisma.$transaction((tx) =>
    saveFrame(tx, deps, actor, { areaCode, fy, at, seenSetAt: input.seenSetAt }, frame),
  );
  const amount = baht(frame.amountSatang);
  const cause = { th: `ตั้งกรอบวงเงิน ${amount} บาท`, en: `frame set to ${amount} baht` };
  deps.bus.emit("window", { areaCode, fy, cause, at: at.toISOString() });
}

/** Writes a frame and its audit row in the caller's transaction. Throws stale when somebody set it after `seenSetAt`. */
export async function saveFrame(
  tx: Tx,
  deps: Pick<Deps, "clock">,
  actor: Actor,
  where: { areaCode: string; fy: number; at: Date; seenSetAt?: string },
  frame: ParsedFrame,
): Promise<void> {
  const { areaCode, fy, at, seenSetAt } = where;
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${`frame/${areaCode}/${fy}`}))`;
  const before = await tx.budgetFrame.findUnique({ where: { areaCode_fy: { areaCode, fy } } });
  // a year opened without a frame was seen as having none
  const setBefore = before && before.amountSatang > 0n ? before.setAt.toISOString() : "";
  if (seenSetAt !== undefined && setBefore !== seenSetAt) throw new AppError("stale");
  const row = { ...frame, origin: "ANNOUNCED", setBy: actor.userId, setAt: at };
  await tx.budgetFrame.upsert({
    where: { areaCode_fy: { areaCode, fy } },
    create: { areaCode, fy, ...row },
    update: row,
  });
  await record(tx, deps, actor, {
    action: "frame.set",
    objectKind: "frame",
    objectId: `${areaCode}-${fy}`,
    areaCode,
    detail: {
      amountSatang: frame.amountSatang.toString(),
      adminCostSatang: frame.adminCostSatang.toString(),
      announcedRef: frame.announcedRef,
      before: before && {
        amountSatang: before.amountSatang.toString(),
        adminCostSatang: before.adminCostSatang.toString(),
      },
    },
  });
}
