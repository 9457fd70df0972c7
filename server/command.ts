import path from "node:path";
import { systemClock } from "./clock";
import { exportDatabase, hasTables } from "./db/backup/exportDatabase";
import { restoreDatabase } from "./db/backup/restoreDatabase";
import { checkAuditChain } from "./db/auditChain";
import { openDatabase } from "./db/client";
import { type CommandTarget, openCommandTarget } from "./db/commandTarget";
import { automaticBackupFile, programMigrations } from "./db/store";
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
    const kept = automaticBackupFile(env.dataDir, "before-restore");
    await exportDatabase(target, kept, systemClock);
    print(`สำรองข้อมูลเดิมไว้ที่ ${kept}`, `the former content was kept in ${kept}`);
  }
  const { createdAt, epoch } = await restoreDatabase(target, file, await programMigrations(), systemClock);
  print(`กู้คืนข้อมูล ณ ${createdAt} แล้ว (รอบที่ ${epoch})`, `restored the content of ${createdAt} (epoch ${epoch})`);
  return 0;
};

const verify: Command = async (_env, { target }) => {
  const db = openDatabase(target);
  try {
    const { rows, head, broken } = await checkAuditChain(db.prisma);
    for (const { seq, reason } of broken)
      print(`บันทึกการกระทำลำดับ ${seq} ไม่ต่อเนื่องกับลำดับก่อน`, `audit row ${seq} does not follow (${reason})`);
    print(`ตรวจบันทึกการกระทำ ${rows} รายการ ผิด ${broken.length}`, `audit trail: ${rows} rows, ${broken.length} broken`);
    print(`ลายนิ้วมือล่าสุด ${head || "-"}`, `head ${head || "-"}`);
    return broken.length === 0 ? 0 : 1;
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
  process.stderr.write("npm run db:backup FILE | npm run db:restore FILE | npm run verify\n");
  return 2;
}

async function main([name = "", file]: readonly string[]): Promise<number> {
  const command = COMMANDS[name];
  if (!command || command.takesFile === (file === undefined)) return usage();
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
