import { z } from "zod";

const text = z.string().max(1000);

/** The first-run form as posted. */
export const setupForm = z.object({
  nameTh: text,
  email: text,
  password: text,
  areaCode: text,
  fy: z.coerce.number().int(),
  frame: text,
  announcedRef: text.default(""),
});
