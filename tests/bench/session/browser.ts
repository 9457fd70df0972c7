import { Agent, request, type IncomingHttpHeaders } from "node:http";
import { gunzipSync } from "node:zlib";

/** An answer with its body unpacked. */
export type Reply = { status: number; headers: IncomingHttpHeaders; body: string };

type Sent = { form?: Record<string, string>; json?: boolean };

/** Connections that a browser opens to one origin. */
const CONNECTIONS = 6;

/** A connection that the server had ended when it was used again. */
class RestedConnection extends Error {}

/** A browser without a screen: cookies, kept connections, packed answers, files of a page fetched once. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly #files = new Set<string>();
  readonly #agent: Agent;

  /** `address` = the loopback address it comes from, so that several offices can be told apart. */
  constructor(
    readonly origin: string,
    address = "127.0.0.1",
  ) {
    this.#agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS, localAddress: address });
  }

  get cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  /**
   * One request; redirects are not followed. A kept connection that the server ended in the moment in which it was used
   * again (a server ends connections that rest for ten seconds) is no fault: browsers send such a request once more.
   */
  async ask(path: string, sent: Sent = {}): Promise<Reply> {
    try {
      return await this.#askOnce(path, sent);
    } catch (error) {
      if (!(error instanceof RestedConnection)) throw error;
      return this.#askOnce(path, sent);
    }
  }

  #askOnce(path: string, { form, json = false }: Sent): Promise<Reply> {
    const body = form && new URLSearchParams(form).toString();
    const headers = {
      accept: json ? "application/json" : "text/html",
      "accept-encoding": "gzip",
      origin: this.origin,
      cookie: this.cookieHeader,
      ...(body !== undefined && {
        "content-type": "application/x-www-form-urlencoded",
        "content-length": String(Buffer.byteLength(body)),
      }),
    };
    return new Promise((resolve, reject) => {
      const sent = request(`${this.origin}${path}`, {
        ...{ agent: this.#agent, headers, method: body === undefined ? "GET" : "POST" },
      });
      const failed = (error: Error) =>
        reject(sent.reusedSocket && "code" in error && error.code === "ECONNRESET" ? new RestedConnection() : error);
      sent.once("error", failed).once("response", (reply) => {
        // from here on the request was taken: it is not sent again
        sent.off("error", failed).once("error", reject);
        const parts: Buffer[] = [];
        reply.on("data", (part: Buffer) => parts.push(part));
        reply.once("error", reject).once("end", () => {
          this.#keepCookies(reply.headers["set-cookie"] ?? []);
          const whole = Buffer.concat(parts);
          // unpacking two hundred phones' scripts here would take the processor from the server
          const packed = reply.headers["content-encoding"] === "gzip" && !path.startsWith("/assets/");
          const body = packed ? gunzipSync(whole).toString() : path.startsWith("/assets/") ? "" : whole.toString();
          resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body });
        });
      });
      sent.end(body);
    });
  }

  /** A page with its styles and scripts, each file once, as a phone that is here for the first time. */
  async open(path: string, sent: Sent = {}): Promise<Reply> {
    const page = await this.ask(path, sent);
    const named = page.body.matchAll(/(?:href|src)="(\/assets\/[^"]+\.(?:css|js))"/g);
    const files = [...new Set([...named].flatMap(([, file]) => file ?? []))].filter((file) => !this.#files.has(file));
    for (const file of files) this.#files.add(file);
    await Promise.all(files.map((file) => this.ask(file)));
    return page;
  }

  close(): void {
    this.#agent.destroy();
  }

  #keepCookies(lines: readonly string[]): void {
    for (const line of lines) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name !== undefined && value !== undefined) this.cookies.set(name, value);
    }
  }
}
