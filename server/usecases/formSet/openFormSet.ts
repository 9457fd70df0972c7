import type { Actor } from "~/domain/access/actor";
import type { Bilingual } from "~/domain/rules/finding";
import { mergeEditions } from "../../../templates/kit/form/edition";
import type { FormParts, FormSetContent } from "../../../templates/kit/form/parts";
import { FORMS, type DocumentKind } from "../../../templates/registry";
import {
  countFormSetVersions,
  loadEditions,
  loadFormSetVersions,
  type FormSetVersion,
} from "../../db/document/formSets";
import type { Deps } from "../deps";
import { demandCycle, demandParts, mayWord, WORDED_KINDS, wordedArea, type FormSetPlace } from "./formSetScope";

/** A version in the history of a form's words; `changedBy` is a name. */
export type FormSetHistory = Omit<FormSetVersion, "changedBy"> & { changedBy: string };

/** The form sets of a place: which forms can be worded, and one of them with its words and history. */
export type FormSetView = {
  cycle: { id: string; fyFrom: number; fyTo: number; letterNo: string };
  mayChange: { all: boolean; own: boolean };
  forms: { kind: DocumentKind; label: Bilingual; versions: number }[];
  kind: DocumentKind;
  label: Bilingual;
  parts: FormParts;
  /** Words in force for the year in this scope. */
  content: FormSetContent;
  /** What the printed form (scope ALL) or the wording of every area (scope OWN) says where `content` says nothing. */
  below: FormSetContent;
  version: number;
  history: FormSetHistory[];
};

/** Opens the wording of a form, the first one when none is named. Throws notFound. */
export async function openFormSet(
  deps: Deps,
  actor: Actor,
  place: FormSetPlace,
  kindWanted: string | null,
): Promise<FormSetView> {
  const { prisma } = deps.db;
  const { kind, parts } = demandParts(kindWanted ?? WORDED_KINDS[0] ?? "");
  const cycle = await demandCycle(prisma, actor, place);
  const key = { cycleId: cycle.id, areaCode: wordedArea(place), kind };
  const versions = await loadFormSetVersions(prisma, key);
  const counts = await countFormSetVersions(prisma, cycle.id, key.areaCode);
  const edition = (await loadEditions(prisma, { ...key, areaCode: place.areaCode, fy: place.fy })).get(kind);
  const ids = [...new Set(versions.flatMap(({ changedBy }) => changedBy ?? []))];
  const people = await prisma.user.findMany({ where: { id: { in: ids } }, select: { id: true, nameTh: true } });
  const names = new Map(people.map(({ id, nameTh }) => [id, nameTh]));
  const all = place.scope === "ALL";
  return {
    cycle: { id: cycle.id, fyFrom: cycle.fyFrom, fyTo: cycle.fyTo, letterNo: cycle.letterNo },
    mayChange: {
      all: mayWord(actor, { ...place, scope: "ALL" }),
      own: mayWord(actor, { ...place, scope: "OWN" }),
    },
    forms: WORDED_KINDS.map((one) => ({ kind: one, label: FORMS[one].label, versions: counts.get(one) ?? 0 })),
    kind,
    label: FORMS[kind].label,
    parts,
    content: (all ? edition?.common : mergeEditions(edition?.common ?? {}, edition?.own ?? {})) ?? {},
    below: all ? {} : (edition?.common ?? {}),
    version: versions[0]?.version ?? 0,
    history: versions.map((one) => ({ ...one, changedBy: names.get(one.changedBy ?? "") ?? "" })),
  };
}
