import type { Actor } from "~/domain/access/actor";
import type { FormSetContent } from "../../../templates/kit/form/parts";
import type { Deps } from "../deps";
import type { FormSetPlace } from "./formSetScope";
import { keepFormSet, type FormSetChange } from "./keepFormSet";
import { openFormSet } from "./openFormSet";
import { previewFormSet } from "./previewFormSet";

/** Form sets: what the official forms say in a policy cycle. */
export const formSetUseCases = (deps: Deps) => ({
  open: (actor: Actor, place: FormSetPlace, kind: string | null) => openFormSet(deps, actor, place, kind),
  preview: (actor: Actor, place: FormSetPlace, tried: { kind: string; content: FormSetContent }) =>
    previewFormSet(deps, actor, place, tried),
  keep: (actor: Actor, place: FormSetPlace, change: FormSetChange) => keepFormSet(deps, actor, place, change),
});
