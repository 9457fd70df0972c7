import { parentPort } from "node:worker_threads";
import { fiscalYear } from "~/domain/calendar/fiscalYear";
import type { RawGrid } from "~/domain/progress/table/grid";
import { readTable, type TableReading } from "~/domain/progress/table/readTable";
import type { TypedSheet } from "~/domain/roundTrip/typedSheet";
import { ImportFault } from "./importFault";
import { readGrid } from "./readGrid";
import { readTypedBook } from "./readers/readTypedBook";

/** What the worker is asked: the bytes of one upload, the B.E. budget year, answers by cell. */
export type ReadRequest =
  | { want: "progress"; bytes: Uint8Array; fy: number; answers: [cell: string, choice: string][] }
  | { want: "grid"; bytes: Uint8Array }
  | { want: "book"; bytes: Uint8Array };

/** What it answers once, before it is ended. */
export type ReadReply =
  | { ok: true; want: "progress"; reading: TableReading }
  | { ok: true; want: "grid"; reading: RawGrid }
  | { ok: true; want: "book"; reading: TypedSheet[] }
  | { ok: false; code: ImportFault["code"]; details: ImportFault["details"] };

function reply(request: ReadRequest): ReadReply {
  try {
    if (request.want === "book") return { ok: true, want: "book", reading: readTypedBook(request.bytes) };
    const grid = readGrid(request.bytes);
    if (request.want === "grid") return { ok: true, want: "grid", reading: grid };
    const reading = readTable(grid, fiscalYear(request.fy), new Map(request.answers));
    if (!("unreadable" in reading)) return { ok: true, want: "progress", reading };
    const code = reading.unreadable === "EMPTY" ? "pasteEmpty" : "tableWithoutHeader";
    return { ok: false, code, details: { reason: reading.unreadable === "EMPTY" ? "empty" : "noHeader" } };
  } catch (error) {
    if (error instanceof ImportFault) return { ok: false, code: error.code, details: error.details };
    throw error;
  }
}

parentPort?.once("message", (request: ReadRequest) => parentPort?.postMessage(reply(request)));
