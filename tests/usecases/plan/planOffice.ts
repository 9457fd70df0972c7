import type { Actor } from "~/domain/access/actor";
import { planUseCases } from "../../../server/usecases/plan/planUseCases";
import { makeLink, makeNode, makePlan } from "../../factories/planRows";
import { testDatabase, type TestDatabase } from "../../support/database";
import { makeOffice, type Office } from "../../support/office";

/** An office with a small plan: programme → issue → goal of Phatthalung, and people of several kinds. */
export type PlanOffice = {
  db: TestDatabase;
  office: Office;
  plans: ReturnType<typeof planUseCases>;
  orgs: { province: string; agri: string; tao: string; elsewhere: string };
  people: Record<"planner" | "governor" | "agri" | "tao" | "nesdc" | "observer" | "admin" | "elsewhere", Actor>;
  goal: string;
  issue: string;
  guideline: string;
  programme: string;
  development: string;
};

/** Makes the office on a database of its own. */
export async function makePlanOffice(): Promise<PlanOffice> {
  const db = await testDatabase();
  const office = await makeOffice(db);
  const orgs = {
    province: await office.organization("PROVINCE_OFFICE", "สำนักงานจังหวัดพัทลุง"),
    agri: await office.organization("LINE_AGENCY", "สำนักงานเกษตรจังหวัดพัทลุง"),
    tao: await office.organization("LAO", "อบต.พนางตุง"),
    elsewhere: await office.organization("PROVINCE_OFFICE", "สำนักงานจังหวัดสตูล", "91"),
  };
  const nesdcOrg = await office.organization("NESDC", "สศช. ภาคใต้");
  const people = {
    planner: await office.person("planner", orgs.province, "PLANNER"),
    governor: await office.person("governor", orgs.province, "GOVERNOR"),
    agri: await office.person("agri", orgs.agri),
    tao: await office.person("tao", orgs.tao, "HEAD"),
    nesdc: await office.person("nesdc", nesdcOrg, "NESDC_REGION"),
    observer: await office.person("observer", orgs.province, "OBSERVER"),
    admin: await office.person("admin", null, "EDITOR", true),
    elsewhere: await office.person("elsewhere", orgs.elsewhere, "PLANNER"),
  };
  const goals = await makePlan(db, { kind: "GOALS_20", fyFrom: 2566, fyTo: 2585 });
  const development = await makePlan(db);
  const goal = await makeNode(db, goals, "GOAL", "เมืองเกษตร");
  const issue = await makeNode(db, development, "ISSUE", "ยกระดับเกษตร");
  const guideline = await makeNode(db, development, "GUIDELINE", "เกษตรปลอดภัย");
  const programme = await makeNode(db, development, "PROGRAMME", "แผนงานเกษตร");
  await makeLink(db, issue, goal);
  await makeLink(db, guideline, issue);
  await makeLink(db, programme, guideline);
  return { db, office, plans: planUseCases(office.deps), orgs, people, goal, issue, guideline, programme, development };
}
