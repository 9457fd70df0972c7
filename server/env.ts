import { isIP } from "node:net";
import { z } from "zod";

/** Everything that can be configured, checked and with defaults applied. Paths are absolute or relative to the start folder. */
export type Env = {
  host: string;
  port: number;
  dataDir: string;
  databaseUrl: string | null;
  redisUrl: string | null;
  publicOrigins: readonly string[];
  https: boolean;
  sessionSecret: string | null;
  sample: "phatthalung" | "none";
  samplePassword: string | null;
  scratchRooms: boolean;
  /** Hours between automatic backups (0 = none), and how many of them are kept. */
  backupHours: number;
  backupKeep: number;
  trustProxy: readonly string[];
  smtpUrl: string | null;
  logLevel: string;
  production: boolean;
};

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"];
const LOOPBACK = new Set(["127.0.0.1", "localhost", "::1"]);

const text = z.string().trim().min(1);
const KNOWN = {
  HOST: text.default("127.0.0.1"),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, "0–65535")
    .default("3000"),
  DATA_DIR: text.default("./data"),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "postgresql://…")
    .optional(),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//, "redis://…")
    .optional(),
  PUBLIC_ORIGIN: text.optional(),
  SESSION_SECRET: z.string().min(32, "≥ 32 characters / อย่างน้อย 32 ตัวอักษร").optional(),
  SAMPLE: z.enum(["phatthalung", "none"]).default("phatthalung"),
  SAMPLE_PASSWORD: z.string().min(8, "≥ 8 characters / อย่างน้อย 8 ตัวอักษร").optional(),
  SCRATCH_ROOMS: z.enum(["0", "1"]).default("0"),
  BACKUP_HOURS: z
    .string()
    .regex(/^\d{1,4}$/, "0–9999")
    .default("24"),
  BACKUP_KEEP: z
    .string()
    .regex(/^[1-9]\d{0,2}$/, "1–999")
    .default("14"),
  TRUST_PROXY: z
    .string()
    .refine((value) => value.split(",").every((part) => isIP(part.trim()) !== 0), "127.0.0.1,10.0.0.2")
    .optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, "smtp://…")
    .optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS as [string, ...string[]]).default("info"),
};

/** A configuration that cannot be used: one bilingual line a fault. */
export class EnvError extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(faults.join("\n"));
    this.name = "EnvError";
    this.faults = faults;
  }
}

function parseOrigins(value: string | undefined, host: string, port: number, faults: string[]): string[] {
  if (value === undefined) {
    if (LOOPBACK.has(host)) return [`http://127.0.0.1:${port}`, `http://localhost:${port}`];
    faults.push(
      `PUBLIC_ORIGIN: ต้องระบุเมื่อ HOST ไม่ใช่ loopback เช่น http://plan.example.go.th / required when HOST is not loopback`,
    );
    return [];
  }
  const origins: string[] = [];
  for (const part of value.split(",").map((piece) => piece.trim())) {
    const url = URL.canParse(part) ? new URL(part) : null;
    if (url && /^https?:$/.test(url.protocol) && url.origin === part.replace(/\/$/, "")) origins.push(url.origin);
    else faults.push(`PUBLIC_ORIGIN: "${part}" ไม่ใช่ที่อยู่แบบ http(s)://ชื่อเครื่อง[:พอร์ต] / not an http(s) origin`);
  }
  if (new Set(origins.map((origin) => new URL(origin).protocol)).size > 1)
    faults.push("PUBLIC_ORIGIN: ใช้ http และ https ปนกันไม่ได้ / http and https must not be mixed");
  return origins;
}

/** Values that are never repeated in a message: a log keeps what is printed. */
const SECRETS = new Set(["SESSION_SECRET", "SAMPLE_PASSWORD", "DATABASE_URL", "REDIS_URL", "SMTP_URL"]);

/** Every value by itself, so that one fault does not hide the next; a value that cannot be used counts as absent. */
function readValues(source: Readonly<Record<string, string | undefined>>, faults: string[]) {
  const given = Object.fromEntries(
    Object.keys(KNOWN).map((key) => [key, source[key] === "" ? undefined : source[key]]),
  );
  const schema = z.object(KNOWN);
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const key = String(issue.path[0]);
    const shown = SECRETS.has(key) ? "" : ` "${given[key] ?? ""}"`;
    faults.push(`${key}: ค่าใช้ไม่ได้${shown} / invalid value (${issue.message})`);
    given[key] = undefined;
  }
  return schema.parse(given);
}

/**
 * Reads the environment. Every fault is collected and thrown at once as {@link EnvError}
 * (unknown values, a short secret, mixed schemes, a public HOST without PUBLIC_ORIGIN).
 */
export function readEnv(source: Readonly<Record<string, string | undefined>> = process.env): Env {
  const faults: string[] = [];
  const values = readValues(source, faults);
  const port = Number(values.PORT);
  if (port > 65535) faults.push(`PORT: ${values.PORT} ต้องอยู่ระหว่าง 0–65535 / must be 0–65535`);
  const publicOrigins = parseOrigins(values.PUBLIC_ORIGIN, values.HOST, port, faults);
  if (faults.length > 0) throw new EnvError(faults);
  return {
    host: values.HOST,
    port,
    dataDir: values.DATA_DIR,
    databaseUrl: values.DATABASE_URL ?? null,
    redisUrl: values.REDIS_URL ?? null,
    publicOrigins,
    https: publicOrigins.some((origin) => origin.startsWith("https:")),
    sessionSecret: values.SESSION_SECRET ?? null,
    sample: values.SAMPLE,
    samplePassword: values.SAMPLE_PASSWORD ?? null,
    scratchRooms: values.SCRATCH_ROOMS === "1",
    backupHours: Number(values.BACKUP_HOURS),
    backupKeep: Number(values.BACKUP_KEEP),
    trustProxy: values.TRUST_PROXY?.split(",").map((part) => part.trim()) ?? [],
    smtpUrl: values.SMTP_URL ?? null,
    logLevel: values.LOG_LEVEL,
    production: source.NODE_ENV === "production",
  };
}
