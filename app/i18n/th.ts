import { accountTh } from "./th/account";
import { allocationTh } from "./th/allocation";
import { areaTh } from "./th/area";
import { areasTh } from "./th/areas";
import { decisionsTh } from "./th/decisions";
import { auditTh } from "./th/audit";
import { briefTh } from "./th/brief";
import { briefStateTh } from "./th/briefState";
import { briefItemsTh } from "./th/briefItems";
import { briefMoneyTh } from "./th/briefMoney";
import { budgetTh } from "./th/budget";
import { commentTh } from "./th/comment";
import { followTh } from "./th/follow";
import { commitmentTh } from "./th/commitment";
import { countedTh } from "./th/counted";
import { documentsTh } from "./th/documents";
import { formsTh } from "./th/forms";
import { emblemTh } from "./th/emblem";
import { historyTh } from "./th/history";
import { importTh } from "./th/import";
import { duplicateTh } from "./th/duplicate";
import { findingsTh } from "./th/findings";
import { approvalTh } from "./th/approval";
import { lifecycleTh } from "./th/lifecycle";
import { mouTh } from "./th/mou";
import { mouLifeTh } from "./th/mouLife";
import { mouTextTh } from "./th/mouText";
import { organizationTh } from "./th/organization";
import { parkedTh } from "./th/parked";
import { peopleTh } from "./th/people";
import { agencyPlanTh } from "./th/agencyPlan";
import { planTh } from "./th/plan";
import { planViewTh } from "./th/planView";
import { planMapTh } from "./th/planMap";
import { planMoneyTh } from "./th/planMoney";
import { planPictureTh } from "./th/planPicture";
import { phoneTh } from "./phone/th";
import { planBookTh } from "./th/planBook";
import { planEntryTh } from "./th/planEntry";
import { planExchangeTh } from "./th/planExchange";
import { planLifeTh } from "./th/planLife";
import { sheetReturnTh } from "./th/sheetReturn";
import { setupTh } from "./th/setup";
import { policyTh } from "./th/policy";
import { projectsTh } from "./th/projects";
import { rankingTh } from "./th/ranking";
import { keysTh } from "./th/keys";
import { mailTh } from "./th/mail";
import { noticeTh } from "./th/notice";
import { preferenceTh } from "./th/preference";
import { searchTh } from "./th/search";
import { sheetTh } from "./th/sheet";
import { todoTh } from "./th/todo";

/** All Thai interface texts; defines the keys. One catalogue file per noun. */
export const th = {
  ...phoneTh,
  ...searchTh,
  ...preferenceTh,
  ...noticeTh,
  ...mailTh,
  ...keysTh,
  ...briefTh,
  ...briefStateTh,
  ...briefItemsTh,
  ...briefMoneyTh,
  ...historyTh,
  ...importTh,
  ...approvalTh,
  ...lifecycleTh,
  ...mouTh,
  ...mouLifeTh,
  ...mouTextTh,
  ...budgetTh,
  ...projectsTh,
  ...rankingTh,
  ...commitmentTh,
  ...followTh,
  ...countedTh,
  ...sheetTh,
  ...duplicateTh,
  ...findingsTh,
  ...commentTh,
  ...documentsTh,
  ...formsTh,
  ...emblemTh,
  ...parkedTh,
  ...peopleTh,
  ...planTh,
  ...planViewTh,
  ...planMapTh,
  ...planMoneyTh,
  ...planPictureTh,
  ...agencyPlanTh,
  ...planBookTh,
  ...planEntryTh,
  ...planExchangeTh,
  ...planLifeTh,
  ...accountTh,
  ...areaTh,
  ...areasTh,
  ...decisionsTh,
  ...auditTh,
  ...organizationTh,
  ...setupTh,
  ...sheetReturnTh,
  ...policyTh,
  ...allocationTh,
  ...todoTh,
} as const;
