import { beforeEach, describe, expect, test } from "vitest";
import { makeDialogueOffice, type DialogueOffice } from "./dialogueOffice";

let d: DialogueOffice;
beforeEach(async () => {
  d = await makeDialogueOffice();
});

const code = (expected: string) => expect.objectContaining({ code: expected });
const request = (cookie: string) => ({ sessionId: d.sessionId, cookie });
const prisma = () => d.office.deps.db.prisma;

describe("joining", () => {
  test("[S92] ten wrong codes of an address in a minute, then not even the right one; others still join", async () => {
    await d.go("LOBBY");
    const right = await d.code();
    const wrong = right === "000000" ? "000001" : "000000";
    const tries = Array.from({ length: 10 }, () => d.dialogues.findByCode(wrong, "10.6.6.6"));
    for (const one of await Promise.allSettled(tries)) expect(one).toMatchObject({ reason: { code: "codeUnknown" } });
    await expect(d.dialogues.findByCode(right, "10.6.6.6")).rejects.toEqual(code("tooManyCodes"));
    expect((await d.dialogues.findByCode(right, "10.0.0.7")).session.id).toBe(d.sessionId);
  });

  test("[S92] an office of two hundred comes from one address, one in ten mistypes; whoever guesses there is stopped", async () => {
    await d.go("LOBBY");
    const right = await d.code();
    const guess = (n: number) => String((Number(right) + 1 + n) % 1_000_000).padStart(6, "0");
    for (let person = 0; person < 200; person++) {
      if (person % 10 === 0)
        await expect(d.dialogues.findByCode(guess(person), "10.5.5.5")).rejects.toEqual(code("codeUnknown"));
      expect((await d.dialogues.findByCode(right, "10.5.5.5")).session.id).toBe(d.sessionId);
    }
    const guesses = Array.from({ length: 60 }, (_, n) => d.dialogues.findByCode(guess(1_000 + n), "10.5.5.5"));
    const looked = (await Promise.allSettled(guesses)).filter(
      (one) => one.status === "rejected" && (one.reason as { code: string }).code === "codeUnknown",
    );
    // 10 and the 40 that the right codes earned, less the 20 of those who mistyped
    expect(looked).toHaveLength(30);
    await expect(d.dialogues.findByCode(guess(5_000), "10.5.5.5")).rejects.toEqual(code("tooManyCodes"));
  });

  test("[S92] a hundred wrong codes close the door of the whole server, whatever the addresses", async () => {
    await d.go("LOBBY");
    const right = await d.code();
    const wrong = right === "000000" ? "000001" : "000000";
    const tries = Array.from({ length: 100 }, (_, n) => d.dialogues.findByCode(wrong, `10.1.${n}.1`));
    for (const one of await Promise.allSettled(tries)) expect(one).toMatchObject({ reason: { code: "codeUnknown" } });
    await expect(d.dialogues.findByCode(right, "10.0.0.8")).rejects.toEqual(code("tooManyCodes"));
  });

  test("a code is nowhere in the store, dies when it is changed, and leads to the summary after the close", async () => {
    await d.go("LOBBY");
    const first = await d.code();
    expect(JSON.stringify(await prisma().dialogueSession.findMany())).not.toContain(first);
    const { rotation } = await d.dialogues.run(d.planner, d.sessionId);
    await d.dialogues.steer(d.planner, d.sessionId, { intent: "rotateCode", rotation });
    // the request that comes twice does not end the new code
    const second = await d.code();
    await d.dialogues.steer(d.planner, d.sessionId, { intent: "rotateCode", rotation });
    expect(await d.code()).toBe(second);
    expect((await d.dialogues.findByCode(first, "10.0.0.1")).over).toBe(false);
    d.office.clock.pass(3 * 60_000);
    await expect(d.dialogues.findByCode(first, "10.0.0.1")).rejects.toEqual(code("codeChanged"));
    await d.go("CLOSE");
    const last = await d.code();
    const { head } = await d.dialogues.run(d.planner, d.sessionId);
    await d.dialogues.move(d.planner, d.sessionId, { move: "close", fromPhaseId: head.phase?.id ?? "" });
    const { over, ticket } = await d.dialogues.findByCode(last, "10.0.0.1");
    expect(over).toBe(true);
    expect((await d.dialogues.summaryByTicket(ticket)).head.state).toBe("CLOSED");
    const input = {
      ticket,
      joinId: "a".repeat(22),
      name: "x",
      position: "",
      orgId: d.orgs.tao,
      orgName: "",
      sector: "",
    };
    await expect(d.dialogues.takeSeat(null, input)).rejects.toEqual(code("sessionOver"));
  });

  test("the same request twice is one seat; the same person from another phone waits for the facilitator", async () => {
    await d.go("LOBBY");
    const { ticket } = await d.dialogues.findByCode(await d.code(), "10.0.0.1");
    const input = {
      ticket,
      joinId: "b".repeat(22),
      name: "นายสมชาย ใจดี",
      position: "",
      orgId: d.orgs.tao,
      orgName: "",
      sector: "",
    };
    const [one, two] = await Promise.all([d.dialogues.takeSeat(null, input), d.dialogues.takeSeat(null, input)]);
    expect(one.token).toBe(two.token);
    expect(await prisma().dialogueSeat.count()).toBe(1);
    const again = { ...input, name: "สมชาย  ใจดี", joinId: "c".repeat(22) };
    await expect(d.dialogues.takeSeat(null, again)).rejects.toEqual(code("seatTaken"));
    const seat = (await d.dialogues.run(d.planner, d.sessionId)).seats[0];
    await d.dialogues.steer(d.planner, d.sessionId, { intent: "release", seatId: seat?.id ?? "" });
    const { token } = await d.dialogues.takeSeat(null, again);
    expect(token).not.toBe(one.token);
    expect(await prisma().dialogueSeat.count()).toBe(1);
  });

  test("a revoked link opens nothing; a wrong one neither", async () => {
    await d.go("LOBBY");
    const { joinPath, linkVersion } = await d.dialogues.run(d.planner, d.sessionId);
    const key = new URL(joinPath ?? "", "http://x").searchParams.get("k") ?? "";
    expect((await d.dialogues.findByLink(d.sessionId, key)).over).toBe(false);
    await expect(d.dialogues.findByLink(d.sessionId, "x".repeat(22))).rejects.toEqual(code("linkExpired"));
    await d.dialogues.steer(d.planner, d.sessionId, { intent: "revokeLink", linkVersion });
    await expect(d.dialogues.findByLink(d.sessionId, key)).rejects.toEqual(code("linkExpired"));
  });
});

describe("phases", () => {
  test("two facilitators who press next at once move once", async () => {
    await d.go("LOBBY");
    const { head } = await d.dialogues.run(d.planner, d.sessionId);
    const press = () => d.dialogues.move(d.planner, d.sessionId, { move: "next", fromPhaseId: head.phase?.id ?? "" });
    await Promise.all([press(), press(), press()]);
    expect((await d.dialogues.run(d.planner, d.sessionId)).head.phase?.kind).toBe("OPENING");
  });

  test("rules and topics are locked once the session runs; who may only read moves nothing", async () => {
    await d.go("OPENING");
    const { rules } = await d.dialogues.run(d.planner, d.sessionId);
    await expect(d.dialogues.prepare(d.planner, d.sessionId, { intent: "rules", rules })).rejects.toEqual(
      code("rulesFrozen"),
    );
    await expect(d.dialogues.prepare(d.planner, d.sessionId, { intent: "projects", projectIds: [] })).rejects.toEqual(
      code("rulesFrozen"),
    );
    await expect(d.dialogues.run(d.observer, d.sessionId)).rejects.toEqual(code("forbidden"));
    const foreigner = { ...d.planner, memberships: [] };
    await expect(d.dialogues.run(foreigner, d.sessionId)).rejects.toEqual(code("notFound"));
    await expect(d.dialogues.screen(foreigner, d.sessionId)).rejects.toEqual(code("notFound"));
  });
});

describe("answers", () => {
  test("cards stay hidden until they are revealed, each counted once, no more than allowed", async () => {
    await d.go("LOBBY");
    const [one, two] = [await d.join("ก", "roads"), await d.join("ข", "tao")];
    await d.go("CARDS");
    const card = { clientId: "card-0001", kind: "PAIN", text: "น้ำท่วม", place: "" };
    await Promise.all([d.dialogues.writeCard(request(one), card), d.dialogues.writeCard(request(one), card)]);
    await d.dialogues.writeCard(request(two), card);
    expect(await prisma().dialogueCard.count()).toBe(2);
    const run = await d.dialogues.run(d.planner, d.sessionId);
    expect(run.hidden).toBe(2);
    expect(JSON.stringify(run)).not.toContain("น้ำท่วม");
    expect(JSON.stringify(await d.dialogues.screen(d.planner, d.sessionId))).not.toContain("น้ำท่วม");
    for (let n = 2; n <= 5; n++) await d.dialogues.writeCard(request(one), { ...card, clientId: `card-000${n}` });
    await expect(d.dialogues.writeCard(request(one), { ...card, clientId: "card-0006" })).rejects.toEqual(
      code("tooManyCards"),
    );
    await d.go("CLUSTER");
    await d.dialogues.moderate(d.planner, d.sessionId, { intent: "revealAll" });
    expect((await d.dialogues.screen(d.planner, d.sessionId)).outcome.loose).toHaveLength(6);
  });

  test("a vote counts once, a newer one replaces it, an older one that comes late changes nothing", async () => {
    await d.go("LOBBY");
    const cookies = [await d.join("ก", "roads"), await d.join("ข", "roads"), await d.join("ค", "tao")];
    await d.go("DOT_VOTE");
    const items = (await d.dialogues.seat(request(cookies[0] ?? "")))?.targets.map(({ id }) => id) ?? [];
    const [a = "", b = ""] = items;
    const vote = (who: number, choice: Record<string, number>, revision: number) =>
      d.dialogues.castDots(request(cookies[who] ?? ""), { choice, revision });
    await Promise.all([1, 1, 1].map((revision) => vote(0, { [a]: 2, [b]: 1 }, revision)));
    await vote(1, { [a]: 2 }, 2);
    await vote(1, { [b]: 2 }, 1);
    await vote(2, { [b]: 2 }, 1);
    await expect(vote(2, { [a]: 3 }, 2)).rejects.toEqual(code("badInput"));
    expect((await d.dialogues.run(d.planner, d.sessionId)).outcome.dots).toBeNull();
    const { head } = await d.dialogues.run(d.planner, d.sessionId);
    await d.dialogues.steer(d.planner, d.sessionId, { intent: "closeVote", phaseId: head.phase?.id ?? "" });
    await expect(vote(2, { [a]: 2 }, 3)).rejects.toEqual(code("phaseOver"));
    const dots = (await d.dialogues.run(d.planner, d.sessionId)).outcome.dots ?? [];
    expect(dots.map(({ itemId, persons, organizations }) => [itemId, persons, organizations]).slice(0, 2)).toEqual([
      [a, 4, 2000],
      [b, 3, 2500],
    ]);
  });

  test("an unverified seat promises and consents nothing; one organisation has one word, with a reason", async () => {
    await d.go("LOBBY");
    const [one, two] = [await d.join("ก", "roads"), await d.join("ข", "roads")];
    await d.go("PLEDGES");
    const item = (await d.dialogues.seat(request(one)))?.items[0]?.id ?? "";
    const pledge = {
      clientId: "pledge-01",
      itemId: item,
      source: "FUNCTION",
      minBaht: "1,000,000",
      maxBaht: "",
      note: "",
    };
    await expect(d.dialogues.makePledge(request(one), pledge)).rejects.toEqual(code("seatUnverified"));
    await d.dialogues.steer(d.planner, d.sessionId, { intent: "verifyAll" });
    await Promise.all([d.dialogues.makePledge(request(one), pledge), d.dialogues.makePledge(request(one), pledge)]);
    await expect(
      d.dialogues.makePledge(request(one), { ...pledge, clientId: "pledge-02", maxBaht: "1" }),
    ).rejects.toEqual(code("amountInvalid"));
    expect(await prisma().dialoguePledge.findMany({ select: { minSatang: true } })).toEqual([
      { minSatang: 100_000_000n },
    ]);
    await d.go("CONSENT");
    const say = (cookie: string, choice: string, revision: number, reason = "") =>
      d.dialogues.giveConsent(request(cookie), { itemId: item, choice, reason, revision });
    await expect(say(one, "OBJECT", 1)).rejects.toEqual(code("reasonMissing"));
    await say(one, "AGREE", 1);
    await say(two, "OBJECT", 2, "ทับซ้อน");
    await say(one, "AGREE", 1);
    const line = (await d.dialogues.run(d.planner, d.sessionId)).outcome.consents?.find(
      ({ itemId }) => itemId === item,
    );
    expect(line).toMatchObject({ counts: { AGREE: 0, CONCERN: 0, OBJECT: 1 }, carried: false });
  });

  test("a freed seat, a seat of no session and a closed session take no answer", async () => {
    await d.go("LOBBY");
    const one = await d.join("ก", "tao");
    await d.go("OPENING");
    await d.dialogues.acknowledge(request(one));
    await expect(d.dialogues.acknowledge(request(`${one}x`))).rejects.toEqual(code("seatEnded"));
    await expect(d.dialogues.acknowledge({ sessionId: d.sessionId, cookie: null })).rejects.toEqual(code("seatEnded"));
    await d.go("CLOSE");
    const { head } = await d.dialogues.run(d.planner, d.sessionId);
    await d.dialogues.move(d.planner, d.sessionId, { move: "close", fromPhaseId: head.phase?.id ?? "" });
    await expect(d.dialogues.acknowledge(request(one))).rejects.toEqual(code("sessionOver"));
    expect((await d.dialogues.seat(request(one)))?.outcome?.present.people).toBe(1);
  });
});

describe("after the close", () => {
  test("duties are told, minutes are kept and signed once, every step is in the audit trail", async () => {
    const tao = await d.office.person("tao", d.orgs.tao, "EDITOR");
    await d.go("LOBBY");
    await d.join("ก", "tao");
    await d.go("DUTIES");
    const duty = {
      dutyId: "00000000-0000-4000-8000-000000000001",
      text: "ส่งแบบ",
      orgKey: d.orgs.tao,
      itemId: "",
      dueOn: "2025-04-01",
    };
    await d.dialogues.addDuty(d.planner, d.sessionId, duty);
    await d.dialogues.addDuty(d.planner, d.sessionId, duty);
    await d.go("CLOSE");
    const { head } = await d.dialogues.run(d.planner, d.sessionId);
    const close = () => d.dialogues.move(d.planner, d.sessionId, { move: "close", fromPhaseId: head.phase?.id ?? "" });
    await Promise.all([close(), close()]);
    expect(await prisma().notification.findMany({ select: { userId: true, kind: true } })).toEqual([
      { userId: tao.userId, kind: "DUTY" },
    ]);
    const page = await d.dialogues.open(d.planner, d.sessionId);
    const hash = page.minutes?.hash ?? "";
    await d.dialogues.signMinutes(d.planner, d.sessionId, { text: "ครบถ้วน", hash, sign: true });
    await expect(d.dialogues.signMinutes(d.planner, d.sessionId, { text: "แก้", hash, sign: true })).rejects.toEqual(
      code("frozen"),
    );
    expect((await d.dialogues.open(d.planner, d.sessionId)).head.state).toBe("MINUTES_SIGNED");
    const actions = await d.office.auditActions();
    for (const action of ["created", "prepared.projects", "drop", "phase", "dutyAdded", "closed", "minutesSigned"])
      expect(actions).toContain(`dialogue.${action}`);
  });

  test("phones hear what concerns them, the desk hears every count", async () => {
    await d.go("LOBBY");
    d.topics.length = 0;
    const one = await d.join("ก", "tao");
    expect(d.topics).toEqual([`session-desk/${d.sessionId}`]);
    await d.go("OPENING");
    expect(d.topics).toContain(`session/${d.sessionId}`);
    d.topics.length = 0;
    await d.dialogues.acknowledge(request(one));
    expect(d.topics).toEqual([`session-desk/${d.sessionId}`]);
  });
});
