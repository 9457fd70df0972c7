import type { FundSource } from "../../brief/briefContent";
import type { NoteLine } from "../rooms/noteLines";
import type { NotePoint, NoteText } from "../rooms/noteTexts";

/** Who acts with which money; an amount is satang as a decimal text, null = not said. `orgName` "" = no organisation of the list. */
export type NoteActor = {
  id: string;
  activity: string;
  orgId: string | null;
  orgName: string;
  source: FundSource;
  amountSatang: string | null;
};

/** What is to be reached. */
export type NoteMeasure = { id: string; name: string; unit: string; target: string };

/** The concept note of a table: what it says, point by point, and where its sentences come from. */
export type NoteView = {
  table: number;
  briefId: string;
  itemId: string | null;
  projectCode: string;
  title: string;
  done: NotePoint[];
  texts: { field: NoteText; text: string; lines: NoteLine[] }[];
  actors: NoteActor[];
  measures: NoteMeasure[];
  /** Money of the budget year by source, satang as decimal texts; and how many different sources there are. */
  sources: { source: FundSource; sumSatang: string }[];
};

/** Somebody at a table's note now; `field` = the text in which the caret stands, null = none. */
export type NoteWriter = { name: string; orgName: string; field: string | null };
