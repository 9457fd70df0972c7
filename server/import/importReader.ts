import path from "node:path";
import { Worker } from "node:worker_threads";
import type { FiscalYear } from "~/domain/calendar/fiscalYear";
import type { ImportAnswers } from "~/domain/progress/questions/question";
import type { RawGrid } from "~/domain/progress/table/grid";
import type { TableReading } from "~/domain/progress/table/readTable";
import type { TypedSheet } from "~/domain/roundTrip/typedSheet";
import { AppError } from "../errors";
import type { Logger } from "../log";
import type { ReadReply, ReadRequest } from "./importWorker";
import { IMPORT_LIMITS } from "./limits";

/** Reads uploads in worker threads that are bounded in memory and time; the server's event loop stays free. */
export type ImportReader = {
  /** Reads a table; throws AppError fileType, fileTooLarge, fileBroken, fileUnsafe, pasteEmpty, tableWithoutHeader, busy. */
  read(bytes: Uint8Array, fy: FiscalYear, answers?: ImportAnswers): Promise<TableReading>;
  /** Reads any table as rows of texts, for whoever knows its columns; throws as `read` does. */
  readGrid(bytes: Uint8Array): Promise<RawGrid>;
  /** Reads every sheet of a workbook with the kind of each cell: what came back from editing. Throws as `read` does. */
  readBook(bytes: Uint8Array): Promise<TypedSheet[]>;
  close(): Promise<void>;
};

function failure(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const code = (error as { code?: string }).code;
  if (code === "ERR_WORKER_OUT_OF_MEMORY") return new AppError("fileTooLarge", { reason: "memory", max: "10 MB" });
  return new AppError("fileBroken", { reason: "unreadable" });
}

/** Bounds of one reading: heap in MiB, time in milliseconds. */
type Bounds = { heapMb: number; readMs: number };

/** A reading that answers what was asked. */
type Answered = Extract<ReadReply, { ok: true }>;

function runWorker(
  workerDir: string,
  request: ReadRequest,
  workers: Set<Worker>,
  { heapMb, readMs }: Bounds,
): Promise<Answered> {
  const worker = new Worker(path.join(workerDir, "importWorker.js"), {
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 64 },
  });
  workers.add(worker);
  let timer: NodeJS.Timeout | undefined;
  const answer = new Promise<Answered>((resolve, reject) => {
    timer = setTimeout(
      () => reject(new AppError("fileTooLarge", { reason: "time", max: `${readMs / 1000} s` })),
      readMs,
    );
    worker.once("error", reject);
    worker.once("exit", () => reject(new AppError("fileBroken", { reason: "unreadable" })));
    worker.once("message", (reply: ReadReply) =>
      reply.ok ? resolve(reply) : reject(new AppError(reply.code, reply.details)),
    );
    worker.postMessage(request);
  });
  return answer.finally(async () => {
    clearTimeout(timer);
    workers.delete(worker);
    await worker.terminate();
  });
}

/** Lets a few readings run and some wait; further ones are told to come back (busy). */
function makeGate(): { enter(): Promise<void>; leave(): void } {
  const waiting: (() => void)[] = [];
  let running = 0;
  return {
    async enter() {
      if (running < IMPORT_LIMITS.workers) return void (running += 1);
      if (waiting.length >= IMPORT_LIMITS.waiting) throw new AppError("busy");
      await new Promise<void>((resolve) => waiting.push(resolve));
    },
    leave() {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    },
  };
}

/** Makes the reader of one server. `workerDir` holds importWorker.js. */
export function makeImportReader({
  workerDir,
  log,
  bounds = IMPORT_LIMITS,
}: {
  workerDir: string;
  log: Logger;
  bounds?: Bounds;
}): ImportReader {
  const workers = new Set<Worker>();
  const { enter, leave } = makeGate();
  const ask = async (request: ReadRequest): Promise<Answered> => {
    await enter();
    try {
      return await runWorker(workerDir, request, workers, bounds);
    } catch (error) {
      const known = failure(error);
      const { code, details } = known;
      log.warn({ err: error, code, details, bytes: request.bytes.length }, "import refused");
      throw known;
    } finally {
      leave();
    }
  };
  return {
    async read(bytes, fy, answers = new Map()) {
      const answer = await ask({ want: "progress", bytes, fy, answers: [...answers] });
      if (answer.want !== "progress") throw new AppError("fileBroken", { reason: "unreadable" });
      return answer.reading;
    },
    async readGrid(bytes) {
      const answer = await ask({ want: "grid", bytes });
      if (answer.want !== "grid") throw new AppError("fileBroken", { reason: "unreadable" });
      return answer.reading;
    },
    async readBook(bytes) {
      const answer = await ask({ want: "book", bytes });
      if (answer.want !== "book") throw new AppError("fileBroken", { reason: "unreadable" });
      return answer.reading;
    },
    async close() {
      await Promise.all([...workers].map((worker) => worker.terminate()));
    },
  };
}
