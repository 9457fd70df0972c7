import { constants, crc32, deflateRawSync } from "node:zlib";
import type { AsyncFlateStreamHandler, ZipInputFile } from "fflate";

/** How far back a deflated text may point, bytes. */
const WINDOW = 32_768;
/** Deflate, as ZIP numbers its methods; 6 is its usual effort. */
const METHOD = 8;
const LEVEL = 6;

/**
 * One part of a package, deflated by zlib piece after piece: each piece ends at a byte and may point back into the one
 * before, so that they are one stream however long the part is. Same pieces, same bytes on one machine.
 */
export class DeflatedPart implements ZipInputFile {
  readonly compression = METHOD;
  crc = 0;
  size = 0;
  ondata?: AsyncFlateStreamHandler;
  private before = new Uint8Array(0);

  constructor(
    readonly filename: string,
    readonly mtime: Date,
  ) {}

  /** Adds the next bytes of the part. */
  push(piece: Uint8Array): void {
    if (piece.length === 0) return;
    this.crc = crc32(piece, this.crc);
    this.size += piece.length;
    const dictionary = this.before.length > 0 ? { dictionary: this.before } : {};
    const deflated = deflateRawSync(piece, { level: LEVEL, finishFlush: constants.Z_SYNC_FLUSH, ...dictionary });
    this.before = piece.slice(-WINDOW);
    this.ondata?.(null, deflated, false);
  }

  /** Ends the part: the mark of the last block, which holds nothing. */
  end(): void {
    this.ondata?.(null, deflateRawSync(new Uint8Array(0), { level: LEVEL }), true);
  }
}
