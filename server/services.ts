import { lookText } from "~/domain/preference/look";
import { sessionClearCookie, sessionSetCookie, yearCookie } from "./http/cookies";
import type { SharedServices } from "./http/remix";
import { agencyPlanUseCases } from "./usecases/agencyPlan/agencyPlanUseCases";
import { allocationUseCases } from "./usecases/allocation/allocationUseCases";
import { approvalUseCases } from "./usecases/approval/approvalUseCases";
import { areaUseCases } from "./usecases/area/areaUseCases";
import { commentUseCases } from "./usecases/comment/commentUseCases";
import { commitmentUseCases } from "./usecases/commitment/commitmentUseCases";
import type { Deps } from "./usecases/deps";
import { dialogueUseCases } from "./usecases/dialogue/dialogueUseCases";
import { seatSetCookie } from "./usecases/dialogue/join/seatCookie";
import { duplicateUseCases } from "./usecases/duplicate/duplicateUseCases";
import { documentUseCases } from "./usecases/documents/documentUseCases";
import { emblemUseCases } from "./usecases/emblem/emblemUseCases";
import { formSetUseCases } from "./usecases/formSet/formSetUseCases";
import { briefUseCases } from "./usecases/brief/briefUseCases";
import { budgetUseCases } from "./usecases/budget/budgetUseCases";
import { historyUseCases } from "./usecases/history/historyUseCases";
import { importUseCases } from "./usecases/import/importUseCases";
import { projectUseCases } from "./usecases/project/projectUseCases";
import { peopleUseCases } from "./usecases/people/peopleUseCases";
import { decisionUseCases } from "./usecases/decision/decisionUseCases";
import { lifecycleUseCases } from "./usecases/lifecycle/lifecycleUseCases";
import { mouTextUseCases } from "./usecases/mou/text/mouTextUseCases";
import { mouLifeUseCases } from "./usecases/mou/mouLifeUseCases";
import { followUseCases } from "./usecases/mou/duties/followUseCases";
import { mouUseCases } from "./usecases/mou/mouUseCases";
import { parkedUseCases } from "./usecases/parked/parkedUseCases";
import { planUseCases } from "./usecases/plan/planUseCases";
import { planBookUseCases } from "./usecases/plan/book/bookUseCases";
import { planEntryUseCases } from "./usecases/plan/entries/entryUseCases";
import { planExchangeUseCases } from "./usecases/plan/exchange/exchangeUseCases";
import { planEditionUseCases } from "./usecases/planEdition/planEditionUseCases";
import { preferenceUseCases } from "./usecases/preference/preferenceUseCases";
import { noticeUseCases } from "./usecases/notice/noticeUseCases";
import { searchUseCases } from "./usecases/search/searchUseCases";
import { policyUseCases } from "./usecases/policy/policyUseCases";
import { makeLoginLimits } from "./usecases/session/logIn";
import { sheetReturnUseCases } from "./usecases/sheetReturn/sheetReturnUseCases";
import { sessionUseCases } from "./usecases/session/sessionUseCases";
import { setupUseCases } from "./usecases/setup/setupUseCases";
import { signCookie } from "./usecases/session/token";

/** Binds every use-case to the parts of this server. */
export function makeServices(deps: Deps): SharedServices {
  const limits = makeLoginLimits();
  return {
    mail: deps.env.smtpUrl !== null,
    cookies: {
      session: (token) => sessionSetCookie(deps.env, signCookie(token, deps.secret)),
      clearSession: () => sessionClearCookie(deps.env),
      language: (locale) => yearCookie(deps.env, "lang", locale),
      look: (look) => yearCookie(deps.env, "look", lookText(look)),
      seat: (sessionId, token) => seatSetCookie(deps.env, deps.secret, sessionId, token),
    },
    sessions: sessionUseCases(deps, limits),
    people: peopleUseCases(deps),
    areas: areaUseCases(deps),
    setup: setupUseCases(deps),
    parked: parkedUseCases(deps),
    plans: planUseCases(deps),
    planBooks: planBookUseCases(deps),
    planEntries: planEntryUseCases(deps),
    planExchange: planExchangeUseCases(deps),
    planEditions: planEditionUseCases(deps),
    agencyPlans: agencyPlanUseCases(deps),
    approvals: approvalUseCases(deps),
    lifecycle: lifecycleUseCases(deps),
    decisions: decisionUseCases(deps),
    mous: mouUseCases(deps),
    mouFollow: followUseCases(deps),
    mouLife: mouLifeUseCases(deps, limits),
    mouText: mouTextUseCases(deps),
    commitments: commitmentUseCases(deps),
    briefs: briefUseCases(deps),
    comments: commentUseCases(deps),
    duplicates: duplicateUseCases(deps),
    projects: projectUseCases(deps),
    budget: budgetUseCases(deps),
    imports: importUseCases(deps),
    sheetReturns: sheetReturnUseCases(deps),
    history: historyUseCases(deps),
    policies: policyUseCases(deps),
    allocation: allocationUseCases(deps),
    notices: noticeUseCases(deps),
    preferences: preferenceUseCases(deps),
    search: searchUseCases(deps),
    dialogues: dialogueUseCases(deps),
    documents: documentUseCases(deps),
    emblems: emblemUseCases(deps),
    formSets: formSetUseCases(deps),
  };
}
