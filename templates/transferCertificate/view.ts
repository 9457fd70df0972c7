import type { FiscalYear } from "~/domain/calendar/fiscalYear";
import type { FormSetContent } from "../kit/form/parts";
import type { Signer } from "../mou/view";

/** An asset that was handed over; satang, "" and null = not stated. */
export type TransferLine = {
  item: string;
  quantity: string;
  unit: string;
  unitPrice: bigint | null;
  total: bigint | null;
  assetNo: string;
  custodian: string;
};

/** หนังสือส่งมอบและรับโอนทรัพย์สิน: what is handed over under a memorandum, by whom, to whom. */
export type TransferCertificateView = {
  kind: "transfer-certificate";
  draft: boolean;
  revision: number;
  areaKind: "PROVINCE" | "CLUSTER";
  /** Name of the area without จังหวัด or กลุ่มจังหวัด. */
  areaNameTh: string;
  fy: FiscalYear;
  projectTitle: string;
  receiver: string;
  /** ISO date of the memorandum, null = open. */
  signedOn: string | null;
  /** Number of the memorandum as it was recorded, "" = none. */
  documentNo: string;
  /** ISO date of the hand-over, null = open. */
  handedOverOn: string | null;
  governorName: string;
  receiverSigner: Signer;
  witnesses: readonly [Signer, Signer];
  lines: readonly TransferLine[];
  set?: FormSetContent;
};
