import type { AreaKind } from "~/domain/area/areaCode";
import type { FiscalYear } from "~/domain/calendar/fiscalYear";
import type { FundSource } from "~/domain/brief/briefContent";
import type { PrintedClause } from "../mou/clauses";
import type { Signer } from "../mou/view";
import type { FormSetContent } from "../kit/form/parts";

/** Money of one side in one budget year (B.E.), satang. */
export type PartyMoney = { party: string; source: FundSource; fy: number; amount: bigint };

/** A main activity: who carries it out, who else takes part, when. ISO dates or null. */
export type SharedWork = { title: string; party: string; related: string; from: string | null; to: string | null };

/** An asset: who receives and looks after it; "" = not yet named. */
export type SharedAsset = { description: string; quantity: string; unit: string; receiver: string };

/** Everything that the memorandum of co-operation shows. */
export type MouCooperationView = {
  kind: "mou-cooperation";
  areaKind: AreaKind;
  /** Without จังหวัด or กลุ่มจังหวัด. */
  areaNameTh: string;
  governorName: string;
  fy: FiscalYear;
  revision: number;
  draft: boolean;
  projectTitle: string;
  /** The organisation mainly responsible, and the other sides. */
  lead: string;
  partners: readonly string[];
  money: readonly PartyMoney[];
  work: readonly SharedWork[];
  assets: readonly SharedAsset[];
  /** Clauses as the sides agreed them: printed in place of the topics that the brief gives. */
  clauses?: readonly PrintedClause[];
  /** Witnesses by name; "" prints a line to write on. */
  witnesses?: readonly Signer[];
  /** Signatories of lead and partners in their order; where absent the lines stay empty. */
  signers?: readonly Signer[];
  set?: FormSetContent;
};
