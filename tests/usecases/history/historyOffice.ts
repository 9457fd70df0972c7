import * as Y from "yjs";
import { addActivity, addFunding, addIndicator, setAmount } from "~/collab/brief/editRows";
import { briefText, setText } from "~/collab/brief/editTexts";
import { writeBrief } from "~/collab/briefDoc";
import { briefRoom } from "~/collab/roomName";
import type { Actor } from "~/domain/access/actor";
import type { BriefContent } from "~/domain/brief/briefContent";
import { satang } from "~/domain/money/satang";
import { readBriefContent } from "../../../server/db/briefContent";
import { EMPTY_SCALARS } from "../../../server/db/briefContent";
import { historyUseCases } from "../../../server/usecases/history/historyUseCases";
import { makeBriefOffice, type BriefOffice } from "../brief/briefOffice";

/** A brief with content, in an office whose clock goes with the database's (the log is stamped by the database). */
export type HistoryOffice = BriefOffice & {
  history: ReturnType<typeof historyUseCases>;
  briefId: string;
  projectId: string;
  room: string;
  activityId: string;
  lineId: string;
  /** An edit in the brief's document. */
  edit(by: Actor, change: (doc: Y.Doc) => void): Promise<void>;
  /** Deletes everything that can be deleted. */
  wipe(by: Actor): Promise<void>;
  content(): Promise<BriefContent>;
  /** Moves the log of the brief into the past. */
  age(ms: number): Promise<void>;
};

/** Text long enough that losing it counts. */
export const RATIONALE = "น้ำทะเลสาบตื้นเขินทำให้เรือท่องเที่ยวเข้าเทียบท่าไม่ได้ ".repeat(8);

/** Makes the office: a project led by `roads` with `tao` as partner, written by both. */
export async function makeHistoryOffice(): Promise<HistoryOffice> {
  const world = await makeBriefOffice();
  world.office.clock.set(new Date().toISOString());
  const { briefId, projectId } = await world.start();
  const { roads, tao } = world.orgs;
  await world.briefs.setPartners(world.people.roads, briefId, { leadOrgId: roads, partnerOrgIds: [tao] });
  const room = briefRoom(briefId);
  const { prisma } = world.deps.db;
  const edit: HistoryOffice["edit"] = (by, change) => world.collab.edit(room, by, change);
  const made = { activityId: "", lineId: "" };
  await edit(world.people.roads, (doc) => {
    setText(briefText(doc, "rationale"), RATIONALE);
    made.activityId = addActivity(doc, { orgId: roads, title: "ขุดลอกร่องน้ำ" });
    made.lineId = addFunding(doc, { activityId: made.activityId, orgId: roads, source: "PROVINCE" });
    setAmount(doc, made.lineId, 2568, satang(1_000_000_00));
    addIndicator(doc, { name: "รายได้", targetMin: "707.14" });
  });
  return {
    ...world,
    ...made,
    ...{ history: historyUseCases(world.deps), briefId, projectId, room, edit },
    wipe: (by) =>
      edit(by, (doc) =>
        writeBrief(doc, { ...EMPTY_SCALARS, activities: [], funding: [], costItems: [], indicators: [] }, 1),
      ),
    content: async () => {
      const content = await readBriefContent(prisma, briefId);
      if (!content) throw new Error("the brief is gone");
      return content;
    },
    age: async (ms) => {
      await prisma.$executeRaw`update collab_update set at = at - make_interval(secs => ${ms / 1000})`;
    },
  };
}
