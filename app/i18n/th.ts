import { errorsTh } from "./th/errors";
import { mouTh } from "./th/mou";
import { peopleTh } from "./th/people";
import { planTh } from "./th/plan";
import { shellTh } from "./th/shell";

/** All Thai interface texts; defines the keys. One catalogue file per noun. */
export const th = { ...shellTh, ...mouTh, ...errorsTh, ...peopleTh, ...planTh } as const;
