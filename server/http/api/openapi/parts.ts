/** A piece of JSON Schema, as OpenAPI 3.1 takes it. */
export type Schema = Readonly<Record<string, unknown>>;

export const text: Schema = { type: "string" };
export const whole: Schema = { type: "integer" };
export const satang: Schema = { type: "integer", description: "satang" };
export const satangOrNull: Schema = { type: ["integer", "null"], description: "satang" };
export const textOrNull: Schema = { type: ["string", "null"] };
export const date: Schema = { type: ["string", "null"], format: "date", description: "Gregorian" };
export const rank: Schema = { type: ["number", "null"] };
export const flag: Schema = { type: "boolean" };
export const projectKind: Schema = { type: "string", enum: ["KEY", "OTHER", "UNDECIDED"] };

/** An object with exactly these fields; `optional` ones may be missing. */
export function object(properties: Readonly<Record<string, Schema>>, optional: readonly string[] = []): Schema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: "object", properties, required };
}

/** An array of one kind of thing. */
export const list = (items: Schema): Schema => ({ type: "array", items });

/** One of these words. */
export const oneOf = (...words: readonly (string | null)[]): Schema => ({
  type: words.includes(null) ? ["string", "null"] : "string",
  enum: words,
});

/** A named schema of the document. */
export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

/** A sentence in both languages. */
export const bilingual = object({ th: text, en: text });
