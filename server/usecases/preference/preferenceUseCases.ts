import type { Actor } from "~/domain/access/actor";
import { DEFAULT_LOOK, lookOf, type Look } from "~/domain/preference/look";
import type { Tx } from "../../db/client";
import type { Deps } from "../deps";

/** How a person wants to see the product, and whether the daily mail is wanted. */
export type Preferences = Look & { digest: boolean };

/** The preferences of a user; the defaults when nothing was chosen. */
export async function loadPreferences(tx: Tx, userId: string): Promise<Preferences> {
  const row = await tx.userPreference.findUnique({ where: { userId } });
  if (!row) return { ...DEFAULT_LOOK, digest: true };
  return { ...lookOf(row.theme, row.textSize, row.looped ? "looped" : "plain"), digest: row.digest };
}

/** One's own preferences: everybody has them, nobody else sees them, so they leave no audit row. */
export const preferenceUseCases = (deps: Pick<Deps, "db">) => ({
  own: (actor: Actor) => loadPreferences(deps.db.prisma, actor.userId),
  save: async (actor: Actor, { theme, textSize, looped, digest }: Preferences): Promise<void> => {
    const row = { theme, textSize, looped, digest };
    await deps.db.prisma.userPreference.upsert({
      where: { userId: actor.userId },
      create: { userId: actor.userId, ...row },
      update: row,
    });
  },
});
