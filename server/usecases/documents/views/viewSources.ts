import type { DocumentKind } from "../../../../templates/registry";
import { basicInfoSource, expenditureSource } from "./activityForms";
import { allocationSource } from "./allocation";
import { annualPlanSource } from "./annualPlan";
import { approvalSlipSource } from "./approvalSlip";
import { assetRegisterSource } from "./assetRegister";
import { attendanceSource } from "./attendance";
import { conceptNoteSource } from "./conceptNote";
import { governorPageSource } from "./governorPage";
import { handoverFunctionSource, handoverProvinceSource } from "./handover";
import { minutesSource } from "./minutes";
import { mouCooperationSource } from "./mouCooperation";
import { mouAnnexSource, mouSource } from "./mou";
import { fiveYearPlanSource, goals20Source } from "./planBooks";
import { planGraphSource } from "./planGraph";
import { planJ2Source, planKj2Source } from "./planJ2";
import { projectBriefSource } from "./projectBrief";
import { projectBriefJ11Source } from "./projectBriefJ11";
import { transferCertificateSource } from "./transferCertificate";
import type { ViewSource } from "./viewSource";
import { windowSheetSource } from "./windowSheet";

/** The source of every kind of document, one line a kind. */
export const VIEW_SOURCES: { readonly [K in DocumentKind]: ViewSource } = {
  "project-brief": projectBriefSource,
  "project-brief-j11": projectBriefJ11Source,
  "concept-note": conceptNoteSource,
  "basic-info": basicInfoSource,
  expenditure: expenditureSource,
  "plan-j2": planJ2Source,
  "plan-kj2": planKj2Source,
  "plan-graph": planGraphSource,
  "annual-plan": annualPlanSource,
  "five-year-plan": fiveYearPlanSource,
  "goals-20-year": goals20Source,
  mou: mouSource,
  "mou-annex": mouAnnexSource,
  "mou-cooperation": mouCooperationSource,
  attendance: attendanceSource,
  minutes: minutesSource,
  "approval-slip": approvalSlipSource,
  "governor-page": governorPageSource,
  "window-sheet": windowSheetSource,
  allocation: allocationSource,
  "handover-province": handoverProvinceSource,
  "handover-function": handoverFunctionSource,
  "transfer-certificate": transferCertificateSource,
  "asset-register": assetRegisterSource,
};
