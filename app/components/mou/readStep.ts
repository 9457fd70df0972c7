import { MOU_STATES, type MouState } from "~/domain/mou/mouState";
import type { SentFile } from "./readPaperForm";

/** A step as the page's form sends it. */
export type SentStep = {
  seen: MouState;
  to: MouState;
  reason: string;
  documentNo: string;
  documentDate: string;
  file: SentFile;
};

const stateOf = (word: string | undefined): MouState => MOU_STATES.find((one) => one === word) ?? "DRAFT";

/** The step of a posted form; a state nobody knows becomes one from which no such step leads. */
export function readStep(fields: Readonly<Record<string, string>>, file: SentFile): SentStep {
  const { reason = "", documentNo = "", documentDate = "" } = fields;
  return { seen: stateOf(fields.seen), to: stateOf(fields.to), reason, documentNo, documentDate, file };
}
