import { briefEn } from "./en/brief";
import { briefItemsEn } from "./en/briefItems";
import { briefMoneyEn } from "./en/briefMoney";
import { errorsEn } from "./en/errors";
import { mouEn } from "./en/mou";
import { peopleEn } from "./en/people";
import { planEn } from "./en/plan";
import { shellEn } from "./en/shell";
import type { th } from "./th";

/** All English interface texts. */
export const en = {
  ...shellEn,
  ...briefEn,
  ...briefItemsEn,
  ...briefMoneyEn,
  ...mouEn,
  ...errorsEn,
  ...peopleEn,
  ...planEn,
} satisfies Record<keyof typeof th, string>;
