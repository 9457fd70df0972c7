import { clearLocalCopies, unsentWork } from "~/collab/localCopy";
import { listAside } from "~/collab/room/asideWork";

/**
 * Before somebody leaves: true when this browser holds work of theirs that the server does not have; else their local
 * copies are removed, because the next person may sit at the same computer.
 */
export async function keepOrClear(userId: string): Promise<boolean> {
  if (unsentWork(userId) > 0 || (await listAside(userId).catch(() => [])).length > 0) return true;
  await clearLocalCopies(userId);
  return false;
}
