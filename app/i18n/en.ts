import { accountEn } from "./en/account";
import { allocationEn } from "./en/allocation";
import { areaEn } from "./en/area";
import { areasEn } from "./en/areas";
import { decisionsEn } from "./en/decisions";
import { auditEn } from "./en/audit";
import { briefEn } from "./en/brief";
import { briefStateEn } from "./en/briefState";
import { briefItemsEn } from "./en/briefItems";
import { briefMoneyEn } from "./en/briefMoney";
import { budgetEn } from "./en/budget";
import { commentEn } from "./en/comment";
import { followEn } from "./en/follow";
import { commitmentEn } from "./en/commitment";
import { countedEn } from "./en/counted";
import { documentsEn } from "./en/documents";
import { formsEn } from "./en/forms";
import { emblemEn } from "./en/emblem";
import { historyEn } from "./en/history";
import { importEn } from "./en/import";
import { duplicateEn } from "./en/duplicate";
import { findingsEn } from "./en/findings";
import { approvalEn } from "./en/approval";
import { lifecycleEn } from "./en/lifecycle";
import { mouEn } from "./en/mou";
import { mouLifeEn } from "./en/mouLife";
import { mouTextEn } from "./en/mouText";
import { organizationEn } from "./en/organization";
import { parkedEn } from "./en/parked";
import { peopleEn } from "./en/people";
import { agencyPlanEn } from "./en/agencyPlan";
import { planEn } from "./en/plan";
import { planViewEn } from "./en/planView";
import { planMapEn } from "./en/planMap";
import { planMoneyEn } from "./en/planMoney";
import { planPictureEn } from "./en/planPicture";
import { phoneEn } from "./phone/en";
import { planBookEn } from "./en/planBook";
import { planEntryEn } from "./en/planEntry";
import { planExchangeEn } from "./en/planExchange";
import { planLifeEn } from "./en/planLife";
import { sheetReturnEn } from "./en/sheetReturn";
import { setupEn } from "./en/setup";
import { policyEn } from "./en/policy";
import { projectsEn } from "./en/projects";
import { rankingEn } from "./en/ranking";
import { keysEn } from "./en/keys";
import { mailEn } from "./en/mail";
import { noticeEn } from "./en/notice";
import { preferenceEn } from "./en/preference";
import { searchEn } from "./en/search";
import { sheetEn } from "./en/sheet";
import { todoEn } from "./en/todo";
import type { th } from "./th";

/** All English interface texts. */
export const en = {
  ...phoneEn,
  ...searchEn,
  ...preferenceEn,
  ...noticeEn,
  ...mailEn,
  ...keysEn,
  ...briefEn,
  ...briefStateEn,
  ...briefItemsEn,
  ...briefMoneyEn,
  ...historyEn,
  ...importEn,
  ...approvalEn,
  ...lifecycleEn,
  ...mouEn,
  ...mouLifeEn,
  ...mouTextEn,
  ...budgetEn,
  ...projectsEn,
  ...rankingEn,
  ...commitmentEn,
  ...followEn,
  ...countedEn,
  ...sheetEn,
  ...duplicateEn,
  ...findingsEn,
  ...commentEn,
  ...documentsEn,
  ...formsEn,
  ...emblemEn,
  ...parkedEn,
  ...peopleEn,
  ...planEn,
  ...planViewEn,
  ...planMapEn,
  ...planMoneyEn,
  ...planPictureEn,
  ...agencyPlanEn,
  ...planBookEn,
  ...planEntryEn,
  ...planExchangeEn,
  ...planLifeEn,
  ...accountEn,
  ...areaEn,
  ...areasEn,
  ...decisionsEn,
  ...auditEn,
  ...organizationEn,
  ...setupEn,
  ...sheetReturnEn,
  ...policyEn,
  ...allocationEn,
  ...todoEn,
} satisfies Record<keyof typeof th, string>;
