import * as Y from "yjs";
import { BenchClient, type Target } from "./client";
import { snapshot } from "./edits";
import { pause } from "./stats";

/** Opens one client a name, ten at a time, and waits until each is synced. */
export async function connectMany(target: Target, names: readonly string[], apply: "live" | "deferred") {
  const clients: BenchClient[] = [];
  for (let at = 0; at < names.length; at += 10) {
    const some = names.slice(at, at + 10).map((name) => new BenchClient(target, name, apply));
    await Promise.all(some.map((client) => client.synced));
    clients.push(...some);
  }
  return clients;
}

/** One-way times: an edit is known by (client id, clock), however the server merges or splits updates. */
export class Tracker {
  readonly samples: number[] = [];
  expected = 0;
  private readonly edits = new Map<number, { clock: number; at: number }[]>();

  applied(client: number, clock: number, at: number, receivers: number): void {
    const list = this.edits.get(client) ?? [];
    this.edits.set(client, list);
    list.push({ clock, at });
    this.expected += receivers;
  }

  receiver(): (client: number, clock: number, at: number) => void {
    const seen = new Map<number, number>();
    return (client, clock, at) => {
      const list = this.edits.get(client) ?? [];
      let next = seen.get(client) ?? 0;
      for (let one = list[next]; one && one.clock <= clock; one = list[++next]) this.samples.push(at - one.at);
      seen.set(client, next);
    };
  }
}

const vectorOf = ({ doc }: BenchClient) =>
  [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort((a, b) => a[0] - b[0]).join();

/** Waits until nothing arrives any more, applies what was kept back and compares the clients of each document. */
export async function converged(clients: readonly BenchClient[], timeoutMs = 8000): Promise<boolean> {
  const total = () => clients.reduce((sum, client) => sum + client.received, 0);
  const end = performance.now() + timeoutMs;
  for (let last = -1, now = total(); now !== last && performance.now() < end; last = now, now = total()) {
    last = now;
    await pause(250);
    if (total() === now) break;
  }
  for (const client of clients) client.flush();
  return [...groups(clients).values()].every((group) => {
    const vectors = new Set(group.map(vectorOf));
    const contents = new Set(group.map(({ doc }) => snapshot(doc)));
    return vectors.size === 1 && contents.size === 1;
  });
}

/** Clients by document. */
export function groups(clients: readonly BenchClient[]): Map<string, BenchClient[]> {
  const byDoc = new Map<string, BenchClient[]>();
  for (const client of clients) byDoc.set(client.docName, [...(byDoc.get(client.docName) ?? []), client]);
  return byDoc;
}
