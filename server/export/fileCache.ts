import { EXPORT_LIMITS } from "./limits";

/** Finished files by key, the least recently used given up first; bounded in number and bytes. */
export class FileCache {
  private readonly files = new Map<string, Uint8Array>();
  private bytes = 0;

  /** The file of a key, which counts as used now; undefined when it is not kept. */
  get(key: string): Uint8Array | undefined {
    const file = this.files.get(key);
    if (file === undefined) return undefined;
    this.files.delete(key);
    this.files.set(key, file);
    return file;
  }

  /** Keeps a file, unless it alone would take more than a quarter of the room. */
  set(key: string, file: Uint8Array): void {
    if (file.length > EXPORT_LIMITS.cacheBytes / 4) return;
    this.forget(key);
    this.files.set(key, file);
    this.bytes += file.length;
    for (const oldest of this.files.keys()) {
      if (this.files.size <= EXPORT_LIMITS.cacheFiles && this.bytes <= EXPORT_LIMITS.cacheBytes) break;
      this.forget(oldest);
    }
  }

  private forget(key: string): void {
    this.bytes -= this.files.get(key)?.length ?? 0;
    this.files.delete(key);
  }
}
