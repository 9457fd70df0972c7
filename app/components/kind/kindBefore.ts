import { PROJECT_KINDS, type ProjectKind } from "~/domain/brief/project";

/** Which kind each project had before a marking. */
export type KindBefore = { id: string; kind: ProjectKind };

/** One project's former kind as a form carries it: `KEY:<id>`. */
export const beforeField = ({ id, kind }: KindBefore): string => `${kind}:${id}`;

/** Reads {@link beforeField}; null for anything else. */
export function readBefore(field: unknown): KindBefore | null {
  const [word, id, more] = String(field).split(":");
  const kind = PROJECT_KINDS.find((known) => known === word);
  return kind && id && more === undefined ? { id, kind } : null;
}
