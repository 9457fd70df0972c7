import { createServer } from "node:http";
import type { Actor } from "~/domain/access/actor";
import type { CollabService } from "../../../server/collab/service";
import { attachCollab } from "../../../server/collab/upgrade";
import type { Deps } from "../../../server/usecases/deps";
import { briefUseCases } from "../../../server/usecases/brief/briefUseCases";
import { testDatabase } from "../../support/database";
import { makeOffice, type Office } from "../../support/office";

/** An office with the people of a brief: the strategy office, the lead, a partner, a reader, and somebody of elsewhere. */
export type BriefOffice = {
  office: Office;
  deps: Deps;
  collab: CollabService;
  briefs: ReturnType<typeof briefUseCases>;
  orgs: Record<"office" | "roads" | "tao" | "chamber" | "elsewhere", string>;
  people: Record<"planner" | "roads" | "tao" | "chamber" | "observer" | "stranger", Actor>;
  /** Starts a project led by `roads`; returns its ids. */
  start(title?: string): Promise<{ projectId: string; briefId: string; code: string }>;
  close(): Promise<void>;
};

/** Makes the office on a fresh database, with real rooms. */
export async function makeBriefOffice(): Promise<BriefOffice> {
  const office = await makeOffice(await testDatabase());
  const rooms = attachCollab(createServer(), office.deps);
  const deps: Deps = { ...office.deps, collab: rooms.service };
  const briefs = briefUseCases(deps);
  const orgs = {
    office: await office.organization("PROVINCE_OFFICE", "สำนักงานจังหวัด"),
    roads: await office.organization("LINE_AGENCY", "แขวงทางหลวงชนบท"),
    tao: await office.organization("LAO", "อบต.พนางตุง"),
    chamber: await office.organization("CHAMBER", "หอการค้า"),
    elsewhere: await office.organization("LINE_AGENCY", "สำนักงานที่อื่น", "90"),
  };
  const people = {
    planner: await office.person("planner", orgs.office, "PLANNER"),
    roads: await office.person("roads", orgs.roads),
    tao: await office.person("tao", orgs.tao),
    chamber: await office.person("chamber", orgs.chamber),
    observer: await office.person("observer", orgs.chamber, "OBSERVER"),
    stranger: await office.person("stranger", orgs.elsewhere),
  };
  const start = (title = "ทะเลน้อยน่าเที่ยว") =>
    briefs.create(people.planner, { areaCode: "93", fy: 2568, title, leadOrgId: orgs.roads, kind: "KEY" });
  return { office, deps, collab: rooms.service, briefs, orgs, people, start, close: () => rooms.close() };
}
