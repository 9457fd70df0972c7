import { addActivity, addFunding, addIndicator, removeRow, setAmount } from "~/collab/brief/editRows";
import { rowOf } from "~/collab/brief/roots";
import { readBrief } from "~/collab/briefDoc";
import { FUND_SOURCES, type FundSource } from "~/domain/brief/briefContent";
import { LENGTHS } from "~/domain/dialogue/card";
import { parseBaht } from "~/domain/money/parseBaht";
import { AppError } from "../../../errors";
import type { Deps } from "../../deps";
import type { SeatRequest } from "../seat/answer";
import { sentText } from "../sentText";
import { editNote } from "./editNote";

/** Most rows of point 3 and of point 5: a note is one page. */
const MAX_ROWS = 20;
/** Longest name of a measure and of its unit, in characters. */
const MEASURE = { name: 300, unit: 60, target: 40 } as const;

/** Title of the activity that carries the money of a note which has none yet. */
const ACTIVITY = "ดำเนินงานตามข้อเสนอ";

const isSource = (source: string): source is FundSource => FUND_SOURCES.some((one) => one === source);

/**
 * Point 3: who acts with which money. The line belongs to the seat's own organisation when `own`, else to nobody yet; the
 * amount in baht as typed, "" = not said. Throws badInput, amountInvalid, and what {@link editNote} throws.
 */
export async function addNoteActor(
  deps: Deps,
  request: SeatRequest,
  input: { activity: string; source: string; amountBaht: string },
): Promise<void> {
  const { source } = input;
  if (!isSource(source)) throw new AppError("badInput", { field: "source" });
  const title = sentText(input.activity, "noteActivity", LENGTHS.title, "optional") || ACTIVITY;
  const amount = input.amountBaht.trim() === "" ? null : parseBaht(input.amountBaht);
  if (amount === undefined || (amount !== null && amount <= 0)) throw new AppError("amountInvalid");
  await editNote(deps, request, (doc, { seat, session }) => {
    const { activities, funding } = readBrief(doc).content;
    if (funding.length >= MAX_ROWS) throw new AppError("badInput", { field: "noteActivity" });
    const known = activities.find((activity) => activity.title === title);
    const same = funding.some(
      (line) => line.activityId === known?.id && line.source === source && line.orgId === seat.orgId,
    );
    // the same request again
    if (known && same) return;
    const activityId = known?.id ?? addActivity(doc, { orgId: seat.orgId, title });
    const lineId = addFunding(doc, { activityId, orgId: seat.orgId, source, commitment: "PLEDGED" });
    if (amount !== null) setAmount(doc, lineId, session.fy, amount);
  });
}

/** Point 5: a measure with its unit and target. The same name again changes nothing. Throws as {@link addNoteActor}. */
export async function addNoteMeasure(
  deps: Deps,
  request: SeatRequest,
  input: { name: string; unit: string; target: string },
): Promise<void> {
  const name = sentText(input.name, "noteMeasure", MEASURE.name);
  const unit = sentText(input.unit, "noteMeasure", MEASURE.unit, "optional");
  const targetStd = sentText(input.target, "noteMeasure", MEASURE.target, "optional");
  await editNote(deps, request, (doc) => {
    const { indicators } = readBrief(doc).content;
    if (indicators.some((one) => one.name === name)) return;
    if (indicators.length >= MAX_ROWS) throw new AppError("badInput", { field: "noteMeasure" });
    addIndicator(doc, { name, unit, targetStd });
  });
}

/** Takes a row of point 3 or 5 off again; one that is gone is no fault. Throws as {@link addNoteActor}. */
export async function removeNoteRow(
  deps: Deps,
  request: SeatRequest,
  input: { root: "funding" | "indicators"; id: string },
): Promise<void> {
  if (!/^[0-9a-f-]{36}$/.test(input.id)) throw new AppError("badInput", { field: "noteField" });
  const at = deps.clock.now().getTime();
  await editNote(deps, request, (doc, { seat }) => {
    const row = rowOf(doc, input.root, input.id);
    // nobody takes another organisation's promise off the table
    if (input.root === "funding" && row && (row.get("orgId") ?? null) !== seat.orgId) throw new AppError("forbidden");
    if (row) removeRow(doc, input.root, input.id, at);
  });
}
