import type { Actor } from "~/domain/access/actor";
import { briefRights } from "~/domain/access/briefRights";
import { may } from "~/domain/access/policies";
import type { OrganizationType } from "~/domain/area/organization";
import { isAdviserType } from "~/domain/access/roles";
import type { BriefContent, Commitment } from "~/domain/brief/briefContent";
import { isFrozen, type PartnerRole, type ProjectKind, type ProjectState } from "~/domain/brief/project";
import { compareThai } from "~/format/collation";
import { loadArea } from "../../db/areas";
import { loadBriefMous, loadPlanChoices, type BriefMou, type PlanChoice } from "../../db/briefChoices";
import { readBriefContent } from "../../db/briefContent";
import { loadBriefProject, projectObject, type BriefProject } from "../../db/briefs";
import { loadReached } from "../../db/commitment/commitmentSteps";
import { loadOrganizations } from "../../db/organizations";
import { loadPolicyCycle } from "../../db/policy/policyCycles";
import { AppError } from "../../errors";
import type { PlaceView } from "../area/listPlaces";
import type { Deps } from "../deps";
import { demandBrief } from "./demandBrief";

/** An organisation as the page of a brief names it. `adviser` organisations never write. */
export type BriefOrganization = {
  id: string;
  type: OrganizationType;
  nameTh: string;
  shortNameTh: string;
  active: boolean;
  adviser: boolean;
};

/** Rights of the person who asks, as plain lists. `write` = joins the room as a writer. */
export type BriefRightsView = {
  write: boolean;
  all: boolean;
  items: number[];
  orgIds: string[];
  setPartners: boolean;
  closeItems: boolean;
  draftMou: boolean;
};

/** Everything the page of a Project Brief starts from; `content` is the projection, for the first paint. */
export type BriefView = {
  place: PlaceView;
  briefId: string;
  projectId: string;
  code: string;
  kind: ProjectKind;
  rank: string | null;
  state: ProjectState;
  frozen: boolean;
  groupName: string;
  leadOrgId: string | null;
  /** Item 9, the lead first. */
  partners: { orgId: string; role: PartnerRole }[];
  closedItems: number[];
  rights: BriefRightsView;
  content: BriefContent;
  organizations: BriefOrganization[];
  planChoices: PlanChoice[];
  mous: BriefMou[];
  /** Rungs that funding lines have reached by a recorded step, by line; without one the brief's own word counts. */
  reached: Readonly<Record<string, Commitment>>;
  minSources: number;
  /** Raised by a restore of the database: an older page must not send its copy. */
  epoch: number;
  person: { userId: string; nameTh: string; nameEn: string | null };
};

function rightsOf(actor: Actor, project: BriefProject): BriefRightsView {
  const object = projectObject(project);
  const { write, all, items, orgIds } = briefRights(actor, object);
  return {
    write,
    all,
    items: [...items],
    orgIds: [...orgIds],
    setPartners: may(actor, "project.setPartners", object),
    closeItems: may(actor, "project.closeItems", object),
    draftMou: may(actor, "mou.draft", object),
  };
}

const leadFirst = (partners: BriefProject["partners"]) =>
  [...partners].sort((a, b) => Number(b.role === "LEAD") - Number(a.role === "LEAD"));

/** Opens a Project Brief for reading and co-editing. Throws notFound when it is absent or not readable. */
export async function openBrief(deps: Deps, actor: Actor, briefId: string): Promise<BriefView> {
  const tx = deps.db.prisma;
  const project = demandBrief(actor, "brief.read", await loadBriefProject(tx, briefId));
  const { areaCode, fy, projectId, code, kind, rank, state, groupName, leadOrgId, closedItems } = project;
  const [area, content, organizations, planChoices, mous, reached, policy, epoch] = await Promise.all([
    loadArea(tx, areaCode),
    readBriefContent(tx, briefId),
    loadOrganizations(tx, [areaCode]),
    loadPlanChoices(tx, areaCode, fy),
    loadBriefMous(tx, projectId),
    loadReached(tx, briefId),
    loadPolicyCycle(tx, fy),
    tx.appMeta.findUnique({ where: { key: "epoch" } }),
  ]);
  if (!area || !content || !policy) throw new AppError("notFound");
  return {
    place: { areaCode, areaNameTh: area.nameTh, areaNameEn: area.nameEn, fy },
    briefId,
    projectId,
    code,
    kind,
    rank,
    state,
    frozen: isFrozen(state),
    groupName,
    leadOrgId,
    partners: leadFirst(project.partners),
    closedItems,
    rights: rightsOf(actor, project),
    content,
    organizations: organizations
      .map(({ id, type, nameTh, shortNameTh, active }) => ({
        id,
        type,
        nameTh,
        shortNameTh,
        active,
        adviser: isAdviserType(type),
      }))
      .sort((a, b) => compareThai(a.nameTh, b.nameTh)),
    planChoices,
    mous,
    reached,
    minSources: policy.minSources,
    epoch: Number(epoch?.value ?? "1"),
    person: { userId: actor.userId, nameTh: actor.nameTh, nameEn: actor.nameEn },
  };
}
