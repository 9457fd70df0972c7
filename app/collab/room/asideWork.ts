/**
 * "Work that could not be sent": documents that the server refused (4422), that were frozen meanwhile (4409) or that
 * come from before a restore (4426). They are kept in this browser, can be read and copied, and are never sent again.
 */
import * as idb from "lib0/indexeddb";

/** One document that was put aside. `update` is its whole state; `at` is milliseconds since 1970. */
export type AsideWork = {
  userId: string;
  room: string;
  reason: number;
  /** What the server said when it refused, in its own words; absent in work from before it was noted. */
  why?: string;
  at: number;
  /** Epoch of the database that the work belongs to. */
  epoch: number;
  update: Uint8Array;
};

/** The same with the key it is stored under. */
export type StoredAsideWork = AsideWork & { key: number };

const DATABASE = "ruamphaen-aside";
const STORE = "work";

async function withStore<T>(use: (store: IDBObjectStore) => Promise<T>): Promise<T> {
  const db = await idb.openDB(DATABASE, (fresh) => idb.createStores(fresh, [[STORE, { autoIncrement: true }]]));
  try {
    const [store] = idb.transact(db, [STORE]);
    if (!store) throw new Error(`no store ${STORE}`);
    return await use(store);
  } finally {
    db.close();
  }
}

/** Puts a document aside. False when the browser cannot store it: then it must stay on the page. */
export async function putAside(work: AsideWork): Promise<boolean> {
  if (typeof indexedDB === "undefined") return false;
  try {
    await withStore((store) => idb.rtop(store.add(work)));
    return true;
  } catch {
    return false;
  }
}

/** What lies aside for a user, oldest first. */
export async function listAside(userId: string): Promise<StoredAsideWork[]> {
  if (typeof indexedDB === "undefined") return [];
  return withStore(async (store) => {
    const entries: { k: number; v: AsideWork }[] = await idb.getAllKeysValues(store);
    return entries.filter(({ v }) => v.userId === userId).map(({ k, v }) => ({ ...v, key: k }));
  });
}

/** Removes one entry: the person copied it or does not need it. */
export async function dropAside(key: number): Promise<void> {
  if (typeof indexedDB !== "undefined") await withStore((store) => idb.del(store, key));
}
