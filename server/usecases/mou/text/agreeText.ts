import type { Actor } from "~/domain/access/actor";
import type { Deps } from "../../deps";
import { takeMouStep } from "../steps/takeMouStep";

/**
 * Takes a draft whose clauses every side agreed to on to the agreed text: the words stand still and are kept as the version
 * AGREED. Throws what the step throws: notFound, forbidden, mouMoved, stepBlocked with the number of what is open.
 */
export function agreeText(deps: Deps, actor: Actor, id: string): Promise<void> {
  const none = { reason: "", documentNo: "", documentDate: "", file: null };
  return takeMouStep(deps, actor, id, { seen: "DRAFT", to: "AGREED_TEXT", ...none });
}
