import { briefTh } from "./th/brief";
import { briefItemsTh } from "./th/briefItems";
import { briefMoneyTh } from "./th/briefMoney";
import { errorsTh } from "./th/errors";
import { mouTh } from "./th/mou";
import { peopleTh } from "./th/people";
import { planTh } from "./th/plan";
import { shellTh } from "./th/shell";

/** All Thai interface texts; defines the keys. One catalogue file per noun. */
export const th = {
  ...shellTh,
  ...briefTh,
  ...briefItemsTh,
  ...briefMoneyTh,
  ...mouTh,
  ...errorsTh,
  ...peopleTh,
  ...planTh,
} as const;
