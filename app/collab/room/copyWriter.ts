import * as Y from "yjs";

const UPDATES = "updates";
const CUSTOM = "custom";
/** More rows than this are put together to one. */
const MANY_ROWS = 500;

/** Resolves when a transaction is on disk; rejects when it was not written (quota, closed database). */
function written(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error ?? new Error("not stored"));
    transaction.onabort = () => reject(transaction.error ?? new Error("storing was given up"));
  });
}

/** Runs `use` in a transaction on one store; throws when the database is closed. */
async function within(db: IDBDatabase, store: string, use: (store: IDBObjectStore) => void): Promise<void> {
  const transaction = db.transaction([store], "readwrite");
  const done = written(transaction);
  use(transaction.objectStore(store));
  await done;
}

/**
 * Writes the changes of a document into its copy in this browser, and is honest about it: `kept` is true only while
 * everything it was given is stored. After a failure (storage full, copy deleted by a sign-out elsewhere) it tries the
 * whole document again with the next change.
 */
export class CopyWriter {
  #db: IDBDatabase;
  readonly #doc: Y.Doc;
  readonly #origin: unknown;
  readonly #changed: () => void;
  #waiting: Uint8Array[] = [];
  #running: Promise<void> | null = null;
  #rows = 0;
  #kept = true;
  #ended = false;

  constructor(db: IDBDatabase, doc: Y.Doc, origin: unknown, changed: () => void) {
    this.#db = db;
    this.#doc = doc;
    this.#origin = origin;
    this.#changed = changed;
    doc.on("update", this.#add);
  }

  get kept(): boolean {
    return this.#kept;
  }

  /** Stops; resolves when everything that was given is written. */
  async end(): Promise<void> {
    this.#ended = true;
    this.#doc.off("update", this.#add);
    await this.#running;
  }

  /** Stores a value beside the document; null removes it. A failure costs nothing but the value. */
  async put(key: string, value: Uint8Array | null): Promise<void> {
    try {
      await within(this.#db, CUSTOM, (store) => void (value === null ? store.delete(key) : store.put(value, key)));
    } catch {
      // only a help for the report of the next merge
    }
  }

  readonly #add = (update: Uint8Array, origin: unknown): void => {
    if (origin === this.#origin) return;
    this.#waiting.push(update);
    this.#running ??= this.#run();
  };

  async #run(): Promise<void> {
    try {
      while (this.#waiting.length > 0) await this.#write(this.#waiting.splice(0));
      this.#say(true);
    } catch {
      this.#waiting = [];
      this.#say(false);
    } finally {
      this.#running = null;
    }
  }

  async #write(batch: readonly Uint8Array[]): Promise<void> {
    if (!this.#kept && !this.#ended) return this.#writeWhole();
    await within(this.#db, UPDATES, (store) => batch.forEach((update) => void store.add(update)));
    this.#rows += batch.length;
    if (this.#rows >= MANY_ROWS && !this.#ended) await this.#writeWhole();
  }

  /** One row instead of many. Rows of other pages of the same brief are read first, so that nothing of them is lost. */
  async #writeWhole(): Promise<void> {
    await within(this.#db, UPDATES, (store) => {
      const all = store.getAll();
      all.onsuccess = () => {
        this.#doc.transact(() => {
          for (const update of all.result as Uint8Array[]) Y.applyUpdate(this.#doc, update, this.#origin);
        }, this.#origin);
        store.clear();
        store.add(Y.encodeStateAsUpdate(this.#doc));
      };
    });
    this.#rows = 1;
  }

  #say(kept: boolean): void {
    if (this.#kept === kept) return;
    this.#kept = kept;
    this.#changed();
  }
}

/** A value that {@link CopyWriter.put} stored; null when there is none. */
export function readBeside(db: IDBDatabase, key: string): Promise<Uint8Array | null> {
  return new Promise((resolve) => {
    try {
      const request = db.transaction([CUSTOM], "readonly").objectStore(CUSTOM).get(key);
      request.onsuccess = () => resolve(request.result instanceof Uint8Array ? request.result : null);
      request.onerror = () => resolve(null);
    } catch {
      resolve(null);
    }
  });
}
