import type { FiscalYear } from "~/domain/calendar/fiscalYear";
import type { FormSetContent } from "../kit/form/parts";

/** A registered asset; satang, `handedOverOn` an ISO date. */
export type RegisterSheetLine = {
  id: string;
  orgName: string;
  projectCode: string;
  projectTitle: string;
  item: string;
  quantity: string;
  unit: string;
  unitPrice: bigint | null;
  total: bigint | null;
  assetNo: string;
  custodian: string;
  upkeep: bigint | null;
  handedOverOn: string;
  note: string;
};

/** ทะเบียนทรัพย์สินรับโอน of an area and budget year. */
export type AssetRegisterView = {
  kind: "asset-register";
  draft: boolean;
  revision: number;
  areaKind: "PROVINCE" | "CLUSTER";
  areaNameTh: string;
  fy: FiscalYear;
  lines: readonly RegisterSheetLine[];
  set?: FormSetContent;
};
