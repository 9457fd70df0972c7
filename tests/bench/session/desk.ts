import { randomUUID } from "node:crypto";
import { WebSocket } from "ws";
import type { PhaseKind } from "~/domain/dialogue/phases/phaseKind";
import type { RunView, ScreenView } from "~/domain/dialogue/view/sessionView";
import { Browser } from "./browser";

const GATHER_MS = 150;

/** The facilitator's computer with the projector beside it: both follow the session as their pages do. */
export class Desk {
  readonly #sockets: WebSocket[] = [];

  private constructor(
    readonly browser: Browser,
    readonly sessionId: string,
  ) {}

  /** Makes a session of the full script for step 2 and opens its lobby. */
  static async open(origin: string, cookie: string): Promise<Desk> {
    const browser = new Browser(origin);
    for (const part of cookie.split("; ")) browser.cookies.set(...(part.split("=", 2) as [string, string]));
    const made = await browser.ask("/years/93-2568/sessions", {
      form: {
        ...{ intent: "create", title: "เวทีสองร้อยคน", place: "หอประชุม", startsAt: "2025-03-10T09:00" },
        ...{ officialStep: "2", script: "FULL_150" },
      },
    });
    const [, id] = /sessions\/([0-9a-f-]{36})/.exec(made.headers.location ?? "") ?? [];
    if (id === undefined) throw new Error(`no session: ${made.status}`);
    const desk = new Desk(browser, id);
    await desk.next();
    return desk;
  }

  async run(): Promise<RunView> {
    return JSON.parse((await this.#state("run")).body) as RunView;
  }

  async screen(): Promise<ScreenView> {
    return JSON.parse((await this.#state("screen")).body) as ScreenView;
  }

  async #state(view: "run" | "screen") {
    const reply = await this.browser.ask(`/live/${this.sessionId}/state?view=${view}`, { json: true });
    if (reply.status !== 200) throw new Error(`${view} answered ${reply.status}`);
    return reply;
  }

  /** Sends a command of the facilitator. */
  async steer(form: Record<string, string>): Promise<void> {
    const { status, body } = await this.browser.ask(`/live/${this.sessionId}/steer`, { json: true, form });
    if (status !== 200) throw new Error(`${form.intent} was refused: ${status} ${body}`);
  }

  /** Begins the next phase; its kind, its id, and when the command was sent (ms of this process's clock). */
  async next(): Promise<{ kind: PhaseKind; id: string; at: number }> {
    const { head } = await this.run();
    const at = performance.now();
    await this.steer({ intent: "move", move: "next", fromPhaseId: head.phase?.id ?? "" });
    const { phase } = (await this.run()).head;
    if (!phase) throw new Error("no phase runs");
    return { kind: phase.kind, id: phase.id, at };
  }

  /** Makes groups and puts the first cards into them. */
  async cluster(names: readonly string[], cards: number): Promise<void> {
    await this.steer({ intent: "revealAll" });
    const ids = names.map(() => randomUUID());
    for (const [index, name] of names.entries())
      await this.steer({ intent: "addCluster", clusterId: ids[index] ?? "", name });
    const { outcome } = await this.run();
    for (const [index, card] of outcome.loose.slice(0, cards).entries())
      await this.steer({ intent: "putCard", cardId: card.id, clusterId: ids[index % ids.length] ?? "" });
  }

  /** Follows the session with both pages until {@link close}. */
  follow(): void {
    for (const view of ["run", "screen"] as const) {
      const url = `${this.browser.origin.replace("http", "ws")}/live-window?topic=session-desk%2F${this.sessionId}`;
      const headers = { cookie: this.browser.cookieHeader, origin: this.browser.origin };
      const socket = new WebSocket(url, { headers, perMessageDeflate: false });
      let timer: NodeJS.Timeout | null = null;
      socket.on("error", () => undefined);
      socket.on("message", (data) => {
        if ((JSON.parse(String(data)) as { type: string }).type !== "touched") return;
        timer ??= setTimeout(() => {
          timer = null;
          this.#state(view).catch(() => undefined);
        }, GATHER_MS);
      });
      this.#sockets.push(socket);
    }
  }

  close(): void {
    for (const socket of this.#sockets) socket.terminate();
    this.browser.close();
  }
}
