import type { Bilingual } from "../../rules/finding";

/** Something a person must decide; unanswered it stays as printed. The address of the cell names it. */
export type ImportQuestion = {
  cell: string;
  kind: "QUARTER" | "MONTH" | "AGENCY" | "CHANGE";
  /** Key of the line concerned. */
  key: string;
  printed: string;
  message: Bilingual;
  choices: { id: string; label: Bilingual }[];
};

/** Answers by cell address: the id of the chosen choice. */
export type ImportAnswers = ReadonlyMap<string, string>;
