import type { MouState } from "../mou/mouState";
import type { MouSide } from "../mou/parties";
import type { ThreadObject } from "./commentRights";
import type { FundingObject, RegisterObject } from "./fundingRights";
import type { ProjectObject } from "./projectRoles";

/** Something of one area: its frame, its years, its plans. */
export type AreaObject = { areaCode: string };

/** Something of the whole installation, or of one of its areas when `areaCode` is given. */
export type InstallationObject = { areaCode?: string };

/** A memorandum: the project it comes from, its sides, and how far it is. */
export type MouObject = ProjectObject & { sides: readonly MouSide[]; mouState: MouState };

/** A dialogue session: whom its planners named to run it beside them. */
export type SessionObject = AreaObject & { facilitatorIds: readonly string[] };

/** Which object each act is asked about. */
export type ActObjects = {
  "area.read": AreaObject;
  "area.editProfile": AreaObject;
  /** Opens provinces and clusters on this installation, names a cluster's members and head. */
  "area.manage": InstallationObject;
  "frame.set": AreaObject;
  "policy.read": AreaObject;
  /** Rules, weights and dates of the cycles: the same for every area. */
  "policy.change": InstallationObject;
  "project.create": AreaObject;
  "project.read": ProjectObject;
  "project.rank": AreaObject;
  "project.setKind": ProjectObject;
  "project.setPartners": ProjectObject;
  "project.closeItems": ProjectObject;
  "project.remove": ProjectObject;
  "brief.read": ProjectObject;
  "brief.write": ProjectObject;
  /** Brings an earlier version of the whole document back. */
  "brief.restore": ProjectObject;
  "comment.write": ProjectObject;
  /** An official remark (ข้อสังเกต) of an adviser. */
  "comment.remark": ProjectObject;
  "comment.close": ThreadObject;
  "comment.assign": ThreadObject;
  /** Steps in a project's life that its lead takes. */
  "lifecycle.lead": ProjectObject;
  /** Steps that the strategy office takes: READY, opening again, leaving steps out, decisions from outside. */
  "lifecycle.decide": ProjectObject;
  "opinion.record": ProjectObject;
  /** ก.บ.จ. approves the year's ranking; the strategy office submits it. */
  "approval.decide": AreaObject;
  "approval.submit": AreaObject;
  /** Records what อ.ก.น.บ./ก.น.บ. and the budget decided, for many projects at once. */
  "decision.record": AreaObject;
  /** Says what two look-alike projects are (R6). */
  "duplicate.decide": AreaObject;
  "import.run": AreaObject;
  "import.undo": AreaObject;
  "plan.read": AreaObject;
  /** Planners link everything of the area; the lead links its own project. */
  "plan.link": AreaObject | ProjectObject;
  "plan.edit": AreaObject;
  "mou.read": ProjectObject;
  "mou.draft": ProjectObject;
  "mou.edit": MouObject;
  /** Speaks for one of its sides: proposes, counters, agrees to a clause. */
  "mou.negotiate": MouObject;
  /** Attaches what shows that a side's signatory may sign, and says in what capacity: that side, the lead, the planners. */
  "mou.attach": MouObject & { partyNo: number };
  /** Steps that the strategy office takes: approvers, ready to sign, the record of the signing, the end. */
  "mou.manage": AreaObject;
  /** Approves or returns when listed and in turn; a list alone gives no right to who only looks on or advises. */
  "mou.approve": ProjectObject;
  /** Keeps what was promised: duties and their days, readiness of the receiver; in every state. */
  "mou.follow": MouObject;
  /** Records how firm a funding line is, with its proof, and the codes by which others know it. */
  "commitment.record": FundingObject;
  /** Takes assets over into an organisation's register, numbers them, names who keeps them. */
  "register.keep": RegisterObject;
  "scenario.edit": AreaObject;
  /** A dialogue session (เวทีสนทนา) as its area's people see it; seats without an account ask nothing here. */
  "session.read": AreaObject;
  "session.prepare": AreaObject;
  /** Moves its phases, reveals, closes. Approves nothing. */
  "session.run": SessionObject;
  /** A document of an area, or of a project or MOU. */
  "document.export": AreaObject | ProjectObject;
  "user.manage": InstallationObject;
  "organization.manage": InstallationObject;
  "audit.read": InstallationObject;
  "token.own": { userId: string };
};

/** Everything that can be permitted or refused. */
export type Act = keyof ActObjects;
