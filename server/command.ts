import path from "node:path";
import { systemClock } from "./clock";
import { automaticBackupFile } from "./db/backup/automaticBackups";
import { exportDatabase, hasTables } from "./db/backup/exportDatabase";
import { restoreDatabase } from "./db/backup/restoreDatabase";
import { verifyCollab } from "./collab/verify";
import { checkAuditChain } from "./db/auditChain";
import { checkNotedHead, noteHead } from "./db/auditHead";
import { type Db, openDatabase } from "./db/client";
import { type CommandTarget, openCommandTarget } from "./db/commandTarget";
import { programMigrations } from "./db/store";
import { EnvError, type Env, readEnv } from "./env";

/** A command of the terminal; resolves to the process's exit code. */
type Command = (env: Env, open: CommandTarget, file: string) => Promise<number>;

const print = (th: string, en: string) => process.stdout.write(`${th} · ${en}\n`);

const backup: Command = async (_env, { target }, file) => {
  await exportDatabase(target, file, systemClock);
  print(`สำรองข้อมูลไว้ที่ ${file} แล้ว`, `backup written to ${file}`);
  return 0;
};

const restore: Command = async (env, { target }, file) => {
  if (await hasTables(target)) {
    const kept = automaticBackupFile(env.dataDir, "before-restore", systemClock);
    await exportDatabase(target, kept, systemClock);
    print(`สำรองข้อมูลเดิมไว้ที่ ${kept}`, `the former content was kept in ${kept}`);
  }
  const { createdAt, epoch } = await restoreDatabase(target, file, await programMigrations(), systemClock);
  print(`กู้คืนข้อมูล ณ ${createdAt} แล้ว (รอบที่ ${epoch})`, `restored the content of ${createdAt} (epoch ${epoch})`);
  return 0;
};

/** Says what does not follow in the audit trail; returns how many things. */
async function verifyAudit(env: Env, db: Db): Promise<number> {
  const { rows, head, broken } = await checkAuditChain(db.prisma);
  for (const { seq, reason } of broken)
    print(`บันทึกการกระทำลำดับ ${seq} ไม่ต่อเนื่องกับลำดับก่อน`, `audit row ${seq} does not follow (${reason})`);
  const cut = await checkNotedHead(db.prisma, env.dataDir);
  if (cut !== null)
    print(`บันทึกการกระทำลำดับ ${cut} ที่เคยตรวจหายไปหรือถูกแก้`, `audit row ${cut}, seen before, is gone or changed`);
  print(`ตรวจบันทึกการกระทำ ${rows} รายการ ผิด ${broken.length}`, `audit trail: ${rows} rows, ${broken.length} broken`);
  const faults = broken.length + (cut === null ? 0 : 1);
  if (faults === 0 && rows > 0) await noteHead(env.dataDir, rows, head);
  return faults;
}

/** Says where tables and update logs differ; returns how many places. `repair` writes the tables anew from the logs. */
async function verifyLogs(db: Db, repair: boolean): Promise<number> {
  const report = await verifyCollab(db, { repair });
  for (const { doc, what } of report.mismatches) print(`${doc}: ไม่ตรงกับบันทึกการแก้ไข`, `${doc}: ${what}`);
  for (const { doc, from } of report.compacted)
    print(`${doc}: บันทึกการแก้ไขเริ่มที่ ${from}`, `${doc}: the log begins at ${from}`);
  const { docs, logRows, projectedRows, repaired, mismatches } = report;
  print(
    `ตรวจ ${docs} เอกสาร บันทึก ${logRows} แถว ตาราง ${projectedRows} แถว ไม่ตรง ${mismatches.length} ซ่อม ${repaired}`,
    `${docs} documents, ${logRows} log rows, ${projectedRows} table rows, ${mismatches.length} differ, ${repaired} repaired`,
  );
  return mismatches.length;
}

const verify: Command = async (env, { target }, order) => {
  const db = openDatabase(target);
  try {
    const differing = await verifyLogs(db, path.basename(order) === "repair");
    return (await verifyAudit(env, db)) + differing === 0 ? 0 : 1;
  } finally {
    await db.close();
  }
};

const COMMANDS: Readonly<Record<string, { run: Command; takesFile: boolean }>> = {
  backup: { run: backup, takesFile: true },
  restore: { run: restore, takesFile: true },
  verify: { run: verify, takesFile: false },
};

function usage(): number {
  process.stderr.write("npm run db:backup FILE | npm run db:restore FILE | npm run verify [repair]\n");
  return 2;
}

async function main([name = "", file]: readonly string[]): Promise<number> {
  const command = COMMANDS[name];
  if (!command || (command.takesFile ? file === undefined : file !== undefined && file !== "repair")) return usage();
  const env = readEnv();
  const open = await openCommandTarget(env);
  try {
    return await command.run(env, open, path.resolve(file ?? ""));
  } finally {
    await open.release();
  }
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (fault: unknown) => {
    const lines = fault instanceof EnvError ? fault.faults : [fault instanceof Error ? fault.message : String(fault)];
    process.stderr.write(`${lines.join("\n")}\n`);
    process.exit(1);
  },
);
