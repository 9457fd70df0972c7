import { createServer } from "node:http";
import type { Actor } from "~/domain/access/actor";
import type { MouFields } from "../../../server/db/mous";
import { attachCollab } from "../../../server/collab/upgrade";
import { mouUseCases } from "../../../server/usecases/mou/mouUseCases";
import { makeProject, type ProjectRows } from "../../factories/projectRows";
import { testDatabase, type TestDatabase } from "../../support/database";
import { makeOffice, type Office } from "../../support/office";

/** An office where agri leads a project whose assets go to an อบต. and to the roads agency. */
export type MouOffice = {
  db: TestDatabase;
  office: Office;
  mous: ReturnType<typeof mouUseCases>;
  orgs: { agri: string; tao: string; roads: string; pier: string };
  people: Record<"planner" | "governor" | "agri" | "tao" | "roads" | "pier" | "observer" | "elsewhere", Actor>;
  close(): Promise<void>;
  /** A project led by agri; by default two assets for the อบต. and one for roads. */
  project(rows?: Partial<ProjectRows>): Promise<{ projectId: string; briefId: string }>;
};

/** What a person fills in when the memorandum is complete. */
export const FILLED: MouFields = {
  operatingAgency: "สำนักงานเกษตรจังหวัดพัทลุง",
  purposeShort: "ลดต้นทุนการผลิต",
  readyPlace: "ตำบลพนางตุง",
  soundClause: "ระบบเสียง",
  governorName: "ผู้ว่าราชการ ก",
  transfereeSignerName: "นายก ข",
  transfereeSignerPosition: "นายกองค์การบริหารส่วนตำบลพนางตุง",
  witness1Name: "พยาน ค",
  witness1Position: "ปลัดจังหวัด",
  witness2Name: "พยาน ง",
  witness2Position: "เกษตรจังหวัด",
  signingDate: "2024-09-12",
};

/** Makes the office on a database of its own. */
export async function makeMouOffice(): Promise<MouOffice> {
  const db = await testDatabase();
  const bare = await makeOffice(db);
  const rooms = attachCollab(createServer(), bare.deps);
  const office = { ...bare, deps: { ...bare.deps, collab: rooms.service } };
  const province = await office.organization("PROVINCE_OFFICE", "สำนักงานจังหวัดพัทลุง");
  const elsewhere = await office.organization("PROVINCE_OFFICE", "สำนักงานจังหวัดสตูล", "91");
  const orgs = {
    agri: await office.organization("LINE_AGENCY", "สำนักงานเกษตรจังหวัดพัทลุง"),
    tao: await office.organization("LAO", "องค์การบริหารส่วนตำบลพนางตุง"),
    roads: await office.organization("LINE_AGENCY", "แขวงทางหลวงพัทลุง"),
    pier: await office.organization("LINE_AGENCY", "สำนักงานเจ้าท่าพัทลุง"),
  };
  const people = {
    planner: await office.person("planner", province, "PLANNER"),
    governor: await office.person("governor", province, "GOVERNOR"),
    agri: await office.person("agri", orgs.agri),
    tao: await office.person("tao", orgs.tao, "HEAD"),
    roads: await office.person("roads", orgs.roads),
    pier: await office.person("pier", orgs.pier),
    observer: await office.person("observer", orgs.tao, "OBSERVER"),
    elsewhere: await office.person("elsewhere", elsewhere, "PLANNER"),
  };
  await db.prisma.area.update({ where: { code: "93" }, data: { governorName: "ผู้ว่าราชการ ก" } });
  let serial = 0;
  const project = (rows: Partial<ProjectRows> = {}) =>
    makeProject(db, {
      code: `M${(serial += 1)}`,
      leadOrgId: orgs.agri,
      objectives: "\n1. เพื่อลดต้นทุนการผลิต\n2. เพื่อเพิ่มรายได้",
      costItems: [
        { id: "a", quantity: "3", unitPrice: 1_050n, amount: 3_150n, receiverOrgId: orgs.tao },
        { id: "b", quantity: "1.5", unitPrice: 1_050n, amount: 1_575n, receiverOrgId: orgs.tao },
        { id: "c", quantity: "1", unitPrice: 900n, amount: 900n, receiverOrgId: orgs.roads },
        { id: "d", quantity: "9", unitPrice: 100n, amount: 900n, isAsset: false, receiverOrgId: orgs.pier },
      ],
      ...rows,
    });
  return { db, office, close: () => rooms.close(), mous: mouUseCases(office.deps), orgs, people, project };
}
