import type { Commitment, FundSource } from "~/domain/brief/briefContent";
import type { Codes } from "~/domain/commitment/codes";
import type { Lack } from "~/domain/commitment/standing";
import type { FiscalYear } from "~/domain/calendar/fiscalYear";
import type { FormSetContent } from "../kit/form/parts";

/** A funding line of the pack; `amount` is satang of the budget year, null = not stated; dates ISO. */
export type HandoverLine = {
  id: string;
  code: string;
  title: string;
  activity: string;
  source: FundSource;
  orgName: string;
  amount: bigint | null;
  step: Commitment;
  documentNo: string;
  documentDate: string | null;
  lacks: readonly Lack[];
  projectCodes: Codes;
  codes: Codes;
};

/** What both packs hold. */
export type HandoverContent = {
  draft: boolean;
  areaKind: "PROVINCE" | "CLUSTER";
  /** Name of the area without จังหวัด or กลุ่มจังหวัด. */
  areaNameTh: string;
  fy: FiscalYear;
  revision: number;
  lines: readonly HandoverLine[];
  set?: FormSetContent;
};

/** กรณีจังหวัด: what the integration team and the Budget Bureau carry into the budget bill. */
export type HandoverProvinceView = HandoverContent & { kind: "handover-province" };

/** กรณีหน่วยงานตามภารกิจ (Function): what agencies and local administrations put into their own requests. */
export type HandoverFunctionView = HandoverContent & { kind: "handover-function" };
