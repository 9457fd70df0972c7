import type { Tx } from "../../../db/client";
import { insertMouExport } from "../../../db/mou/signings";
import { loadMou } from "../../../db/mous";
import { mouHash } from "../text/keepMouVersion";
import { contentOf } from "../text/readMouContent";
import { textOf } from "../steps/standing";

/** Kinds of documents that people sign; the annex alone is none. */
const SIGNED_KINDS: ReadonlySet<string> = new Set(["mou", "mou-cooperation"]);

/** A file that is about to leave. */
type Leaving = {
  kind: string;
  id: string;
  format: string;
  fingerprint: string;
  draft: boolean;
  at: Date;
  userId: string;
};

/**
 * Notes that a file of a memorandum leaves, with what its footer says and, when it prints the approved text, which version
 * that is: a scan is compared with it. Other documents are left alone.
 */
export async function noteMouExport(tx: Tx, { id, at, userId, ...file }: Leaving): Promise<void> {
  const mou = SIGNED_KINDS.has(file.kind) ? await loadMou(tx, id) : null;
  if (!mou) return;
  const text = await textOf(tx, mou);
  const approved = mou.state === "SIGNING" && text !== null && text.changes.length === 0;
  await insertMouExport(tx, id, {
    ...{ kind: file.kind, format: file.format, fingerprint: file.fingerprint, draft: file.draft },
    contentHash: mouHash(await contentOf(tx, mou)),
    versionId: approved ? text.agreed.id : null,
    ...{ byUserId: userId, at },
  });
}
