import type { FormSetContent } from "./parts";

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === "object" && !Array.isArray(value);

function textsOf(value: unknown): FormSetContent["texts"] {
  if (!isRecord(value)) return undefined;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, text]) => (typeof text === "string" ? [[key, text]] : [])),
  );
}

function entryOf(value: unknown): { id: string; text?: string; hidden?: boolean }[] {
  if (!isRecord(value) || typeof value.id !== "string") return [];
  const text = typeof value.text === "string" ? { text: value.text } : {};
  return [{ id: value.id, ...text, ...(value.hidden === true ? { hidden: true } : {}) }];
}

function listsOf(value: unknown): FormSetContent["lists"] {
  if (!isRecord(value)) return undefined;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, list]) => (Array.isArray(list) ? [[key, list.flatMap(entryOf)]] : [])),
  );
}

/** The content of an edition out of a stored value; whatever is not of its shape is left out. */
export function readFormSetContent(value: unknown): FormSetContent {
  if (!isRecord(value)) return {};
  const [texts, lists] = [textsOf(value.texts), listsOf(value.lists)];
  return { ...(texts ? { texts } : {}), ...(lists ? { lists } : {}) };
}
