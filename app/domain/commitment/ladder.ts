import type { Commitment, FundSource } from "../brief/briefContent";

/** Who carries a line into which budget (step 4 of the process, source 004 lines 206–207); PRIVATE = into none. */
export const HANDOVER_PATHS = ["PROVINCE", "FUNCTION", "PRIVATE"] as const;

/** ทางส่งต่อ: กรณีจังหวัด, กรณีหน่วยงานตามภารกิจ (Function), เอกชน. */
export type HandoverPath = (typeof HANDOVER_PATHS)[number];

/**
 * The way of a source into a budget: the area's own money goes with the integration team and the Budget Bureau into the
 * budget bill, money of an agency or a local administration into its own request (source 004 lines 206–207).
 */
export function pathOf(source: FundSource): HandoverPath {
  if (source === "PROVINCE" || source === "CLUSTER") return "PROVINCE";
  return source === "PRIVATE" ? "PRIVATE" : "FUNCTION";
}

const LADDERS: Readonly<Record<FundSource, readonly Commitment[]>> = {
  PROVINCE: ["PLEDGED", "CONFIRMED", "IN_BILL"],
  CLUSTER: ["PLEDGED", "CONFIRMED", "IN_BILL"],
  FUNCTION: ["PLEDGED", "CONFIRMED", "IN_BILL"],
  LOCAL: ["PLEDGED", "CONFIRMED", "IN_ORDINANCE"],
  PRIVATE: ["PLEDGED", "CONFIRMED"],
};

/** The rungs of a source from the lowest: a local administration ends in its ordinance, private money in its confirmation. */
export function ladderOf(source: FundSource): readonly Commitment[] {
  return LADDERS[source];
}

const HEIGHTS: Readonly<Record<Commitment, number>> = { PLEDGED: 0, CONFIRMED: 1, IN_BILL: 2, IN_ORDINANCE: 2 };

/** How firm a rung is; IN_BILL and IN_ORDINANCE are equally high. */
export function heightOf(step: Commitment): number {
  return HEIGHTS[step];
}

/** The next rung upwards of a line of this source; null at the top of its ladder. */
export function rungAbove(source: FundSource, step: Commitment): Commitment | null {
  return ladderOf(source)[heightOf(step) + 1] ?? null;
}

/** The rungs that a line may be put back to, from the lowest. */
export function rungsBelow(source: FundSource, step: Commitment): readonly Commitment[] {
  return ladderOf(source).filter((rung) => heightOf(rung) < heightOf(step));
}
