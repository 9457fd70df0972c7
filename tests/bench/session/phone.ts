import { randomUUID } from "node:crypto";
import { WebSocket } from "ws";
import type { SeatView } from "~/domain/dialogue/view/sessionView";
import { pause } from "../collab/stats";
import { Browser } from "./browser";

/** As the page does it: news within this time are read together; how often a phone without a socket asks, milliseconds. */
const GATHER_MS = 150;
const ASK_MS = 3_000;

const fieldOf = (html: string, name: string): string => {
  const [, value] = new RegExp(`name="${name}" value="([^"]*)"`).exec(html) ?? [];
  if (value === undefined) throw new Error(`no field ${name} in: ${html.replace(/<[^>]*>/g, " ").slice(0, 300)}`);
  return value;
};

/** A phone of a participant: joins by code as a person does, follows the session, answers. */
export class Phone {
  readonly browser: Browser;
  view: SeatView | null = null;
  /** When each phase was first seen, by its id; ms of this process's clock. */
  readonly seen = new Map<string, number>();
  #socket: WebSocket | null = null;
  #timer: NodeJS.Timeout | null = null;
  #asking: NodeJS.Timeout | null = null;
  #gone = false;

  constructor(
    origin: string,
    readonly number: number,
    address?: string,
  ) {
    this.browser = new Browser(origin, address);
  }

  /** Types a code; the page that answers. */
  type(code: string) {
    return this.browser.open("/join", { form: { intent: "find", code } });
  }

  /** Opens the page, types the code (first a wrong one when `wrong` is given), fills in the form; the page of the phone. */
  async join(code: string, wrong?: string): Promise<string> {
    await this.browser.open("/join");
    if (wrong !== undefined) await this.type(wrong);
    const { body } = await this.type(code);
    const [, orgId = ""] = /<option value="([0-9a-f-]{36})"/.exec(this.#someOption(body)) ?? [];
    const taken = await this.browser.ask("/join", {
      form: {
        ...{ intent: "join", ticket: fieldOf(body, "ticket"), joinId: fieldOf(body, "joinId") },
        ...{ name: `ผู้เข้าร่วมคนที่ ${this.number}`, position: "ผู้แทน", orgId, orgName: "", sector: "CIVIL" },
      },
    });
    const place = taken.headers.location;
    if (taken.status !== 302 || !place) throw new Error(`no seat: ${taken.status} ${taken.body.slice(0, 200)}`);
    const page = await this.browser.open(place);
    if (page.status !== 200) throw new Error(`no page: ${page.status}`);
    return place.replace("/live/", "");
  }

  /** People come from different organisations: from the list on, the n-th. */
  #someOption(html: string): string {
    const options = html.match(/<option value="[0-9a-f-]{36}"/g) ?? [];
    return options[this.number % Math.max(1, options.length)] ?? "";
  }

  /** Follows the session over a socket; resolves when the server says that it hears it. */
  listen(sessionId: string): Promise<void> {
    const headers = { cookie: this.browser.cookieHeader, origin: this.browser.origin };
    const url = `${this.browser.origin.replace("http", "ws")}/live-window?topic=session%2F${sessionId}`;
    const socket = new WebSocket(url, { headers, perMessageDeflate: false });
    this.#socket = socket;
    return new Promise((resolve, reject) => {
      socket.once("error", reject).once("close", (code) => reject(new Error(`closed with ${code}`)));
      socket.on("message", (data) => {
        const message = JSON.parse(String(data)) as { type: string };
        if (message.type === "watching") resolve();
        if (message.type === "touched") this.#soon(sessionId);
      });
    });
  }

  /** Follows it by plain requests, as where sockets are stopped on the way. `offset` = ms until the first one. */
  async poll(sessionId: string, offset: number): Promise<void> {
    await pause(offset);
    if (this.#gone) return;
    this.#asking = setInterval(() => void this.look(sessionId).catch(() => undefined), ASK_MS);
  }

  #soon(sessionId: string): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.look(sessionId).catch(() => undefined);
    }, GATHER_MS);
  }

  /** Reads the session now. */
  async look(sessionId: string): Promise<void> {
    const { status, body } = await this.browser.ask(`/live/${sessionId}/state`, { json: true });
    const now = performance.now();
    if (status !== 200) throw new Error(`state answered ${status}`);
    const view = JSON.parse(body) as SeatView;
    this.view = view;
    const phase = view.head.phase?.id ?? "";
    if (!this.seen.has(phase)) this.seen.set(phase, now);
  }

  /** Sends an answer; milliseconds until it was confirmed. The page reads the session after it, as the phone does. */
  async answer(sessionId: string, form: Record<string, string>): Promise<number> {
    const start = performance.now();
    const { status, body } = await this.browser.ask(`/live/${sessionId}/act`, { json: true, form });
    const took = performance.now() - start;
    if (status !== 200) throw new Error(`an answer was refused: ${status} ${body}`);
    await this.look(sessionId);
    return took;
  }

  /** Writes a card. */
  card(sessionId: string, text: string): Promise<number> {
    return this.answer(sessionId, { intent: "card", clientId: randomUUID(), kind: "PAIN", text, place: "" });
  }

  leave(): void {
    this.#gone = true;
    if (this.#timer) clearTimeout(this.#timer);
    if (this.#asking) clearInterval(this.#asking);
    this.#socket?.removeAllListeners("close").terminate();
    this.browser.close();
  }
}
