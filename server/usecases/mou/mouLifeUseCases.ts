import type { Actor } from "~/domain/access/actor";
import type { ApprovalPlan } from "~/domain/mou/approval/setup";
import type { Deps } from "../deps";
import type { LoginLimits } from "../session/logIn";
import { approveMou, returnMou, type ApproveInput } from "./approval/actOnMou";
import { openMouApproval } from "./approval/openMouApproval";
import { replaceApprover, setApprovers } from "./approval/setApprovers";
import { addEvidence, withdrawEvidence, type EvidenceInput } from "./evidence/addEvidence";
import { openEvidence } from "./evidence/openEvidence";
import { setSignatory, setSigningDay, type SignatoryInput } from "./evidence/setSide";
import { openMouFile } from "./files/openMouFile";
import { openSigning } from "./signing/openSigning";
import { recordSigning, type SigningInput } from "./signing/recordSigning";
import { supersedeMou } from "./steps/supersedeMou";
import { takeMouStep, type MouStepInput } from "./steps/takeMouStep";

/** Life of a memorandum after its text: papers, approvals, the signing on paper, its end. */
export const mouLifeUseCases = (deps: Deps, limits: LoginLimits) => ({
  takeStep: (actor: Actor, id: string, input: MouStepInput) => takeMouStep(deps, actor, id, input),
  supersede: (actor: Actor, id: string, reason: string) => supersedeMou(deps, actor, id, reason),
  openEvidence: (actor: Actor, id: string) => openEvidence(deps, actor, id),
  addEvidence: (actor: Actor, id: string, input: EvidenceInput) => addEvidence(deps, actor, id, input),
  withdrawEvidence: (actor: Actor, id: string, evidenceId: string, reason: string) =>
    withdrawEvidence(deps, actor, id, evidenceId, reason),
  setSignatory: (actor: Actor, id: string, partyNo: number, input: SignatoryInput) =>
    setSignatory(deps, actor, id, partyNo, input),
  setSigningDay: (actor: Actor, id: string, day: string) => setSigningDay(deps, actor, id, day),
  openApproval: (actor: Actor, id: string) => openMouApproval(deps, actor, id),
  setApprovers: (actor: Actor, id: string, plan: ApprovalPlan) => setApprovers(deps, actor, id, plan),
  replaceApprover: (actor: Actor, id: string, swap: { groupId: string; from: string; to: string }) =>
    replaceApprover(deps, actor, id, swap),
  approve: (actor: Actor, id: string, input: ApproveInput) => approveMou(deps, limits, actor, id, input),
  return: (actor: Actor, id: string, input: { groupId: string; reason: string }) => returnMou(deps, actor, id, input),
  openSigning: (actor: Actor, id: string) => openSigning(deps, actor, id),
  recordSigning: (actor: Actor, id: string, input: SigningInput) => recordSigning(deps, actor, id, input),
  openFile: (actor: Actor, id: string, fileId: string) => openMouFile(deps, actor, id, fileId),
});
