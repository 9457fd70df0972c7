import type { Bus } from "../bus";
import type { Clock } from "../clock";
import type { CollabService } from "../collab/service";
import type { Db } from "../db/client";
import type { Env } from "../env";
import type { ExportQueue } from "../export/exportQueue";
import type { ImportReader } from "../import/importReader";
import type { Logger } from "../log";
import type { Mailer } from "../mail/mailer";

/** What every use-case is given: created once in server/index.ts and handed down. */
export type Deps = {
  db: Db;
  clock: Clock;
  bus: Bus;
  log: Logger;
  env: Env;
  /** Secret of this installation (≥ 32 characters), for signing cookies. */
  secret: string;
  collab: CollabService;
  exports: ExportQueue;
  importReader: ImportReader;
  /** Null without SMTP_URL: then nothing is mailed. */
  mailer: Mailer | null;
};
