import { list, object, oneOf, ref, satang, text, textOrNull, whole, type Schema } from "./parts";

const person = object({ name: text, nameEn: textOrNull, orgId: textOrNull, seatOf: textOrNull });
const personOrNull: Schema = { ...person, type: ["object", "null"] };

const version = {
  number: whole,
  kind: oneOf("NAMED", "GATE", "AUTO", "BEFORE_RESTORE"),
  gate: textOrNull,
  name: text,
  restores: { type: ["integer", "null"] },
  hash: text,
  createdAt: { type: "string", format: "date-time" },
  totalSatang: satang,
  createdBy: personOrNull,
  editors: list(person),
};

/** Schemas of the history of a brief. */
export const historySchemas = {
  Versions: object({ versions: list(object(version)), older: { type: ["integer", "null"] } }),
  Version: object({ ...version, content: ref("BriefContent") }),
};
