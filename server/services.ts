import { sessionClearCookie, sessionSetCookie } from "./http/cookies";
import type { SharedServices } from "./http/remix";
import { areaUseCases } from "./usecases/area/areaUseCases";
import type { Deps } from "./usecases/deps";
import { commentUseCases } from "./usecases/comment/commentUseCases";
import { documentUseCases } from "./usecases/documents/documentUseCases";
import { briefUseCases } from "./usecases/brief/briefUseCases";
import { budgetUseCases } from "./usecases/budget/budgetUseCases";
import { historyUseCases } from "./usecases/history/historyUseCases";
import { importUseCases } from "./usecases/import/importUseCases";
import { projectUseCases } from "./usecases/project/projectUseCases";
import { peopleUseCases } from "./usecases/people/peopleUseCases";
import { mouUseCases } from "./usecases/mou/mouUseCases";
import { parkedUseCases } from "./usecases/parked/parkedUseCases";
import { planUseCases } from "./usecases/plan/planUseCases";
import { policyUseCases } from "./usecases/policy/policyUseCases";
import { makeLoginLimits } from "./usecases/session/logIn";
import { sessionUseCases } from "./usecases/session/sessionUseCases";
import { setupUseCases } from "./usecases/setup/setupUseCases";
import { signCookie } from "./usecases/session/token";

const YEAR_S = 365 * 24 * 3600;

/** Binds every use-case to the parts of this server. */
export function makeServices(deps: Deps): SharedServices {
  return {
    cookies: {
      session: (token) => sessionSetCookie(deps.env, signCookie(token, deps.secret)),
      clearSession: () => sessionClearCookie(deps.env),
      language: (locale) =>
        `lang=${locale}; Path=/; SameSite=Lax; Max-Age=${YEAR_S}${deps.env.https ? "; Secure" : ""}`,
    },
    sessions: sessionUseCases(deps, makeLoginLimits()),
    people: peopleUseCases(deps),
    areas: areaUseCases(deps),
    setup: setupUseCases(deps),
    parked: parkedUseCases(deps),
    plans: planUseCases(deps),
    mous: mouUseCases(deps),
    briefs: briefUseCases(deps),
    projects: projectUseCases(deps),
    budget: budgetUseCases(deps),
    comments: commentUseCases(deps),
    imports: importUseCases(deps),
    history: historyUseCases(deps),
    policies: policyUseCases(deps),
    documents: documentUseCases(deps),
  };
}
