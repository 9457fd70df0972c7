import { z } from "zod";
import { GRAPH_SCHEMA, graphOfJson } from "~/domain/plan/exchange/graphJson";
import type { GraphFile } from "~/domain/plan/exchange/graphFile";
import { NODE_KINDS, OWN_KINDS, RELATIONS, type OwnKind } from "~/domain/plan/planGraph";
import { AppError } from "../../../errors";

/** Largest JSON file, bytes; a region's plan of 30,000 entries stays below. */
const MAX_BYTES = 8 * 1024 * 1024;
const MOST = 40_000;

const text = z.string().max(2_000);
const texts = z.record(z.string().max(20), text).default({});

const shape = z.object({
  schema: z.literal(GRAPH_SCHEMA.schema),
  version: z.literal(GRAPH_SCHEMA.version),
  entries: z
    .array(
      z.object({
        id: text.optional(),
        ref: text,
        kind: z.enum(NODE_KINDS).refine((kind) => OWN_KINDS.includes(kind as OwnKind)),
        code: text.default(""),
        titleTh: text,
        titleEn: text.default(""),
        unit: text.default(""),
        baseline: text.default(""),
        steps: texts,
        targets: texts,
      }),
    )
    .max(MOST),
  links: z
    .array(
      z.object({
        id: text.optional(),
        from: text,
        to: text,
        relation: z.enum(RELATIONS),
        reason: text,
        strength: z.enum(["H", "M", "L"]),
      }),
    )
    .max(MOST),
});

/** True for a file that begins as JSON does. */
export function isJsonFile(bytes: Uint8Array): boolean {
  for (const byte of bytes.subarray(0, 64)) {
    if (byte === 0x7b) return true;
    if (![0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf].includes(byte)) return false;
  }
  return false;
}

/**
 * Reads a plan graph as JSON (docs/api.md). Throws fileTooLarge, fileBroken (no JSON, not UTF-8), graphMalformed with
 * the path of the first value that does not fit, e.g. `entries.3.kind`.
 */
export function readGraphJson(bytes: Uint8Array): GraphFile {
  if (bytes.length > MAX_BYTES) throw new AppError("fileTooLarge", { reason: "bytes", max: "8 MB" });
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new AppError("fileBroken", { reason: "json" });
  }
  const parsed = shape.safeParse(value);
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.join(".") || "schema";
    throw new AppError("graphMalformed", { path: path.slice(0, 100) });
  }
  return graphOfJson(parsed.data);
}
