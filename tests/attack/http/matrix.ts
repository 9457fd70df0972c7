import type { PageRoute } from "./routes";

/** Who asks: nobody, a planner of another province, another agency of this one, and those with a part in the project. */
export const ASKERS = ["visitor", "foreigner", "roads", "observer", "tao", "planner", "admin"] as const;
export type Asker = (typeof ASKERS)[number];

/** login = sent to the login page, or 401 · absent = 404, as if it were not there · ended = 410 · refused = 403 · served. */
export type Outcome = "login" | "absent" | "ended" | "refused" | "served";
export type Expected = Readonly<Record<Asker, Outcome>>;

const everybody = (outcome: Outcome): Expected => ({
  visitor: outcome,
  foreigner: outcome,
  roads: outcome,
  observer: outcome,
  tao: outcome,
  planner: outcome,
  admin: outcome,
});
const signedIn: Expected = { ...everybody("served"), visitor: "login" };
const administrator: Expected = { ...everybody("absent"), visitor: "login", admin: "served" };
/** An idea led by another agency with tao as partner: not even the administrator reads it. */
const idea: Expected = { ...everybody("absent"), visitor: "login", tao: "served", planner: "served" };
const ofTheProvince: Expected = { ...signedIn, foreigner: "absent" };

/**
 * What is expected of every route below a parameter, whatever its name: a new page about a brief is tested from its
 * first day, as strictly as the others. The first parameter that fits counts.
 */
const BY_PARAMETER: readonly [string, Expected][] = [
  [":briefId", idea],
  [":mouId", idea],
  [":yearId", ofTheProvince],
  [":planId", ofTheProvince],
  [":agencyPlanId", ofTheProvince],
  [":importId", ofTheProvince],
  // a list of decisions is looked at and recorded by planners
  [":listId", { ...everybody("absent"), visitor: "login", planner: "served" }],
  // a workbook that came back is looked at and taken over by planners
  [":returnId", { ...everybody("refused"), visitor: "login", foreigner: "absent", planner: "served" }],
  [":userId", administrator],
  [":orgId", { ...administrator, planner: "served" }],
  [":token", everybody("ended")],
];

/** Routes without such a parameter, one by one. A route that is in neither list fails the test. */
const BY_PATTERN: Readonly<Record<string, Expected>> = {
  "/": signedIn,
  "/account": signedIn,
  // layout and index lead on to what the person may see
  "/admin": signedIn,
  "/admin/areas": administrator,
  "/admin/areas/:code": administrator,
  // planners see what concerns their own province
  "/admin/audit": { ...administrator, planner: "served", foreigner: "served" },
  "/admin/organizations": { ...administrator, planner: "served", foreigner: "served" },
  // planners read the rules of the cycle
  "/admin/policies": { ...administrator, planner: "served", foreigner: "served" },
  "/admin/users": administrator,
  "/admin/users/new": administrator,
  // one's own province's figures and comments; the canary looks for what is hidden
  "/allocation": signedIn,
  "/comments": signedIn,
  "/signed-in": signedIn,
  // a planner makes projects of the own province
  "/briefs/new": { ...everybody("refused"), visitor: "login", planner: "served", foreigner: "served" },
  // asks for a code; what it leads to is in tests/usecases/dialogue
  "/join": everybody("served"),
  "/language": everybody("served"),
  "/login": everybody("served"),
  "/logout": everybody("served"),
  // one's own notices; hits and counts hold nothing that the asker may not read (the canary looks for it)
  "/notices": signedIn,
  "/notices/count": signedIn,
  // the rules and their law, the same for all
  "/rules": signedIn,
  "/search": signedIn,
  "/search/hits": signedIn,
  "/mous/new": everybody("served"),
  "/setup": everybody("ended"),
  "/*": everybody("absent"),
};

const EXCEPTIONS: Readonly<Record<string, Expected>> = {
  // who has no seat is asked for the code, whether or not the session exists
  "/live/:sessionId": everybody("served"),
  "/live/:sessionId/act": everybody("absent"),
  "/live/:sessionId/steer": everybody("absent"),
  "/live/:sessionId/state": everybody("login"),
  "/live/:sessionId/screen": ofTheProvince,
  "/live/:sessionId/run": { ...everybody("refused"), visitor: "login", foreigner: "absent", planner: "served" },
  // who one is, without a word about the brief it is asked for
  "/briefs/:briefId/identity": everybody("served"),
  // work put aside is its author's alone; the one that is asked for is nobody's
  "/briefs/:briefId/parked/:parkedId": { ...everybody("absent"), visitor: "login" },
  // a paper of a memorandum; the one that is asked for is nobody's (who may read one: tests/usecases/mou/life)
  "/mous/:mouId/files/:fileId": { ...everybody("absent"), visitor: "login" },
};

/** What a route is expected to answer; null = nobody thought about it yet. */
export function expectedOf({ pattern }: PageRoute): Expected | null {
  const exception = EXCEPTIONS[pattern] ?? BY_PATTERN[pattern];
  if (exception) return exception;
  return BY_PARAMETER.find(([parameter]) => pattern.includes(parameter))?.[1] ?? null;
}

/** What an answer was. `target` is where it leads: a Location header, or the redirect inside a `.data` answer. */
export function outcomeOf(status: number, target: string): Outcome | `status ${number}` {
  if (status === 401) return "login";
  if (status === 404) return "absent";
  if (status === 410) return "ended";
  if (status === 403) return "refused";
  if (status === 202 || (status >= 300 && status < 400))
    return /\/login\?redirectTo=/.test(target) ? "login" : "served";
  return status === 200 ? "served" : `status ${status}`;
}
