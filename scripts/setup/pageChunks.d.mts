import type { GetManualChunk } from "rollup";

export function pageChunks(): GetManualChunk;
