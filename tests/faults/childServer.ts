import { openDatabase } from "../../server/db/client";
import { startEmbedded } from "../../server/db/embedded/startEmbedded";
import { makeLogger } from "../../server/log";

/**
 * A server that writes one row after the other and says each number once it is committed, until it is killed.
 * Argument: the data folder.
 */
async function main(dataDir: string): Promise<void> {
  const onFatal = () => process.exit(1);
  const { address } = await startEmbedded({ dataDir, log: makeLogger("silent"), onFatal });
  const { pool } = openDatabase(address);
  await pool.query("create table if not exists written (n bigint primary key, twin bigint not null)");
  const { rows } = await pool.query<{ last: string | null }>("select max(n) as last from written");
  process.stdout.write("ready\n");
  for (let n = Number(rows[0]?.last ?? 0) + 1; ; n++) {
    await pool.query("with one as (select $1::bigint n) insert into written select n, n from one", [n]);
    process.stdout.write(`${n}\n`);
  }
}

main(process.argv[2] ?? "").catch((fault: unknown) => {
  process.stderr.write(`${String(fault)}\n`);
  process.exit(1);
});
