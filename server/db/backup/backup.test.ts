import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../../../tests/support/database";
import { systemClock } from "../../clock";
import { programMigrations } from "../store";
import { EPOCH_KEY, readEpoch, watchEpoch } from "./epoch";
import { exportDatabase, hashDatabase } from "./exportDatabase";
import { restoreDatabase } from "./restoreDatabase";

const USER = "0b9f3c1e-4f1e-4f0e-9d3e-000000000001";
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "ruamphaen-backup-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function fill(db: TestDatabase): Promise<void> {
  await db.prisma.area.create({ data: { code: "93", kind: "PROVINCE", nameTh: "พัทลุง", nameEn: "Phatthalung" } });
  const organization = await db.prisma.organization.create({
    data: {
      areaCode: "93",
      type: "LINE",
      nameTh: "สำนักงานเกษตรจังหวัด\tกับ\nขึ้นบรรทัด\\N",
      shortNameTh: "กษ",
      aliases: ["ก,ข", '"'],
    },
  });
  await db.prisma.user.create({ data: { id: USER, email: "a@phatthalung.example", nameTh: "ก" } });
  const validFrom = new Date("2024-10-01T00:00:00Z");
  await db.prisma.membership.create({ data: { userId: USER, orgId: organization.id, role: "EDITOR", validFrom } });
  await db.prisma.budgetFrame.create({
    data: { areaCode: "93", fy: 2568, amountSatang: 21954890000n, setAt: validFrom },
  });
  const body = new Uint8Array(1_500_000).map((_, at) => (at * 7919) % 256);
  await db.prisma.storedFile.create({
    data: { sha256: "x", name: "ตาราง.tsv", mime: "text/plain", size: body.length, body, createdAt: validFrom },
  });
  await db.pool.query(
    "insert into collab_update (doc, seq, body) select 'brief/x', n, decode(md5(n::text), 'hex') from generate_series(1, 3000) n",
  );
  await db.pool.query(
    `insert into audit_event (seq, at, actor_name, action, object_kind, object_id, detail, prev_hash, hash)
     values (1, now(), 'server', 'test', 'test', 'x', '{"ก": 1.50}', '', 'h')`,
  );
}

/** Hashes without what a restore itself writes: the epoch in app_meta and its row in the audit trail. */
function content(hashes: Readonly<Record<string, string>>): Record<string, string> {
  const own = new Set(["app_meta", "audit_event"]);
  return Object.fromEntries(Object.entries(hashes).filter(([table]) => !own.has(table)));
}

test("[S45] a backup restored elsewhere has equal hashes, the files too", async () => {
  const [source, other] = [await testDatabase(), await testDatabase()];
  await fill(source);
  const file = path.join(folder, "equal.backup");
  const written = await exportDatabase(source.target, file, systemClock);
  expect(written).toEqual(await hashDatabase(source.target));
  await other.prisma.area.create({ data: { code: "90", kind: "PROVINCE", nameTh: "สงขลา", nameEn: "Songkhla" } });
  await restoreDatabase(other.target, file, await programMigrations(), systemClock);
  expect(content(await hashDatabase(other.target))).toEqual(content(written));
  expect(await other.prisma.area.findMany({ select: { code: true } })).toEqual([{ code: "93" }]);
  const [stored] = await other.prisma.storedFile.findMany();
  expect(stored?.body.length).toBe(1_500_000);
  expect(stored?.body[12_345]).toBe((12_345 * 7919) % 256);
  const trail = await other.prisma.auditEvent.findMany({ orderBy: { seq: "asc" } });
  expect(trail.map(({ action, prevHash }) => [action, prevHash])).toEqual([
    ["test", ""],
    ["backup.restore", "h"],
  ]);
});

test("[S93] a restore raises the epoch above both and tells the running server", async () => {
  const db = await testDatabase();
  await fill(db);
  const file = path.join(folder, "epoch.backup");
  await exportDatabase(db.target, file, systemClock);
  await db.prisma.appMeta.create({ data: { key: EPOCH_KEY, value: "4" } });
  let told: (epoch: number) => void = () => undefined;
  const epochTold = new Promise<number>((resolve) => (told = resolve));
  const stop = await watchEpoch(db.target, (epoch) => told(epoch));
  const { epoch } = await restoreDatabase(db.target, file, await programMigrations(), systemClock);
  expect(epoch).toBe(5);
  expect(await epochTold).toBe(5);
  expect(await readEpoch(db.pool)).toBe(5);
  await stop();
});

test("[S80] the audit trail stays append-only after a restore", async () => {
  const db = await testDatabase();
  await fill(db);
  const file = path.join(folder, "audit.backup");
  await exportDatabase(db.target, file, systemClock);
  await restoreDatabase(db.target, file, await programMigrations(), systemClock);
  await expect(db.pool.query("delete from audit_event")).rejects.toThrow(/append-only/);
  await expect(db.pool.query("truncate audit_event")).rejects.toThrow(/append-only/);
});

test("a backup of an older version is restored and brought up to this one", async () => {
  const db = await testDatabase();
  await fill(db);
  const file = path.join(folder, "older.backup");
  const before = await exportDatabase(db.target, file, systemClock);
  const sql = "alter table area add column motto text not null default 'new'";
  const newer = [...(await programMigrations()), { name: "29990101000000_motto", sql, checksum: "c".repeat(64) }];
  await restoreDatabase(db.target, file, newer, systemClock);
  const { rows } = await db.pool.query("select code, motto from area");
  expect(rows).toEqual([{ code: "93", motto: "new" }]);
  expect((await hashDatabase(db.target)).collab_update).toBe(before.collab_update);
  // and a file of the newer version is refused by this one
  const newest = path.join(folder, "newest.backup");
  const kept = await exportDatabase(db.target, newest, systemClock);
  await expect(restoreDatabase(db.target, newest, await programMigrations(), systemClock)).rejects.toThrow(
    /newer or different/,
  );
  expect(await hashDatabase(db.target)).toEqual(kept);
});

test.each([
  ["cut off", (bytes: Buffer) => bytes.subarray(0, bytes.length - 200)],
  [
    "with a changed byte",
    (bytes: Buffer) => {
      const plain = gunzipSync(bytes);
      const at = plain.length - 5_000;
      plain[at] = (plain[at] ?? 0) ^ 1;
      return gzipSync(plain);
    },
  ],
  ["that is something else", () => Buffer.from("สวัสดี")],
])("a file %s is refused and nothing is changed", async (_name, damage) => {
  const db = await testDatabase();
  await fill(db);
  const file = path.join(folder, "whole.backup");
  await exportDatabase(db.target, file, systemClock);
  const damaged = path.join(folder, "damaged.backup");
  await writeFile(damaged, damage(await readFile(file)));
  const before = await hashDatabase(db.target);
  await expect(restoreDatabase(db.target, damaged, await programMigrations(), systemClock)).rejects.toThrow(
    /Nothing was changed/,
  );
  expect(await hashDatabase(db.target)).toEqual(before);
});

test("a backup that cannot be written leaves no half file and says so in both languages", async () => {
  const db = await testDatabase();
  const blocker = path.join(folder, "blocker");
  await writeFile(blocker, "");
  await expect(exportDatabase(db.target, path.join(blocker, "x.backup"), systemClock)).rejects.toThrow(
    /สำรองข้อมูล[^]*could not be written/,
  );
  expect((await readdir(folder)).filter((name) => name.endsWith(".part"))).toEqual([]);
});

test("the backup is one moment's picture: what is written meanwhile is not half in it", async () => {
  const db = await testDatabase();
  await fill(db);
  const file = path.join(folder, "moment.backup");
  let stop = false;
  const writing = (async () => {
    for (let fy = 2600; !stop; fy++)
      await db.prisma.$transaction([
        db.prisma.area.create({ data: { code: String(fy), kind: "CLUSTER", nameTh: "ก", nameEn: "k" } }),
        db.prisma.organization.create({ data: { areaCode: String(fy), type: "LINE", nameTh: "ก", shortNameTh: "ก" } }),
      ]);
  })();
  await exportDatabase(db.target, file, systemClock);
  stop = true;
  await writing;
  const other = await testDatabase();
  await restoreDatabase(other.target, file, await programMigrations(), systemClock);
  const { rows } = await other.pool.query(
    "select count(*)::int as n from area a left join organization o on o.area_code = a.code where o.id is null",
  );
  expect(rows).toEqual([{ n: 0 }]);
});

test("a restore that is kept from its tables says so and changes nothing", async () => {
  const db = await testDatabase();
  await fill(db);
  const file = path.join(folder, "busy.backup");
  const before = await exportDatabase(db.target, file, systemClock);
  const holder = await db.pool.connect();
  await holder.query("begin");
  await holder.query("lock table area in share mode");
  const restoring = restoreDatabase(db.target, file, await programMigrations(), systemClock, 1);
  await expect(restoring).rejects.toThrow(/มีผู้ใช้งานอยู่[^]*was in use/);
  await holder.query("rollback");
  holder.release();
  expect(await hashDatabase(db.target)).toEqual(before);
});
