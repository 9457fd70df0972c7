import type { AreaKind } from "~/domain/area/areaCode";
import type { FormSetContent } from "../kit/form/parts";
import type { PrintedClause } from "./clauses";
import type { FiscalYear } from "~/domain/calendar/fiscalYear";

/** A line of the annex. `quantity` is a decimal string, money is satang; null and "" = not stated. */
export type AssetLine = {
  description: string;
  quantity: string;
  unit: string;
  unitPrice: bigint | null;
  total: bigint | null;
};

/** A person who signs. */
export type Signer = { name: string; position: string };

/** What memorandum and annex show. Names are without จังหวัด or กลุ่มจังหวัด. */
export type MouContent = {
  fy: FiscalYear;
  revision: number;
  draft: boolean;
  /** CLUSTER prints the official words; PROVINCE is our adaptation (จังหวัด for กลุ่มจังหวัด). */
  areaKind: AreaKind;
  areaNameTh: string;
  /** Province whose governor signs: the area itself, or the head of the cluster. */
  governorProvinceTh: string;
  governorName: string;
  projectTitle: string;
  operatingAgency: string;
  transferee: string;
  purposeShort: string;
  readyPlace: string;
  /** Reading of a damaged word in the source; the office may change it. */
  soundClause: string;
  transfereeSigner: Signer;
  witnesses: readonly [Signer, Signer];
  /** ISO date (Gregorian) or null. */
  signingDate: string | null;
  assets: readonly AssetLine[];
  /** Clauses of the parties, printed as an annex of ours behind the official ones. */
  clauses?: readonly PrintedClause[];
  /** Words of the office, where they differ from the printed form. */
  set?: FormSetContent;
};

/** The memorandum with its annex in one file, as it is signed. */
export type MouView = MouContent & { kind: "mou" };

/** The annex alone. */
export type MouAnnexView = MouContent & { kind: "mou-annex" };
