import { createHash, type Hash } from "node:crypto";
import type { Writable } from "node:stream";

/**
 * The file of a backup, gzipped: frames of [length: 4 bytes, big endian][bytes]. First the header (JSON), then for each
 * of its tables the bytes of COPY … (FORMAT binary) in frames, ended by an empty frame, then the trailer (JSON).
 */
export type ArchiveHeader = {
  format: "ruamphaen-backup";
  version: 1;
  createdAt: string;
  epoch: number;
  migrations: readonly { name: string; checksum: string }[];
  tables: readonly { name: string; columns: readonly string[] }[];
};

/** SHA-256 (hex) of each table's rows in the order of their keys: equal for two databases with equal content. */
export type TableHashes = Readonly<Record<string, string>>;
export type ArchiveTrailer = { hashes: TableHashes };

/** COPY may come in any chunks, so they are gathered to frames of about this size. */
const FRAME_BYTES = 64 * 1024;
const LONGEST_FRAME = 64 * 1024 * 1024;

async function write(out: Writable, bytes: Uint8Array): Promise<void> {
  if (!out.write(bytes)) await new Promise<void>((resolve) => out.once("drain", resolve));
}

/** Writes one frame, waiting when the file is slower. */
export async function writeFrame(out: Writable, bytes: Uint8Array): Promise<void> {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  await write(out, length);
  if (bytes.length > 0) await write(out, bytes);
}

/** Writes a JSON value as one frame. */
export const writeJson = (out: Writable, value: unknown) => writeFrame(out, Buffer.from(JSON.stringify(value)));

/** Writes a table's bytes and the empty frame that ends them; returns their SHA-256 (hex). */
export async function writeTable(out: Writable, source: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash("sha256");
  let gathered: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source) {
    hash.update(chunk);
    gathered.push(chunk);
    size += chunk.length;
    if (size < FRAME_BYTES) continue;
    await writeFrame(out, Buffer.concat(gathered));
    gathered = [];
    size = 0;
  }
  if (size > 0) await writeFrame(out, Buffer.concat(gathered));
  await writeFrame(out, new Uint8Array());
  return hash.digest("hex");
}

/** Reads frames from a stream. Throws on a file that is cut off or is something else. */
export class FrameReader {
  readonly #source: AsyncIterator<Uint8Array>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  async #take(count: number): Promise<Buffer> {
    const parts = [this.#rest];
    for (let have = this.#rest.length; have < count;) {
      const { value, done } = await this.#source.next();
      if (done) throw new Error("the file ends too early");
      parts.push(Buffer.from(value));
      have += value.length;
    }
    const all = parts.length === 1 ? this.#rest : Buffer.concat(parts);
    this.#rest = all.subarray(count);
    return all.subarray(0, count);
  }

  /** The next frame; empty at the end of a table. */
  async frame(): Promise<Buffer> {
    const length = (await this.#take(4)).readUInt32BE();
    if (length > LONGEST_FRAME) throw new Error("not a backup file");
    return this.#take(length);
  }

  /** The next frame as JSON. */
  async json<T>(): Promise<T> {
    return JSON.parse((await this.frame()).toString("utf8")) as T;
  }

  /** The frames of one table; `hash` is fed on the way. */
  async *table(hash: Hash): AsyncGenerator<Buffer> {
    for (let frame = await this.frame(); frame.length > 0; frame = await this.frame()) {
      hash.update(frame);
      yield frame;
    }
  }

  /** Reads to the end, so that the checksum of the compressed file is verified too. */
  async end(): Promise<void> {
    const { done } = await this.#source.next();
    if (!done || this.#rest.length > 0) throw new Error("the file goes on after its end");
  }
}
