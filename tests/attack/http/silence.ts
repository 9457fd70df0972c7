import { once } from "node:events";
import net from "node:net";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { presenceMessage, readPresenceMessage, syncStep1 } from "../../collab/live/rawClient";
import type { WholeOffice } from "./wholeOffice";

/** Seconds until connections of each kind were freed, and until a ghost had left the room. */
export type Silence = { silent: number; slow: number; mute: number; ghost: number };

const GHOST = 4711;
const EACH = 10;
const ALIVE_MS = 5_000;

const secondsSince = (began: number) => Math.round((performance.now() - began) / 1000);

/** Connections that say only so much; the longest time until one was ended. */
async function freed(origin: string, words: string): Promise<number> {
  const { hostname, port } = new URL(origin);
  const one = async () => {
    const socket = net.connect(parseInt(port, 10), hostname);
    socket.on("error", () => undefined);
    await once(socket, "connect");
    const began = performance.now();
    if (words !== "") socket.write(words);
    socket.resume();
    await once(socket, "close");
    return secondsSince(began);
  };
  return Math.max(...(await Promise.all(Array.from({ length: EACH }, one))));
}

async function join(office: WholeOffice, room: string, user: string): Promise<WebSocket> {
  const headers = { cookie: await office.cookieOf(user), origin: office.origin };
  const socket = new WebSocket(`${office.origin.replace("http", "ws")}/collab/${room}`, { headers });
  socket.on("error", () => undefined);
  await once(socket, "open");
  socket.send(syncStep1(new Y.Doc()));
  return socket;
}

/** The cable of somebody present is pulled: the socket stays, but nothing is read, answered or closed any more. */
async function ghostLeaves(office: WholeOffice, room: string): Promise<number> {
  const watcher = await join(office, room, "observer");
  const pulled = await join(office, room, "roads");
  const told = (gone: boolean) =>
    new Promise<void>((resolve) =>
      watcher.on("message", (data: Buffer) => {
        const entries = readPresenceMessage(data);
        if (entries.some(({ clientId, state }) => clientId === GHOST && (state === null) === gone)) resolve();
      }),
    );
  const came = told(false);
  pulled.send(presenceMessage([{ clientId: GHOST, clock: 1, state: { focus: { item: 4 } } }]));
  await came;
  const began = performance.now();
  pulled.pause();
  const alive = setInterval(() => watcher.ping(), ALIVE_MS);
  await told(true);
  clearInterval(alive);
  watcher.terminate();
  pulled.terminate();
  return secondsSince(began);
}

/** [S24][S25] Holds connections that say nothing, too little or nothing more, until the server frees them. */
export async function measureSilence(office: WholeOffice, room: string): Promise<Silence> {
  const { origin } = office;
  const upgrade = [
    `GET /collab/${room} HTTP/1.1`,
    ...["Host: x", "Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Version: 13"],
    ...["Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", `Origin: ${origin}`],
    `Cookie: ${await office.cookieOf("chamber")}`,
  ];
  const [silent, slow, mute, ghost] = await Promise.all([
    freed(origin, ""),
    freed(origin, "GET / HTTP/1.1\r\nHost: x\r\nX-Slow: "),
    freed(origin, `${upgrade.join("\r\n")}\r\n\r\n`),
    ghostLeaves(office, room),
  ]);
  return { silent, slow, mute, ghost };
}
