import { errorsEn } from "./en/errors";
import { peopleEn } from "./en/people";
import { shellEn } from "./en/shell";
import type { th } from "./th";

/** All English interface texts. */
export const en = { ...shellEn, ...errorsEn, ...peopleEn } satisfies Record<keyof typeof th, string>;
