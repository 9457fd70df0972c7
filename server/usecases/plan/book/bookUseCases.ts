import type { Actor } from "~/domain/access/actor";
import type { BookPlanKind } from "~/domain/plan/book/bookComponents";
import type { Deps } from "../../deps";
import { beginBook, openBooks } from "./openBook";

/** Plan books, written beside the graph. */
export const planBookUseCases = (deps: Deps) => ({
  open: (actor: Actor, areaCode: string, fy: number, edition?: string) =>
    openBooks(deps, actor, { areaCode, fy, edition }),
  begin: (actor: Actor, areaCode: string, fy: number, kind: BookPlanKind, edition?: string) =>
    beginBook(deps, actor, { areaCode, fy, edition }, kind),
});
