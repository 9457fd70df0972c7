import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { type TestDatabase, testDatabase } from "../../../tests/support/database";
import type { Clock } from "../../clock";
import { makeLogger } from "../../log";
import { programMigrations } from "../store";
import { automaticBackupFile, backUpWhenDue, keepBackups, newestBackup } from "./automaticBackups";
import { restoreDatabase } from "./restoreDatabase";

let db: TestDatabase;
let dataDir: string;
let now: Date;
const clock: Clock = { now: () => now, today: () => now.toISOString().slice(0, 10) };
const names = async () => (await readdir(path.join(dataDir, "backups"))).sort();
const pass = (hours: number) => void (now = new Date(now.getTime() + hours * 3_600_000));

beforeAll(async () => {
  db = await testDatabase();
  await db.prisma.area.create({ data: { code: "93", kind: "PROVINCE", nameTh: "พัทลุง", nameEn: "Phatthalung" } });
});
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), "ruamphaen-daily-"));
  now = new Date("2025-03-10T03:00:00Z");
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const due = (everyHours = 24, keep = 3) => backUpWhenDue(db.target, { dataDir, everyHours, keep }, clock);

describe("automatic backups", () => {
  test("[S45] one is made when the newest is a day old, also over restarts, and it can be restored", async () => {
    const file = await due();
    expect(file).toBe(path.join(dataDir, "backups", "20250310T030000-daily.backup"));
    pass(23);
    expect(await due()).toBeNull();
    pass(1);
    expect(await due()).not.toBeNull();
    expect((await newestBackup(dataDir))?.at).toBe(now.getTime());
    const other = await testDatabase();
    await restoreDatabase(other.target, file ?? "", await programMigrations(), clock);
    expect(await other.prisma.area.count()).toBe(1);
  });

  test("only as many as the setting says are kept; what was made before an update stays", async () => {
    await mkdir(path.join(dataDir, "backups"));
    const update = automaticBackupFile(dataDir, "before-20250101_x", clock);
    await writeFile(update, "");
    await writeFile(path.join(dataDir, "backups", "20240101T000000-daily.backup.part"), "half");
    for (let day = 0; day < 5; day++) {
      expect(await due(24, 3)).not.toBeNull();
      pass(24);
    }
    expect(await names()).toEqual([
      "20250310T030000-before-20250101_x.backup",
      "20250312T030000-daily.backup",
      "20250313T030000-daily.backup",
      "20250314T030000-daily.backup",
    ]);
  });

  test("0 hours is none; a clock that was set back puts nothing off for ever", async () => {
    expect(await due(0)).toBeNull();
    expect(await newestBackup(dataDir)).toBeNull();
    await due();
    pass(-48);
    expect(await due()).not.toBeNull();
  });

  test("one that cannot be written leaves the older ones and is tried again at the next look", async () => {
    await due();
    pass(24);
    await rm(path.join(dataDir, "backups"), { recursive: true });
    await writeFile(path.join(dataDir, "backups"), "in the way");
    const log = makeLogger("silent");
    const failed = vi.spyOn(log, "error");
    const stop = keepBackups(db.target, { dataDir, everyHours: 24, keep: 3 }, clock, log, { firstMs: 1, everyMs: 1 });
    await vi.waitFor(() => expect(failed.mock.calls.length).toBeGreaterThan(1));
    await rm(path.join(dataDir, "backups"));
    await vi.waitFor(async () => expect(await names()).toEqual(["20250311T030000-daily.backup"]));
    await stop();
    vi.restoreAllMocks();
  });
});
