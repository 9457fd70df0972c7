import { createServer } from "node:http";
import type { Actor } from "~/domain/access/actor";
import { attachCollab } from "../../../server/collab/upgrade";
import type { Deps } from "../../../server/usecases/deps";
import { dialogueUseCases } from "../../../server/usecases/dialogue/dialogueUseCases";
import { seatSetCookie } from "../../../server/usecases/dialogue/join/seatCookie";
import { testDatabase } from "../../support/database";
import { makeOffice, type Office } from "../../support/office";

type Orgs = Record<"province" | "roads" | "tao", string>;

/** A session, and ways to run it and to join it. */
export type SessionDrive = {
  dialogues: ReturnType<typeof dialogueUseCases>;
  sessionId: string;
  topics: string[];
  /** Moves on until the phase of this kind runs. */
  go(kind: string): Promise<void>;
  /** Joins with the code on the screen; returns the Cookie header of the seat. */
  join(name: string, org: keyof Orgs): Promise<string>;
  code(): Promise<string>;
};

/** A province with a planner and three organisations, and a session of it. */
export type DialogueOffice = SessionDrive & {
  office: Office;
  planner: Actor;
  observer: Actor;
  orgs: Orgs;
  projectIds: string[];
};

/** Makes it, with three projects to discuss. */
export async function makeDialogueOffice(): Promise<DialogueOffice> {
  const bare = await makeOffice(await testDatabase());
  const rooms = attachCollab(createServer(), bare.deps);
  const office = { ...bare, deps: { ...bare.deps, collab: rooms.service } };
  const { prisma } = office.deps.db;
  const orgs = {
    province: await office.organization("PROVINCE_OFFICE", "สำนักงานจังหวัด"),
    roads: await office.organization("LINE_AGENCY", "แขวงทางหลวง"),
    tao: await office.organization("LAO", "อบต.พนางตุง"),
  };
  const planner = await office.person("planner", orgs.province, "PLANNER");
  const observer = await office.person("observer", orgs.province, "OBSERVER");
  const at = office.clock.now();
  const projectIds: string[] = [];
  for (const no of ["001", "002", "003"]) {
    const project = { areaCode: "93", fy: 2568, code: `93-2568-${no}`, createdAt: at, updatedAt: at };
    projectIds.push((await prisma.project.create({ data: project })).id);
  }
  const drive = await driveSession(office.deps, planner, orgs, projectIds);
  return { office, planner, observer, orgs, projectIds, ...drive };
}

/** Makes a session about the projects with the full script of step 3, cards and dots taken up. */
export async function driveSession(
  deps: Deps,
  planner: Actor,
  orgs: Orgs,
  projectIds: readonly string[],
): Promise<SessionDrive> {
  const dialogues = dialogueUseCases(deps);
  const place = { areaCode: "93", fy: 2568, title: "เวที", place: "", startsAt: "2025-03-10T09:00" };
  const sessionId = await dialogues.create(planner, { ...place, officialStep: 3, script: "FULL_150" });
  await dialogues.prepare(planner, sessionId, { intent: "projects", projectIds: [...projectIds] });
  const topics: string[] = [];
  deps.bus.on("touched", ({ topic }) => void topics.push(topic));
  const run = () => dialogues.run(planner, sessionId);
  for (const { id, kind, dropped } of (await run()).phases)
    if (dropped && (kind === "CARDS" || kind === "CLUSTER" || kind === "DOT_VOTE"))
      await dialogues.steer(planner, sessionId, { intent: "drop", phaseId: id, dropped: false });
  const go = async (kind: string) => {
    for (let step = 0; step < 15; step++) {
      const { head } = await run();
      if (head.phase?.kind === kind) return;
      await dialogues.move(planner, sessionId, { move: "next", fromPhaseId: head.phase?.id ?? "" });
    }
    throw new Error(`${kind} was not reached`);
  };
  const code = async () => (await run()).code ?? "";
  const join = async (name: string, org: keyof typeof orgs) => {
    const { ticket } = await dialogues.findByCode(await code(), "10.0.0.9");
    const { joinId } = await dialogues.joinForm(ticket);
    const input = { ticket, joinId, name, position: "", orgId: orgs[org], orgName: "", sector: "" };
    const { token } = await dialogues.takeSeat(null, input);
    return seatSetCookie(deps.env, deps.secret, sessionId, token).split(";")[0] ?? "";
  };
  return { dialogues, sessionId, topics, go, join, code };
}
