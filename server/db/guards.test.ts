import { beforeAll, describe, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../../tests/support/database";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});

async function writeAuditRow(seq: number): Promise<void> {
  await db.pool.query(
    `insert into audit_event (seq, at, actor_name, action, object_kind, object_id, detail, prev_hash, hash)
     values ($1, now(), 'server', 'test', 'test', 'x', '{}', '', 'h')`,
    [seq],
  );
}

describe("the audit trail is append-only", () => {
  test.each(["update audit_event set action = 'other'", "delete from audit_event", "truncate audit_event"])(
    "%s is refused",
    async (statement) => {
      await db.pool.query("select 1");
      const { rows } = await db.pool.query<{ n: string }>("select count(*) n from audit_event");
      const before = Number(rows[0]?.n);
      await writeAuditRow(before + 1);
      await expect(db.pool.query(statement)).rejects.toThrow(/append-only/);
      expect(await db.prisma.auditEvent.count()).toBe(before + 1);
    },
  );
});

describe("the update log", () => {
  const insert = (seq: number, size: number) =>
    db.pool.query("insert into collab_update (doc, seq, body) values ('scratch/a/b', $1, $2)", [
      seq,
      Buffer.alloc(size),
    ]);

  test("a row of exactly 2 MiB is kept, one byte more is refused", async () => {
    await expect(insert(1, 2 * 1024 * 1024)).resolves.toBeTruthy();
    await expect(insert(2, 2 * 1024 * 1024 + 1)).rejects.toThrow(/collab_update_body_size/);
  });

  test("sequences begin with 1", async () => {
    await expect(insert(0, 1)).rejects.toThrow(/collab_update_seq_from_one/);
  });
});
