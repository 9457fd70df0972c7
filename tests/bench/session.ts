import { randomInt } from "node:crypto";
import { Inspector } from "./collab/inspector";
import { cpuSeconds } from "./collab/process";
import { CONTESTANTS, withDataDir } from "./collab/servers";
import { pause, prng, round2, summarize, until } from "./collab/stats";
import { Browser } from "./session/browser";
import { Desk } from "./session/desk";
import { Phone } from "./session/phone";

const SEATS = 200;
/** Of them, who mistypes the code once before. */
const MISTYPED = 20;
const VOTE_MS = 5_000;
/** So many phones press twice. */
const TWICE = 40;
const CLUSTERS = ["น้ำท่วม", "ถนน", "ท่องเที่ยว", "ตลาด", "น้ำดื่ม", "เยาวชน"];
const MEMORY_AT = [50, 100, 200, 400] as const;

const ours = CONTESTANTS.find(({ name }) => name === "ours");
const start = async (dataDir: string, inspect = false) => {
  if (!ours) throw new Error("no server");
  return ours.start(dataDir, { user: "planner", inspect });
};
type Server = Awaited<ReturnType<typeof start>>;
const cookieOf = ({ target }: Server) => target.headers.cookie ?? "";

/** A code that is not the one in force. */
const wrongCode = (code: string) => String((Number(code) + 1 + randomInt(999_998)) % 1_000_000).padStart(6, "0");

/** Everybody comes at the same moment from one address: page, files, code, form, page, socket. */
async function joinAll({ origin }: Server, code: string, seats: number, sessionId: string, live: boolean) {
  const phones = Array.from({ length: seats }, (_, index) => new Phone(origin, index + 1));
  const begin = performance.now();
  const times = await Promise.all(
    phones.map(async (phone, index) => {
      await phone.join(code, index % Math.ceil(seats / MISTYPED) === 0 ? wrongCode(code) : undefined);
      if (live) await phone.listen(sessionId);
      return performance.now() - begin;
    }),
  );
  return { phones, times };
}

/** Milliseconds from the command until each phone showed the phase. */
async function change(desk: Desk, phones: readonly Phone[]) {
  const { kind, id, at } = await desk.next();
  if (!(await until(() => phones.every(({ seen }) => seen.has(id)), 15_000)))
    throw new Error(`${phones.filter(({ seen }) => !seen.has(id)).length} phones did not see ${kind}`);
  const { p50, p95, max } = summarize(phones.map(({ seen }) => (seen.get(id) ?? NaN) - at));
  return { phase: kind, "p50 ms": p50, "p95 ms": p95, "all ms": max };
}

/** Votes of everybody within five seconds; compared with what the server counted. */
async function vote(desk: Desk, phones: readonly Phone[], way: string) {
  const random = prng(7);
  const targets = phones[0]?.view?.targets ?? [];
  const truth = new Map(targets.map(({ id }) => [id, 0]));
  const times: number[] = [];
  await Promise.all(
    phones.map(async (phone, index) => {
      const given = [targets[Math.floor(random() * targets.length)], targets[Math.floor(random() * targets.length)]];
      const dots = new Map<string, number>();
      for (const target of given) if (target) dots.set(target.id, (dots.get(target.id) ?? 0) + 1);
      for (const [id, n] of dots) truth.set(id, (truth.get(id) ?? 0) + n);
      const form = {
        intent: "dots",
        revision: "1",
        ...Object.fromEntries([...dots].map(([id, n]) => [`dot:${id}`, `${n}`])),
      };
      await pause(random() * VOTE_MS);
      const taps = index < TWICE ? 2 : 1;
      const took = await Promise.all(Array.from({ length: taps }, () => phone.answer(desk.sessionId, form)));
      times.push(...took);
    }),
  );
  const { head } = await desk.run();
  await desk.steer({ intent: "closeVote", phaseId: head.phase?.id ?? "" });
  const counted = new Map((await desk.screen()).outcome.dots?.map(({ itemId, persons }) => [itemId, persons]));
  const wrong = [...truth].filter(([id, dots]) => counted.get(id) !== dots).length;
  const { p50, p99, max } = summarize(times);
  const sum = [...counted.values()].reduce((all, dots) => all + dots, 0);
  return {
    ...{ way, voters: phones.length, "sent twice": TWICE, "dots counted": sum, "targets counted wrong": wrong },
    ...{ "p50 ms": p50, "p99 ms": p99, "max ms": max },
  };
}

/** [S92] What guessing gets after the office came in: of one address, and of another one that nobody came from. */
async function guess({ origin }: Server, code: string) {
  const rows = [];
  for (const [from, address] of [
    ["the office's address", "127.0.0.1"],
    ["another address", "127.0.0.2"],
  ] as const) {
    const browser = new Browser(origin, address);
    let [looked, refused] = [0, 0];
    for (let tries = 0; tries < 150; tries++) {
      const { status } = await browser.ask("/join", { form: { intent: "find", code: wrongCode(code) } });
      if (status === 429) refused += 1;
      else looked += 1;
    }
    browser.close();
    rows.push({ from, guesses: 150, "looked up": looked, refused });
  }
  return rows;
}

/** One session from the door to the vote; `live` = with sockets, else by plain requests. */
async function hold(server: Server, live: boolean) {
  const desk = await Desk.open(server.origin, cookieOf(server));
  desk.follow();
  const { sessionId } = desk;
  const way = live ? "sockets" : "plain requests";
  const code = (await desk.run()).code ?? "";
  const cpu = cpuSeconds(server.pid);
  const { phones, times } = await joinAll(server, code, SEATS, sessionId, live);
  const joined = summarize(times);
  const join = {
    ...{ way, phones: SEATS, "mistyped first": MISTYPED, "p50 ms": joined.p50, "all ms": joined.max },
    "server CPU s": round2(cpuSeconds(server.pid) - cpu),
  };
  if (!live) phones.forEach((phone, index) => void phone.poll(sessionId, (index * 3_000) / SEATS));
  const changes = [await change(desk, phones), await change(desk, phones), await change(desk, phones)];
  await Promise.all(
    phones.map(async (phone, index) => {
      await pause((index * 8_000) / SEATS);
      for (const n of [1, 2]) await phone.card(sessionId, `บัตรใบที่ ${n} ของคนที่ ${phone.number}: ทางเข้าแคบ น้ำท่วมซ้ำทุกปี`);
    }),
  );
  changes.push(await change(desk, phones));
  await desk.cluster(CLUSTERS, 24);
  changes.push(await change(desk, phones));
  const votes = await vote(desk, phones, way);
  if (live) changes.push(await change(desk, phones));
  for (const phone of phones) phone.leave();
  desk.close();
  return { join, changes: changes.map((row) => ({ way, ...row })), votes, code };
}

/** KiB of a seat with an open page: slope of the straight line that fits best, after collections. */
async function memory(dataDir: string) {
  const server = await start(dataDir, true);
  if (!server.inspectorUrl) throw new Error("no inspector");
  const inspector = await Inspector.at(server.inspectorUrl);
  const desk = await Desk.open(server.origin, cookieOf(server));
  const code = (await desk.run()).code ?? "";
  const phones: Phone[] = [];
  const points: { seats: number; "used MiB": number; "resident MiB": number }[] = [];
  for (const seats of MEMORY_AT) {
    while (phones.length < seats) {
      const group = Array.from({ length: 25 }, (_, index) => new Phone(server.origin, phones.length + index + 1));
      for (const phone of group) {
        await phone.join(code);
        await phone.listen(desk.sessionId);
        await phone.look(desk.sessionId);
      }
      phones.push(...group);
    }
    const { used, resident } = await inspector.memory();
    points.push({ seats, "used MiB": round2(used), "resident MiB": round2(resident) });
  }
  for (const phone of phones) phone.leave();
  desk.close();
  inspector.close();
  await server.end();
  const slope = (of: "used MiB" | "resident MiB") => {
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const [x, y] = [mean(points.map(({ seats }) => seats)), mean(points.map((point) => point[of]))];
    const over = points.reduce((sum, point) => sum + (point.seats - x) * (point[of] - y), 0);
    return round2((over / points.reduce((sum, { seats }) => sum + (seats - x) ** 2, 0)) * 1024);
  };
  return { points, slopes: [{ "KiB used a seat": slope("used MiB"), "KiB resident a seat": slope("resident MiB") }] };
}

/** Parts can be named: live, plain, memory. Prints one JSON object. */
const only = process.argv.slice(2);
const wanted = (part: string) => only.length === 0 || only.includes(part);
const parts: Record<string, object[]> = {};
const add = (name: string, rows: object[]) => (parts[name] = [...(parts[name] ?? []), ...rows]);
for (const live of [true, false]) {
  if (!wanted(live ? "live" : "plain")) continue;
  await withDataDir(async (dataDir) => {
    const server = await start(dataDir);
    const { join, changes, votes, code } = await hold(server, live);
    add("join", [join]);
    add("phase", changes);
    add("votes", [votes]);
    if (live) add("guessing", await guess(server, code));
    await server.end();
  });
}
if (wanted("memory"))
  await withDataDir(async (dataDir) => {
    const { points, slopes } = await memory(dataDir);
    add("memory", points);
    add("seat", slopes);
  });
process.stdout.write(`${JSON.stringify(parts)}\n`);
