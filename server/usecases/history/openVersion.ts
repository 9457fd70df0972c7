import { briefRoom } from "~/collab/roomName";
import type { Actor } from "~/domain/access/actor";
import type { BriefContent } from "~/domain/brief/briefContent";
import { projectTotal } from "~/domain/brief/totals";
import { loadBriefProject } from "../../db/briefs";
import { loadVersion } from "../../db/versions";
import { AppError } from "../../errors";
import { demandBrief } from "../brief/demandBrief";
import type { Deps } from "../deps";
import { peopleOf, type AgencyView, type PersonView } from "./authors/peopleOf";
import type { VersionEntry } from "./openHistory";

/** One version with what it says. */
export type VersionView = Omit<VersionEntry, "summary"> & { agencies: AgencyView[]; content: BriefContent };

/** Reads one version of a brief. Throws notFound for what is absent and not readable alike. */
export async function openVersion(deps: Deps, actor: Actor, briefId: string, number: number): Promise<VersionView> {
  const { prisma } = deps.db;
  const project = demandBrief(actor, "brief.read", await loadBriefProject(prisma, briefId));
  const version = await loadVersion(prisma, briefRoom(briefId), number);
  if (!version) throw new AppError("notFound");
  const { kind, gate, name, restores, hash, content, editors, createdBy } = version;
  const { agencies, people } = await peopleOf(prisma, project, [...editors, ...(createdBy ? [createdBy] : [])]);
  const person = (id: string | null): PersonView | null => (id === null ? null : (people.get(id) ?? null));
  return {
    ...{ number, kind, gate, name, restores, hash, agencies, content },
    at: version.createdAt.toISOString(),
    by: person(createdBy),
    editors: editors.flatMap((id) => person(id) ?? []),
    totalSatang: projectTotal(content),
  };
}
