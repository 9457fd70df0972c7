import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** A fresh 256-bit token in base64url. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** SHA-256 of a token, hex: what the database keeps. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** Cookie value `<token>.<signature>`; the signature keeps guesses away from the database. */
export function signCookie(token: string, secret: string): string {
  return `${token}.${createHmac("sha256", secret).update(token).digest("base64url")}`;
}

/** The token of a signed cookie value, or null when the signature is wrong. */
export function readSignedCookie(value: string, secret: string): string | null {
  const [token, signature, ...rest] = value.split(".");
  if (!token || !signature || rest.length > 0) return null;
  // compared as written: decoding would let a second spelling of the last sign pass
  const expected = Buffer.from(createHmac("sha256", secret).update(token).digest("base64url"));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null;
}
