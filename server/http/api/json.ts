import type { Response } from "express";

/** Marks a bigint inside JSON text; a control character cannot come out of JSON.stringify unescaped. */
const MARK = "\u0001";

/** JSON text in which a bigint is a plain integer, however large: sums of satang may pass 2^53. */
export function toJson(value: unknown): string {
  const text = JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "bigint" ? `${MARK}${inner}${MARK}` : inner,
  );
  return text.replace(/"\\u0001(-?\d+)\\u0001"/g, "$1");
}

/** Answers with JSON. Nothing of the API is kept by a cache. */
export function sendJson(response: Response, status: number, value: unknown): void {
  response.status(status).setHeader("Cache-Control", "no-store");
  response.type("application/json; charset=utf-8").send(toJson(value));
}
