import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { notify } from "../../../server/db/notifications";
import { makeMailer, senderOf, type Mailer } from "../../../server/mail/mailer";
import { makeRound } from "../../../server/usecases/notice/dailyRound";
import { noticeUseCases } from "../../../server/usecases/notice/noticeUseCases";
import { peopleUseCases } from "../../../server/usecases/people/peopleUseCases";
import { preferenceUseCases } from "../../../server/usecases/preference/preferenceUseCases";
import { testDatabase } from "../../support/database";
import { makeBudgetYear, type BudgetYear } from "../budget/budgetYear";

type Received = { to: string[]; source: string };

/** A mail server that takes everything, or refuses while `refuses` is set. */
async function makeSmtp() {
  const mails: Received[] = [];
  const state = { refuses: false };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo: (_address, _session, callback) =>
      state.refuses ? callback(new Error("450 try again later")) : callback(),
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        mails.push({ to, source: Buffer.concat(chunks).toString("utf8") });
        callback();
      });
    },
  });
  server.on("error", () => undefined);
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  return {
    mails,
    state,
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise<void>((done) => server.close(done)),
  };
}

/** The decoded parts of a received mail: what a person reads. */
function readable(source: string): string {
  const parts = source.split(/\r\n--[^\r\n]+\r\n/).slice(1);
  return parts
    .map((part) => {
      const [head = "", ...body] = part.split("\r\n\r\n");
      const text = body.join("\r\n\r\n");
      if (/base64/i.test(head)) return Buffer.from(text, "base64").toString("utf8");
      const bytes = text.replace(/=\r\n/g, "").replace(/=([0-9A-F]{2})/g, (_, hex: string) => `%${hex}`);
      return /quoted-printable/i.test(head) ? decodeURIComponent(bytes.replace(/%(?![0-9A-F]{2})/g, "%25")) : text;
    })
    .join("\n");
}

let year: BudgetYear;
let smtp: Awaited<ReturnType<typeof makeSmtp>>;
let mailer: Mailer;
let briefId: string;

beforeEach(async () => {
  smtp = await makeSmtp();
  const environment = { SMTP_URL: smtp.url, PUBLIC_ORIGIN: "https://plan.example.go.th" };
  year = await makeBudgetYear(await testDatabase(), environment);
  const made = makeMailer(year.office.deps.env);
  if (!made) throw new Error("no mailer");
  mailer = made;
  ({ briefId } = await year.project({ code: "A", leadOrgId: year.agriOrgId }));
});
afterEach(async () => {
  mailer.close();
  await smtp.close();
});

const round = () => makeRound(year.office.deps, mailer);
const tell = (kind: "MENTION" | "ASSIGNED" = "MENTION") =>
  year.office.deps.db.prisma.$transaction((tx) =>
    notify(tx, year.office.deps, {
      ...{ kind, userIds: [year.agri.userId], actorUserId: year.planner.userId, areaCode: "93" },
      ...{ objectKind: "brief", objectId: briefId, link: `/briefs/${briefId}#item-4` },
    }),
  );
const mailed = () => year.office.deps.db.prisma.notification.count({ where: { mailedAt: { not: null } } });

describe("the daily mail", () => {
  test("sums up what is unread, in Thai and English, with links; once a day", async () => {
    await tell();
    await tell("ASSIGNED");
    await round();
    expect(smtp.mails.map(({ to }) => to)).toEqual([[year.agri.email]]);
    const text = readable(smtp.mails[0]?.source ?? "");
    expect(text).toContain("มีการแจ้งเตือนที่ยังไม่อ่าน 2 เรื่อง");
    expect(text).toContain("planner กล่าวถึงท่านใน “โครงการ A”");
    expect(text).toContain("planner mentioned you in “โครงการ A”");
    expect(text).toContain(`https://plan.example.go.th/briefs/${briefId}#item-4`);
    expect(text).toContain("https://plan.example.go.th/notices");
    expect(await mailed()).toBe(2);
    await tell();
    await round();
    expect(smtp.mails).toHaveLength(1);
    year.office.clock.pass(24 * 3_600_000);
    await round();
    expect(smtp.mails).toHaveLength(2);
    expect(readable(smtp.mails[1]?.source ?? "")).toContain("1 เรื่อง");
  });

  test("never for nothing: nothing new, read already, not readable any more", async () => {
    await round();
    await tell();
    await noticeUseCases(year.office.deps).markAllRead(year.agri);
    await round();
    await tell();
    await year.office.deps.db.prisma.project.updateMany({ data: { removedAt: year.office.clock.now() } });
    await round();
    expect(smtp.mails).toEqual([]);
  });

  test("not before the morning, not to who does not want it, not to an ended account", async () => {
    await tell();
    year.office.clock.set("2025-03-09T23:59:00Z");
    await round();
    year.office.clock.set("2025-03-10T03:00:00Z");
    const preferences = preferenceUseCases(year.office.deps);
    const own = await preferences.own(year.agri);
    await preferences.save(year.agri, { ...own, digest: false });
    await round();
    await preferences.save(year.agri, { ...own, digest: true });
    await year.office.deps.db.prisma.user.update({ where: { id: year.agri.userId }, data: { active: false } });
    await round();
    expect(smtp.mails).toEqual([]);
    await year.office.deps.db.prisma.user.update({ where: { id: year.agri.userId }, data: { active: true } });
    year.office.clock.set("2025-03-10T00:00:00Z");
    await round();
    expect(smtp.mails).toHaveLength(1);
  });

  test("counts as mailed only when it was accepted, and is tried again", async () => {
    await tell();
    smtp.state.refuses = true;
    await round();
    expect([smtp.mails.length, await mailed()]).toEqual([0, 0]);
    smtp.state.refuses = false;
    await round();
    expect([smtp.mails.length, await mailed()]).toEqual([1, 1]);
  });

  test("two servers send one mail", async () => {
    await tell();
    await Promise.all([round(), round(), round()]);
    expect(smtp.mails).toHaveLength(1);
  });

  test("what people wrote cannot become markup or a header", async () => {
    await year.office.deps.db.prisma.brief.update({
      where: { id: briefId },
      data: { title: '<img src=x onerror=alert(1)>"\r\nBcc: a@evil.example' },
    });
    await tell();
    await round();
    const { source = "", to } = smtp.mails[0] ?? {};
    expect(to).toEqual([year.agri.email]);
    expect(source.split("\r\n\r\n")[0]).not.toMatch(/^Bcc:/im);
    expect(readable(source)).toContain("&#60;img src=x");
  });
});

describe("single-use links", () => {
  test("go out by mail, and are shown to the administrator anyhow", async () => {
    const admin = await year.office.person("admin", null, "EDITOR", true);
    const people = peopleUseCases({ ...year.office.deps, mailer });
    const input = { email: "new@phatthalung.example", nameTh: "คนใหม่", membership: null };
    const { link } = await people.createUser(admin, input);
    expect(link.mailed).toBe(true);
    expect(smtp.mails[0]?.to).toEqual(["new@phatthalung.example"]);
    expect(readable(smtp.mails[0]?.source ?? "")).toContain(link.url);
    const reset = await people.resetPassword(admin, year.agri.userId);
    expect(readable(smtp.mails[1]?.source ?? "")).toContain(reset.url);
    smtp.state.refuses = true;
    expect((await people.resetPassword(admin, year.agri.userId)).mailed).toBe(false);
  });
});

test.each([
  ["smtp://mail.go.th", "ruamphaen@plan.example.go.th"],
  ["smtp://plan%40x.go.th:secret@mail.go.th", "plan@x.go.th"],
  ["smtp://user:secret@mail.go.th?from=office%40x.go.th", "office@x.go.th"],
])("mails of %s come from %s", (url, from) => {
  expect(senderOf(new URL(url), "https://plan.example.go.th")).toBe(from);
});

test("without SMTP_URL there is no mailer", () => {
  expect(makeMailer({ smtpUrl: null, publicOrigins: [] })).toBeNull();
});
