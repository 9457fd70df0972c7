import type * as Y from "yjs";
import { clauseText } from "~/collab/mouDoc";
import { mouRoom } from "~/collab/roomName";
import type { Actor } from "~/domain/access/actor";
import type { ApprovalPlan } from "~/domain/mou/approval/setup";
import type { MouState } from "~/domain/mou/mouState";
import { AppError } from "../../../../server/errors";
import { mouLifeUseCases } from "../../../../server/usecases/mou/mouLifeUseCases";
import { noteMouExport } from "../../../../server/usecases/mou/signing/noteMouExport";
import { mouTextUseCases } from "../../../../server/usecases/mou/text/mouTextUseCases";
import { readMouContent } from "../../../../server/usecases/mou/text/readMouContent";
import { makeLoginLimits } from "../../../../server/usecases/session/logIn";
import { hashPassword } from "../../../../server/usecases/session/password";
import { pdfOf } from "../../../support/papers";
import { FILLED, makeMouOffice, type MouOffice } from "../mouOffice";

/** What every person of these tests types. */
export const PASSWORD = "a password of the test";

/** The day that these memoranda are signed on, and how people type it. */
export const DAY = { iso: "2025-03-08", typed: "8/3/2568" };

/** Code and details of a refusal; "done" when there was none. */
export async function refused(work: Promise<unknown>): Promise<{ code: string; details?: AppError["details"] }> {
  try {
    await work;
    return { code: "done" };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { code: error.code, details: error.details };
  }
}

/** Writes words over the dots that the library leaves to the parties. */
function fillDots(text: Y.Text): void {
  for (let found = /\.{5,}/.exec(text.toString()); found; found = /\.{5,}/.exec(text.toString())) {
    text.delete(found.index, found[0].length);
    text.insert(found.index, "ทุกฝ่ายทำตามแผน");
  }
}

/** An office with the life of memoranda; everybody's password is {@link PASSWORD}. */
export async function makeLifeOffice() {
  const at = await makeMouOffice();
  const { db, office, people } = at;
  const passwordHash = await hashPassword(PASSWORD);
  await db.prisma.user.updateMany({ data: { passwordHash } });
  const life = mouLifeUseCases(office.deps, makeLoginLimits());
  const text = mouTextUseCases(office.deps);
  const step = (actor: Actor, id: string, seen: MouState, to: MouState, more: Record<string, string> = {}) => {
    office.clock.pass(1_000);
    return life.takeStep(actor, id, { seen, to, reason: "", documentNo: "", documentDate: "", file: null, ...more });
  };
  const agreeAll = async (id: string) => {
    const drafted = (await readMouContent(db.prisma, id)).clauses;
    await office.deps.collab.edit(mouRoom(id), null, (doc) => {
      for (const { key } of drafted) fillDots(clauseText(doc, key));
    });
    const { clauses } = await readMouContent(db.prisma, id);
    for (const { key, text: seen } of clauses) {
      await text.stand(people.planner, id, { key, seen, side: 1 });
      await text.stand(people.tao, id, { key, seen, side: 2 });
    }
  };
  const council = (id: string, date = DAY.typed) =>
    life.addEvidence(people.tao, id, {
      ...{ partyNo: 2, kind: "COUNCIL_APPROVAL", number: "สภา 4/2568", issuer: "สภา อบต.", personName: "", date },
      ...{ validFrom: "", validTo: "", file: { name: "มติ.pdf", bytes: pdfOf("มติ") } },
    });
  const one = (nameTh: string, need: number, ...approvers: Actor[]) => ({
    ...{ nameTh, need, approvers: approvers.map(({ userId }) => userId) },
  });
  return { ...at, life, text, step, agreeAll, council, one, drafts: draftsOf(at) };
}

/** The office of {@link makeLifeOffice}. */
export type LifeOffice = Awaited<ReturnType<typeof makeLifeOffice>>;

/** Makes a filled draft with the อบต.; returns its id. */
function draftsOf({ db, mous, people, orgs, project }: MouOffice) {
  return async (): Promise<string> => {
    const { projectId } = await project();
    await mous.draft(people.agri, projectId);
    const { id } = await db.prisma.mou.findFirstOrThrow({ where: { projectId, transfereeOrgId: orgs.tao } });
    const { version } = await db.prisma.mou.findUniqueOrThrow({ where: { id } });
    await mous.edit(people.agri, id, version, { ...FILLED, signingDate: DAY.iso });
    return id;
  };
}

/** A memorandum whose text is agreed, with papers and approvers: the approvals can begin. */
export async function readyToApprove(at: LifeOffice, plan?: ApprovalPlan): Promise<string> {
  const { people, life, step, agreeAll, council, one, drafts } = at;
  const id = await drafts();
  await agreeAll(id);
  await step(people.agri, id, "DRAFT", "AGREED_TEXT");
  await council(id);
  const usual = [[one("ฝ่ายสินทรัพย์", 1, people.roads)], [one("ผู้ว่าราชการจังหวัด", 1, people.governor)]];
  await life.setApprovers(people.planner, id, plan ?? usual);
  await step(people.agri, id, "AGREED_TEXT", "EVIDENCE_CHECK");
  return id;
}

/** Approves for a group of the page as this person sees it. */
export async function approveAs(
  at: LifeOffice,
  actor: Actor,
  id: string,
  more: Partial<{ seenHash: string; password: string; groupId: string }> = {},
) {
  const view = await at.life.openApproval(actor, id);
  const groupId = view.own[0]?.groupId ?? "";
  return at.life.approve(actor, id, { groupId, seenHash: view.agreed?.hash ?? "", password: PASSWORD, ...more });
}

/** A memorandum that is approved and may be signed, and the fingerprint of the file that was taken out. */
export async function readyToSign(at: LifeOffice, fingerprint = "aaaa1111"): Promise<string> {
  const { people, step } = at;
  const id = await readyToApprove(at);
  await approveAs(at, people.roads, id);
  await approveAs(at, people.governor, id);
  await step(people.planner, id, "EVIDENCE_CHECK", "SIGNING");
  await issue(at, id, fingerprint, false);
  return id;
}

/** Notes that a file left, as the export does. */
export async function issue({ db, office, people }: LifeOffice, id: string, fingerprint: string, draft: boolean) {
  const file = {
    kind: "mou",
    id,
    format: "docx",
    fingerprint,
    draft,
    at: office.clock.now(),
    userId: people.planner.userId,
  };
  office.clock.pass(1_000);
  await db.prisma.$transaction((tx) => noteMouExport(tx, file));
}
