import { randomUUID } from "node:crypto";
import type { Response } from "express";

/** JSON text in which a bigint is a plain integer, however large: sums of satang may pass 2^53. */
export function toJson(value: unknown): string {
  // a mark nobody can have written into a title
  const mark = `bigint:${randomUUID()}:`;
  const text = JSON.stringify(value, (_key, inner: unknown) => (typeof inner === "bigint" ? `${mark}${inner}` : inner));
  return text.replace(new RegExp(`"${mark}(-?\\d+)"`, "g"), "$1");
}

/** Answers with JSON. Nothing of the API is kept by a cache. */
export function sendJson(response: Response, status: number, value: unknown): void {
  response.status(status).setHeader("Cache-Control", "no-store");
  response.type("application/json; charset=utf-8").send(toJson(value));
}
