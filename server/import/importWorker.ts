import { parentPort } from "node:worker_threads";
import { fiscalYear } from "~/domain/calendar/fiscalYear";
import { readTable, type TableReading } from "~/domain/progress/table/readTable";
import { ImportFault } from "./importFault";
import { readGrid } from "./readGrid";

/** What the worker is asked: the bytes of one upload, the B.E. budget year, answers by cell. */
export type ReadRequest = { bytes: Uint8Array; fy: number; answers: [cell: string, choice: string][] };

/** What it answers once, before it is ended. */
export type ReadReply =
  { ok: true; reading: TableReading } | { ok: false; code: ImportFault["code"]; details: ImportFault["details"] };

function reply({ bytes, fy, answers }: ReadRequest): ReadReply {
  try {
    const reading = readTable(readGrid(bytes), fiscalYear(fy), new Map(answers));
    if (!("unreadable" in reading)) return { ok: true, reading };
    const code = reading.unreadable === "EMPTY" ? "pasteEmpty" : "tableWithoutHeader";
    return { ok: false, code, details: { reason: reading.unreadable === "EMPTY" ? "empty" : "noHeader" } };
  } catch (error) {
    if (error instanceof ImportFault) return { ok: false, code: error.code, details: error.details };
    throw error;
  }
}

parentPort?.once("message", (request: ReadRequest) => parentPort?.postMessage(reply(request)));
