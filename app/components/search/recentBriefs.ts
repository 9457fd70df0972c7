/** Places that one tab's person opened lately: ids only, never a title, so that nothing is left to read on a shared PC. */
const MOST = 8;
const ID = /^\/briefs\/([0-9a-f-]{36})$/;

const keyOf = (userId: string) => `recent-briefs/${userId}`;

/** Ids of the briefs that this person opened lately in this browser, the last one first. */
export function recentBriefs(userId: string): string[] {
  try {
    const ids: unknown = JSON.parse(localStorage.getItem(keyOf(userId)) ?? "[]");
    return Array.isArray(ids) ? ids.filter((id) => typeof id === "string").slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Notes that a page was opened; anything but a brief is not noted. A browser that keeps nothing is left alone. */
export function noteVisit(userId: string, pathname: string): void {
  const id = ID.exec(pathname)?.[1];
  if (!id) return;
  try {
    const ids = [id, ...recentBriefs(userId).filter((one) => one !== id)].slice(0, MOST);
    localStorage.setItem(keyOf(userId), JSON.stringify(ids));
  } catch {
    // storage is full or switched off
  }
}
