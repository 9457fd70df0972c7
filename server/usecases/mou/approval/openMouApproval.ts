import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { actRefusal, type ActRefusal } from "~/domain/mou/approval/approval";
import type { TextChange } from "~/domain/mou/approval/approvedText";
import type { MouContent } from "~/domain/mou/mouContent";
import type { Finding } from "~/domain/rules/finding";
import { loadPersonNames, type PersonName } from "../../../db/comment/threads";
import { loadMouSteps, type MouStepRecord } from "../../../db/mou/steps";
import type { MouRecord } from "../../../db/mous";
import type { Deps } from "../../deps";
import { contentOf } from "../text/readMouContent";
import { demandMou } from "../steps/demandMou";
import { authorityFindings } from "../steps/mouGuards";
import { openSteps, type OpenStep } from "../steps/openSteps";
import { approvalsOf, textOf, type ApprovalsStanding } from "../steps/standing";
import { approverChoices, isSettable } from "./setApprovers";

/** What one person may do in a group: act now (null), or why not. */
export type OwnGroup = { groupId: string; refusal: Exclude<ActRefusal, "NOT_LISTED"> | null };

/** The approval page of a memorandum. */
export type MouApprovalView = {
  mou: MouRecord;
  /** The agreed text with its hash: what an approval binds; null while it is a draft. */
  agreed: { hash: string; no: number; at: Date } | null;
  content: MouContent;
  changes: TextChange[];
  /** R12, errors only: nobody approves before the papers are there. */
  missing: Finding[];
  approvals: ApprovalsStanding;
  own: OwnGroup[];
  steps: OpenStep[];
  history: MouStepRecord[];
  people: PersonName[];
  /** People who can be set up as approvers; [] for who may not set up. */
  choices: { userId: string; nameTh: string; orgNameTh: string }[];
  maySet: boolean;
};

/** Opens the approval of a memorandum. Throws notFound. */
export async function openMouApproval(deps: Deps, actor: Actor, id: string): Promise<MouApprovalView> {
  const tx = deps.db.prisma;
  const mou = await demandMou(tx, actor, id);
  const [approvals, text, history] = [await approvalsOf(tx, mou), await textOf(tx, mou), await loadMouSteps(tx, id)];
  const maySet = may(actor, "mou.manage", mou) && isSettable(mou.state);
  const choices = maySet ? await approverChoices(tx, deps, mou) : [];
  const findings = await authorityFindings(tx, mou, mou.fields.signingDate);
  const ids = [
    ...approvals.groups.flatMap(({ approvers }) => approvers),
    ...approvals.acts.map(({ userId }) => userId),
    ...history.map(({ byUserId }) => byUserId),
  ];
  return {
    mou,
    agreed: text && { hash: text.agreed.hash, no: text.agreed.no, at: text.agreed.createdAt },
    content: text && text.changes.length === 0 ? text.agreed.content : await contentOf(tx, mou),
    changes: text?.changes ?? [],
    missing: findings.filter(({ severity }) => severity === "E"),
    approvals,
    own: approvals.stand.stages.flatMap(({ groups }) =>
      groups.flatMap((group) => {
        const refusal = actRefusal(approvals.stand, group.id, actor.userId);
        return refusal === "NOT_LISTED" ? [] : [{ groupId: group.id, refusal }];
      }),
    ),
    steps: await openSteps(tx, actor, mou),
    history,
    people: [...(await loadPersonNames(tx, ids, mou.areaCode)).values()],
    choices: choices.map(({ userId, nameTh, memberships }) => ({
      ...{ userId, nameTh },
      orgNameTh: memberships[0]?.orgNameTh ?? "",
    })),
    maySet,
  };
}
