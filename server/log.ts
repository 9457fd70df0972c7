import pino from "pino";

/** Structured logger. Content of documents, cookies and passwords never go into it. */
export type Logger = pino.Logger;

/** Makes the server's logger; `level` is a pino level or "silent". */
export function makeLogger(level: string): Logger {
  return pino({ level, base: undefined, redact: ["req.headers.cookie", "req.headers.authorization", "password"] });
}
