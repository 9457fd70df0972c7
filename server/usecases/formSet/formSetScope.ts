import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { FORMS, isDocumentKind, type DocumentKind } from "../../../templates/registry";
import type { FormParts } from "../../../templates/kit/form/parts";
import type { Tx } from "../../db/client";
import { loadPolicyCycle, type StoredCycle } from "../../db/policy/policyCycles";
import { AppError } from "../../errors";
import { demandArea } from "../area/demandArea";

/** Which wording is meant: that of every area (ALL) or that of one (OWN), in the policy cycle of a budget year (B.E.). */
export type FormSetPlace = { areaCode: string; fy: number; scope: "ALL" | "OWN" };

/** Every form whose words can be changed. */
export const WORDED_KINDS: readonly DocumentKind[] = (Object.keys(FORMS) as DocumentKind[]).filter(
  (kind) => FORMS[kind].parts !== undefined,
);

/** The form of a kind and what of it can be changed. Throws notFound. */
export function demandParts(kind: string): { kind: DocumentKind; parts: FormParts } {
  const parts = isDocumentKind(kind) ? FORMS[kind].parts : undefined;
  if (!isDocumentKind(kind) || !parts) throw new AppError("notFound");
  return { kind, parts };
}

/** True when the actor may change the wording: the planners that of their area, the administrator that of every area. */
export function mayWord(actor: Actor, { areaCode, scope }: FormSetPlace): boolean {
  return scope === "ALL" ? may(actor, "policy.change", {}) : may(actor, "area.editProfile", { areaCode });
}

/** The cycle of the place, which the actor may read. Throws notFound. */
export async function demandCycle(tx: Tx, actor: Actor, { areaCode, fy }: FormSetPlace): Promise<StoredCycle> {
  demandArea(actor, "area.read", areaCode);
  const cycle = await loadPolicyCycle(tx, fy);
  if (!cycle?.covers) throw new AppError("notFound");
  return cycle;
}

/** The area whose wording is meant, "" = of every area. */
export const wordedArea = ({ areaCode, scope }: FormSetPlace): string => (scope === "ALL" ? "" : areaCode);
