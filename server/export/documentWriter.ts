import path from "node:path";
import { Worker } from "node:worker_threads";
import { AppError } from "../errors";
import type { Logger } from "../log";
import type { WriteReply, WriteRequest } from "./exportWorker";
import { EXPORT_LIMITS } from "./limits";

/** Writes documents in a worker thread that is bounded in memory and time; call it for one document at a time. */
export type DocumentWriter = {
  /** Throws AppError exportTooLarge (memory or time), busy (given up by `signal`: the worker ends) or unexpected. */
  write(request: WriteRequest, signal?: AbortSignal): Promise<Uint8Array>;
  close(): Promise<void>;
};

/** Where exportWorker.js lies, and the heap it may use (MB). */
export type WriterParts = { workerDir: string; log: Logger; heapMb?: number };

function startWorker({ workerDir, heapMb = EXPORT_LIMITS.heapMb }: WriterParts): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 64 };
  const worker = new Worker(path.join(workerDir, "exportWorker.js"), { env: {}, resourceLimits });
  // a fault between two documents must not end the server; the next document finds out
  worker.on("error", () => undefined);
  return worker;
}

function failure(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const memory = (error as { code?: string }).code === "ERR_WORKER_OUT_OF_MEMORY";
  return memory ? new AppError("exportTooLarge", { max: `${EXPORT_LIMITS.heapMb} MB` }) : new AppError("unexpected");
}

function answerOf(worker: Worker, request: WriteRequest, signal?: AbortSignal): Promise<Uint8Array> {
  return new Promise<Uint8Array>((resolve, reject) => {
    const late = () => reject(new AppError("exportTooLarge", { max: `${EXPORT_LIMITS.documentMs / 1000} s` }));
    const timer = setTimeout(late, EXPORT_LIMITS.documentMs);
    const givenUp = () => settle(() => reject(new AppError("busy", { reason: "cancelled" })));
    const settle = (how: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", givenUp);
      worker.off("error", failed).off("exit", ended).off("message", answered);
      how();
    };
    const failed = (error: unknown) => settle(() => reject(error));
    const ended = () => settle(() => reject(new Error("the export worker ended")));
    const answered = (reply: WriteReply) =>
      settle(() =>
        reply.ok ? resolve(reply.bytes) : reject(new Error(`the form could not be written: ${reply.reason}`)),
      );
    worker.on("error", failed).on("exit", ended).on("message", answered);
    signal?.addEventListener("abort", givenUp, { once: true });
    worker.postMessage(request);
  });
}

/** Makes the writer of one server. The worker is kept between documents and given up after a minute without work. */
export function makeDocumentWriter(parts: WriterParts): DocumentWriter {
  const { log } = parts;
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  const drop = async () => {
    clearTimeout(idle);
    const old = worker;
    worker = null;
    await old?.terminate();
  };
  return {
    async write(request, signal) {
      clearTimeout(idle);
      worker ??= startWorker(parts);
      worker.ref();
      try {
        return await answerOf(worker, request, signal);
      } catch (error) {
        await drop();
        const known = failure(error);
        if (signal?.aborted) throw known;
        log.warn({ kind: request.view.kind, format: request.format, err: known.code }, "export failed");
        if (known.code === "unexpected") log.error({ err: error }, "export worker");
        throw known;
      } finally {
        worker?.unref();
        idle = setTimeout(() => void drop(), EXPORT_LIMITS.idleMs);
        idle.unref();
      }
    },
    close: drop,
  };
}
