/** True for an object whose properties can be looked at: what a server answered, before it is trusted. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
