import type { Page } from "@playwright/test";

/** The network of one page's collaboration socket, which can be pulled and put back; the pages themselves still load. */
export type Cable = { pull(): Promise<void>; put(): void };

/** Puts a cable between a page and the collaboration socket. Call before the page is opened. */
export async function cable(page: Page): Promise<Cable> {
  let pulled = false;
  const open = new Set<{ close(): Promise<void> }>();
  await page.routeWebSocket(/\/collab\//, (socket) => {
    if (pulled) return void socket.close();
    socket.connectToServer();
    open.add(socket);
  });
  return {
    pull: async () => {
      pulled = true;
      await Promise.all([...open].map((socket) => socket.close()));
      open.clear();
    },
    put: () => void (pulled = false),
  };
}
