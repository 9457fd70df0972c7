import { z } from "zod";
import { DEFAULT_ADDITIONS, NO_ADDITIONS, type J2Additions } from "../../../templates/planJ2/view";
import { allocationOptions } from "../allocation/allocationOptions";
import type { AreaWord } from "../../../templates/projectBrief/view";

/**
 * Choices of whoever downloads. `form=official` prints only what the specimen prints, `source=column` adds the column
 * แหล่งงบ, `numbers=on` the bracketed numbers of the specimen; `words=province` turns กลุ่มจังหวัด of แบบ กจ.๑-๑ into จังหวัด;
 * `brief` says which brief a main activity is meant of, when several hold one with the same id.
 */
export const documentOptions = z.object({
  form: z.enum(["official"]).optional(),
  source: z.enum(["column"]).optional(),
  numbers: z.enum(["on"]).optional(),
  words: z.enum(["province"]).optional(),
  brief: z.uuid().optional(),
  ...allocationOptions,
});

/** Parsed choices. */
export type DocumentOptions = z.infer<typeof documentOptions>;

/** What of ours is added to the official จ.2. */
export function additionsOf({ form, source, numbers }: DocumentOptions): J2Additions {
  const base = form === "official" ? NO_ADDITIONS : DEFAULT_ADDITIONS;
  return { ...base, sourceColumn: source === "column", callOuts: numbers === "on" };
}

/** Word for the area in แบบ กจ.๑-๑. */
export function areaWordOf({ words }: DocumentOptions): AreaWord {
  return words === "province" ? "จังหวัด" : "กลุ่มจังหวัด";
}
