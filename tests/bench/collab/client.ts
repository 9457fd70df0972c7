import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as sync from "y-protocols/sync";
import WebSocket from "ws";
import * as Y from "yjs";

/** Message types; 8 = Hocuspocus' answer to one message, 100 = our "the first n content messages are durable". */
const MSG = { sync: 0, auth: 2, status: 8, saved: 100 } as const;
const HOCUSPOCUS = "4.7.0";

/**
 * A server as clients reach it. `saved` = it confirms durability with message 100; `status` = Hocuspocus, which answers
 * each message and names the document in every frame; `echo` = its echo is taken.
 */
export type Target = { url: string; headers: Record<string, string>; confirms: "saved" | "status" | "echo" };

/** Called for every edit of another client: its Yjs client id, the clock it reached, and when (ms). */
export type OnRemote = (client: number, clock: number, at: number) => void;

/**
 * A minimal y-websocket client for measurements; it never reconnects. `deferred` = remote updates are only read for
 * their clocks and kept for `flush()`, so that the server and not the generator is the busy process.
 */
export class BenchClient {
  readonly doc = new Y.Doc();
  readonly openedAt = performance.now();
  readonly synced: Promise<number>;
  onRemote: OnRemote = () => undefined;
  ackSamples: number[] = [];
  received = 0;
  /** Clock of this client's last edit that the server confirmed. */
  ackedClock = 0;
  private ackedMessages = 0;
  private outstanding: { at: number; clock: number }[] = [];
  private kept: Uint8Array[] = [];
  private readonly ws: WebSocket;
  private settle: { resolve(ms: number): void; reject(error: Error): void } = {
    resolve: () => undefined,
    reject: () => undefined,
  };

  constructor(
    readonly target: Target,
    readonly docName: string,
    readonly apply: "live" | "deferred" = "live",
  ) {
    this.synced = new Promise((resolve, reject) => (this.settle = { resolve, reject }));
    this.synced.catch(() => undefined);
    this.doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.content((encoder) => sync.writeUpdate(encoder, update));
    });
    this.doc.on("afterTransaction", (transaction: Y.Transaction) => this.reportRemote(transaction));
    const query = target.confirms === "saved" ? "?ack=1" : "";
    const address = this.named ? target.url : `${target.url}/${docName}${query}`;
    this.ws = new WebSocket(address, { headers: target.headers, perMessageDeflate: false });
    this.ws.binaryType = "arraybuffer";
    this.ws.on("open", () => this.greet());
    this.ws.on("message", (data) => this.receive(new Uint8Array(data as ArrayBuffer)));
    this.ws.on("error", (error) => this.settle.reject(error));
    this.ws.on("close", (code) => this.settle.reject(new Error(`closed ${code}`)));
  }

  /** True when every frame begins with the document's name. */
  private get named(): boolean {
    return this.target.confirms === "status";
  }

  private greet(): void {
    if (this.named)
      this.send(MSG.auth, (encoder) => {
        encoding.writeVarUint(encoder, 0);
        encoding.writeVarString(encoder, "bench");
        encoding.writeVarString(encoder, HOCUSPOCUS);
      });
    this.send(MSG.sync, (encoder) => sync.writeSyncStep1(encoder, this.doc));
  }

  get clock(): number {
    return Y.getState(this.doc.store, this.doc.clientID);
  }

  private reportRemote(transaction: Y.Transaction): void {
    if (transaction.origin !== this) return;
    const now = performance.now();
    for (const [client, clock] of transaction.afterState)
      if ((transaction.beforeState.get(client) ?? 0) < clock) this.onRemote(client, clock, now);
  }

  private send(type: number, write: (encoder: encoding.Encoder) => void): void {
    if (this.ws.readyState !== WebSocket.OPEN) return;
    const encoder = encoding.createEncoder();
    if (this.named) encoding.writeVarString(encoder, this.docName);
    encoding.writeVarUint(encoder, type);
    write(encoder);
    this.ws.send(encoding.toUint8Array(encoder));
  }

  private content(write: (encoder: encoding.Encoder) => void): void {
    if (this.ws.readyState !== WebSocket.OPEN) return;
    // an echo can only confirm a message that carried something
    if (this.target.confirms !== "echo" || this.clock > 0)
      this.outstanding.push({ at: performance.now(), clock: this.clock });
    this.send(MSG.sync, write);
  }

  private acknowledge(confirmed: (message: { clock: number }) => boolean): void {
    const now = performance.now();
    for (let first = this.outstanding[0]; first && confirmed(first); first = this.outstanding[0]) {
      this.outstanding.shift();
      this.ackSamples.push(now - first.at);
      this.ackedMessages++;
      this.ackedClock = first.clock;
    }
  }

  private receive(bytes: Uint8Array): void {
    this.received++;
    const decoder = decoding.createDecoder(bytes);
    if (this.named) decoding.readVarString(decoder);
    const type = decoding.readVarUint(decoder);
    if (type === MSG.sync) return this.receiveSync(decoder);
    if (type === MSG.status) {
      const count = this.ackedMessages + 1;
      this.acknowledge(() => this.ackedMessages < count);
    }
    if (type === MSG.saved) {
      const count = decoding.readVarUint(decoder);
      this.acknowledge(() => this.ackedMessages < count);
    }
    if (type === MSG.auth && decoding.readVarUint(decoder) === (this.named ? 1 : 0))
      this.settle.reject(new Error(`permission denied: ${decoding.readVarString(decoder)}`));
  }

  private receiveSync(decoder: decoding.Decoder): void {
    const kind = decoding.readVarUint(decoder);
    const payload = decoding.readVarUint8Array(decoder);
    if (kind === sync.messageYjsSyncStep1)
      return this.content((encoder) => sync.writeSyncStep2(encoder, this.doc, payload));
    if (kind === sync.messageYjsUpdate && this.takeUpdate(payload)) return;
    Y.applyUpdate(this.doc, payload, this);
    if (kind === sync.messageYjsSyncStep2) this.settle.resolve(performance.now() - this.openedAt);
  }

  /** True when the update was kept back instead of applied. */
  private takeUpdate(payload: Uint8Array): boolean {
    const { to } = Y.parseUpdateMeta(payload);
    const own = to.get(this.doc.clientID);
    if (own !== undefined && this.target.confirms === "echo") this.acknowledge((message) => message.clock <= own);
    if (this.apply === "live") return false;
    const now = performance.now();
    this.kept.push(payload);
    for (const [client, clock] of to) if (client !== this.doc.clientID) this.onRemote(client, clock, now);
    return true;
  }

  /** Applies what a deferred client kept back. */
  flush(): void {
    if (this.kept.length > 0) Y.applyUpdate(this.doc, Y.mergeUpdates(this.kept), this);
    this.kept = [];
  }

  close(): void {
    this.ws.close();
  }

  terminate(): void {
    this.ws.terminate();
  }
}
