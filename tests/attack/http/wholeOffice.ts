import http from "node:http";
import { afterAll } from "vitest";
import { hashDatabase } from "../../../server/db/backup/exportDatabase";
import { openDatabase, type DatabaseAddress, type Db } from "../../../server/db/client";
import { findRunning } from "../../../server/db/embedded/findRunning";
import { hashPassword } from "../../../server/usecases/session/password";
import { makeDataDir, PASSWORD, startBuilt, type BuiltServer } from "../../e2e/support/builtServer";

/** An answer as it came, redirects not followed. */
export type Answer = { status: number; headers: http.IncomingHttpHeaders; text: string };

/** What a request may carry. `host` replaces the Host header. */
export type Asked = { method?: string; headers?: http.OutgoingHttpHeaders; body?: string };

/** The whole product as `npm start` runs it, with the sample province, and a hand on its database. */
export type WholeOffice = {
  server: BuiltServer;
  origin: string;
  db: Db;
  target: DatabaseAddress;
  /** Any request; nothing is added but what is given. */
  ask(path: string, asked?: Asked): Promise<Answer>;
  /** Signs in through the login form and gives the Cookie header. Each person once; then from memory. */
  cookieOf(user: string): Promise<string>;
  /** GET as a sample user, null = visitor. */
  get(user: string | null, path: string): Promise<Answer>;
  /** A hash of everything stored but the traces of asking: sessions and the audit trail. */
  state(): Promise<string>;
};

/** Sends one request over a connection of its own, exactly as it is written. */
function send(origin: string, path: string, { method = "GET", headers = {}, body }: Asked): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const request = http.request({ hostname, port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString("utf8"),
        }),
      );
      response.on("error", reject);
    });
    request.on("error", reject);
    request.end(body);
  });
}

/** What has to end with the file; a hook that is registered while tests run is never called. */
const running: (() => Promise<void>)[] = [];

afterAll(async () => {
  for (const end of running.splice(0)) await end();
});

/** Starts the built product on data of its own; it ends with the calling file's tests. */
export async function startWholeOffice(env: Record<string, string> = {}): Promise<WholeOffice> {
  const { dataDir, remove } = await makeDataDir();
  const server = await startBuilt(dataDir, env);
  const target = await findRunning(dataDir);
  if (!target) throw new Error("the database does not run");
  const db = openDatabase(target);
  running.push(async () => {
    await db.close();
    await server.stop();
    await remove();
  });
  const { origin } = server;
  const cookies = new Map<string, string>();
  const ask: WholeOffice["ask"] = (path, asked = {}) => send(origin, path, asked);
  const cookieOf = async (user: string) => {
    const known = cookies.get(user);
    if (known) return known;
    const { status, headers } = await ask("/login", {
      method: "POST",
      headers: { origin, "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ email: `${user}@phatthalung.example`, password: PASSWORD }).toString(),
    });
    const cookie = headers["set-cookie"]?.[0]?.split(";")[0];
    if (status !== 302 || !cookie) throw new Error(`${user} could not sign in: ${status}`);
    cookies.set(user, cookie);
    return cookie;
  };
  return {
    ...{ server, origin, db, target, ask, cookieOf },
    get: async (user, path) => ask(path, { headers: user === null ? {} : { cookie: await cookieOf(user) } }),
    state: async () => {
      const traces = new Set(["session", "audit_event"]);
      const hashes = Object.entries(await hashDatabase(target)).filter(([table]) => !traces.has(table));
      return JSON.stringify(hashes);
    },
  };
}

/** A person of another province, with the role of a planner there and the password of the sample users. */
export async function addForeigner(office: WholeOffice, name = "foreigner"): Promise<string> {
  const { prisma } = office.db;
  const { id: orgId } = await prisma.organization.create({
    data: { areaCode: "91", type: "PROVINCE_OFFICE", nameTh: "สำนักงานจังหวัดสตูล", shortNameTh: "สตูล" },
  });
  const passwordHash = await hashPassword(PASSWORD);
  const data = { email: `${name}@phatthalung.example`, nameTh: "นักวิเคราะห์สตูล", passwordHash };
  const { id: userId } = await prisma.user.create({ data });
  const validFrom = new Date("2024-01-01T00:00:00Z");
  await prisma.membership.create({ data: { userId, orgId, role: "PLANNER", validFrom } });
  return name;
}
