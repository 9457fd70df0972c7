import WebSocket from "ws";

/** Memory of a process after collections, MiB. `used` = JavaScript heap and what lies outside of it (buffers). */
export type Memory = { used: number; resident: number };

type Usage = { heapUsed: number; external: number; rss: number };
const MIB = 2 ** 20;
const LOOKS = 3;

/** Node's inspector of a server under measurement, so that any server can be made to collect its garbage. */
export class Inspector {
  #last = 0;

  private constructor(private readonly socket: WebSocket) {}

  /** Connects to the address that `node --inspect` printed. */
  static async at(url: string): Promise<Inspector> {
    const socket = new WebSocket(url, { perMessageDeflate: false });
    await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
    return new Inspector(socket);
  }

  #ask(method: string, params: object = {}): Promise<unknown> {
    const id = ++this.#last;
    return new Promise((resolve) => {
      const listen = (data: WebSocket.RawData) => {
        const message = JSON.parse(String(data)) as { id?: number; result?: unknown };
        if (message.id !== id) return;
        this.socket.off("message", listen);
        resolve(message.result);
      };
      this.socket.on("message", listen);
      this.socket.send(JSON.stringify({ id, method, params }));
    });
  }

  /** Memory after a collection: the least of three looks. */
  async memory(): Promise<Memory> {
    let [used, resident] = [Infinity, Infinity];
    for (let look = 0; look < LOOKS; look++) {
      await this.#ask("HeapProfiler.collectGarbage");
      await new Promise((resolve) => setTimeout(resolve, 300));
      const { heapUsed, external, rss } = (await this.evaluate("process.memoryUsage()")) as Usage;
      used = Math.min(used, (heapUsed + external) / MIB);
      resident = Math.min(resident, rss / MIB);
    }
    return { used, resident };
  }

  /** The value of an expression in the server, as JSON. */
  async evaluate(expression: string): Promise<unknown> {
    const asked = { expression: `JSON.stringify(${expression})` };
    const answer = (await this.#ask("Runtime.evaluate", asked)) as { result: { value?: string } };
    return answer.result.value === undefined ? undefined : JSON.parse(answer.result.value);
  }

  close(): void {
    this.socket.close();
  }
}
