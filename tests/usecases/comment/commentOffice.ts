import { randomUUID } from "node:crypto";
import * as Y from "yjs";
import type { Actor } from "~/domain/access/actor";
import { commentUseCases } from "../../../server/usecases/comment/commentUseCases";
import type { ThreadInput } from "../../../server/usecases/comment/startThread";
import { makeBriefOffice, type BriefOffice } from "../brief/briefOffice";

/** A brief of an office with both advisers, and short ways to talk about it. */
export type CommentOffice = Omit<BriefOffice, "start"> & {
  comments: ReturnType<typeof commentUseCases>;
  advisers: Record<"nesdc" | "budget", Actor>;
  briefId: string;
  projectId: string;
  touched: string[];
  start(actor: Actor, input?: Partial<ThreadInput>): Promise<string>;
  reply(actor: Actor, threadId: string, body?: string, mentions?: string[]): Promise<void>;
  /** State of a thread as the planner sees it. */
  state(threadId: string): Promise<string | undefined>;
  /** Who got which notices, in order. */
  notices(): Promise<{ to: string; kind: string; link: string }[]>;
};

/** Makes it: led by the road office, the อบต. takes part. */
export async function makeCommentOffice(): Promise<CommentOffice> {
  const world = await makeBriefOffice();
  const { office, deps, people, orgs } = world;
  const nesdcOrg = await office.organization("NESDC", "สศช. ภาคใต้");
  const budgetOrg = await office.organization("BUDGET_BUREAU", "สงป. เขต");
  const advisers = {
    nesdc: await office.person("nesdc", nesdcOrg, "NESDC_REGION"),
    budget: await office.person("budget", budgetOrg, "BUDGET_BUREAU"),
  };
  const { briefId, projectId } = await world.start();
  await world.briefs.setPartners(people.roads, briefId, { leadOrgId: orgs.roads, partnerOrgIds: [orgs.tao] });
  // that the อบต. was named is not what these tests are about
  await deps.db.prisma.notification.deleteMany();
  const comments = commentUseCases(deps);
  const touched: string[] = [];
  deps.bus.on("touched", ({ topic }) => void touched.push(topic));
  const start = async (actor: Actor, input: Partial<ThreadInput> = {}) => {
    office.clock.pass(1);
    const words = { kind: "COMMENT" as const, item: "4", body: "ยังไม่ชัด" };
    const ids = { id: randomUUID(), commentId: randomUUID() };
    return (await comments.start(actor, briefId, { ...ids, ...words, ...input })).threadId;
  };
  const reply = (actor: Actor, threadId: string, body = "แก้แล้ว", mentions: string[] = []) =>
    comments.reply(actor, { briefId, threadId, commentId: randomUUID(), body, mentions });
  const state = async (threadId: string) =>
    (await comments.list(people.planner, briefId)).threads.find(({ id }) => id === threadId)?.state;
  const notices = async () => {
    const rows = await deps.db.prisma.notification.findMany({ orderBy: [{ createdAt: "asc" }, { userId: "asc" }] });
    const names = new Map(
      [...Object.values(people), ...Object.values(advisers)].map((one) => [one.userId, one.nameTh]),
    );
    return rows.map(({ userId, kind, link }) => ({ to: names.get(userId) ?? userId, kind, link }));
  };
  return { ...world, comments, advisers, briefId, projectId, touched, start, reply, state, notices };
}

/** Both ends of the words `from`–`to` of a text, as a browser sends them. */
export function anchorOf(text: Y.Text, from: number, to: number): { start: string; end: string } {
  const at = (index: number, side: number) =>
    Buffer.from(Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(text, index, side))).toString("base64");
  return { start: at(from, 0), end: at(to, -1) };
}
