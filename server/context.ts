/**
 * The only server file that app/ may import, and only as type: what a loader or action can do.
 */
import type { Actor } from "~/domain/access/actor";
import type { Look } from "~/domain/preference/look";
import type { agencyPlanUseCases } from "./usecases/agencyPlan/agencyPlanUseCases";
import type { allocationUseCases } from "./usecases/allocation/allocationUseCases";
import type { approvalUseCases } from "./usecases/approval/approvalUseCases";
import type { areaUseCases } from "./usecases/area/areaUseCases";
import type { commentUseCases } from "./usecases/comment/commentUseCases";
import type { commitmentUseCases } from "./usecases/commitment/commitmentUseCases";
import type { dialogueUseCases } from "./usecases/dialogue/dialogueUseCases";
import type { duplicateUseCases } from "./usecases/duplicate/duplicateUseCases";
import type { documentUseCases } from "./usecases/documents/documentUseCases";
import type { emblemUseCases } from "./usecases/emblem/emblemUseCases";
import type { formSetUseCases } from "./usecases/formSet/formSetUseCases";
import type { briefUseCases } from "./usecases/brief/briefUseCases";
import type { budgetUseCases } from "./usecases/budget/budgetUseCases";
import type { historyUseCases } from "./usecases/history/historyUseCases";
import type { importUseCases } from "./usecases/import/importUseCases";
import type { projectUseCases } from "./usecases/project/projectUseCases";
import type { peopleUseCases } from "./usecases/people/peopleUseCases";
import type { decisionUseCases } from "./usecases/decision/decisionUseCases";
import type { lifecycleUseCases } from "./usecases/lifecycle/lifecycleUseCases";
import type { mouTextUseCases } from "./usecases/mou/text/mouTextUseCases";
import type { mouLifeUseCases } from "./usecases/mou/mouLifeUseCases";
import type { followUseCases } from "./usecases/mou/duties/followUseCases";
import type { mouUseCases } from "./usecases/mou/mouUseCases";
import type { parkedUseCases } from "./usecases/parked/parkedUseCases";
import type { planUseCases } from "./usecases/plan/planUseCases";
import type { planBookUseCases } from "./usecases/plan/book/bookUseCases";
import type { planEntryUseCases } from "./usecases/plan/entries/entryUseCases";
import type { planExchangeUseCases } from "./usecases/plan/exchange/exchangeUseCases";
import type { planEditionUseCases } from "./usecases/planEdition/planEditionUseCases";
import type { preferenceUseCases } from "./usecases/preference/preferenceUseCases";
import type { noticeUseCases } from "./usecases/notice/noticeUseCases";
import type { searchUseCases } from "./usecases/search/searchUseCases";
import type { policyUseCases } from "./usecases/policy/policyUseCases";
import type { sheetReturnUseCases } from "./usecases/sheetReturn/sheetReturnUseCases";
import type { sessionUseCases } from "./usecases/session/sessionUseCases";
import type { setupUseCases } from "./usecases/setup/setupUseCases";

/** Services of every request's load context. `nonce` is the CSP nonce, `today` is YYYY-MM-DD in Bangkok. */
export type AppServices = {
  actor: Actor | null;
  locale: "th" | "en";
  look: Look;
  nonce: string;
  address: string;
  /** The Host header that this browser sent. Nobody believes it: it is shown to this browser alone. */
  cameBy: string;
  userAgent: string;
  today: string;
  /** Mail is set up (SMTP_URL). */
  mail: boolean;
  /** The cookie texts that pages may set. */
  cookies: {
    session(token: string): string;
    clearSession(): string;
    language(locale: "th" | "en"): string;
    look(look: Look): string;
    seat(sessionId: string, token: string): string;
  };
  sessions: ReturnType<typeof sessionUseCases>;
  people: ReturnType<typeof peopleUseCases>;
  areas: ReturnType<typeof areaUseCases>;
  setup: ReturnType<typeof setupUseCases>;
  parked: ReturnType<typeof parkedUseCases>;
  plans: ReturnType<typeof planUseCases>;
  planBooks: ReturnType<typeof planBookUseCases>;
  planEntries: ReturnType<typeof planEntryUseCases>;
  planExchange: ReturnType<typeof planExchangeUseCases>;
  planEditions: ReturnType<typeof planEditionUseCases>;
  agencyPlans: ReturnType<typeof agencyPlanUseCases>;
  approvals: ReturnType<typeof approvalUseCases>;
  lifecycle: ReturnType<typeof lifecycleUseCases>;
  decisions: ReturnType<typeof decisionUseCases>;
  mous: ReturnType<typeof mouUseCases>;
  mouFollow: ReturnType<typeof followUseCases>;
  mouLife: ReturnType<typeof mouLifeUseCases>;
  mouText: ReturnType<typeof mouTextUseCases>;
  commitments: ReturnType<typeof commitmentUseCases>;
  briefs: ReturnType<typeof briefUseCases>;
  comments: ReturnType<typeof commentUseCases>;
  dialogues: ReturnType<typeof dialogueUseCases>;
  duplicates: ReturnType<typeof duplicateUseCases>;
  documents: ReturnType<typeof documentUseCases>;
  emblems: ReturnType<typeof emblemUseCases>;
  formSets: ReturnType<typeof formSetUseCases>;
  projects: ReturnType<typeof projectUseCases>;
  budget: ReturnType<typeof budgetUseCases>;
  imports: ReturnType<typeof importUseCases>;
  sheetReturns: ReturnType<typeof sheetReturnUseCases>;
  history: ReturnType<typeof historyUseCases>;
  policies: ReturnType<typeof policyUseCases>;
  allocation: ReturnType<typeof allocationUseCases>;
  notices: ReturnType<typeof noticeUseCases>;
  preferences: ReturnType<typeof preferenceUseCases>;
  search: ReturnType<typeof searchUseCases>;
};

declare module "@remix-run/node" {
  // Remix types the load context by augmentation of this interface
  interface AppLoadContext extends AppServices {}
}
