import { createHash } from "node:crypto";
import {
  chmod,
  chown,
  cp,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { StartFault } from "../startFault";
import { type Binaries, program } from "./binaries";
import { chooseIdentity, type Identity, reaches, runs } from "./identity";

/** How connections reach it: a unix socket in a private folder, or (Windows has none) a loopback port with a password. */
export type Transport = "socket" | "tcp";

/** Where the embedded database lives: its programs, its data folder, its log file and the user it runs as. */
export type Place = { native: string; data: string; log: string; identity: Identity; transport: Transport };

/** Reachable by every user of the system, where the checkout or DATA_DIR may not be. */
const SHARED_FOLDER = "/var/lib/ruamphaen";
/** File in DATA_DIR that says where the data folder is when it is not below DATA_DIR. */
const POINTER = "postgres.location";

const exists = (file: string) =>
  stat(file).then(
    () => true,
    () => false,
  );

/** The data folder of a DATA_DIR as it was settled before, or null when no database was made yet. */
export async function settledDataFolder(dataDir: string): Promise<string | null> {
  const pointed = await readFile(path.join(dataDir, POINTER), "utf8").catch(() => null);
  if (pointed) return pointed.trim();
  const own = path.join(dataDir, "postgres");
  return (await exists(path.join(own, "PG_VERSION"))) ? own : null;
}

async function chooseDataFolder(dataDir: string, identity: Identity): Promise<string> {
  const settled = await settledDataFolder(dataDir);
  const data = settled ?? path.join(dataDir, "postgres");
  if (await reaches(data, identity)) return data;
  if (settled)
    throw new StartFault(
      `ผู้ใช้ของฐานข้อมูลเข้าโฟลเดอร์ ${settled} ไม่ได้ ให้เปิดสิทธิ์ผ่าน (chmod o+x) ของโฟลเดอร์ชั้นบน`,
      `The database's user cannot reach ${settled}: allow passing (chmod o+x) through the folders above it.`,
    );
  const key = createHash("sha256").update(dataDir).digest("hex").slice(0, 12);
  const shared = path.join(SHARED_FOLDER, key, "postgres");
  await makeOpenFolder(path.dirname(shared));
  await writeFile(path.join(dataDir, POINTER), `${shared}\n`);
  return shared;
}

/** Copies the programs, once a version, to where the database's user can run them. */
async function chooseNative({ native, version }: Binaries, identity: Identity): Promise<string> {
  if (await runs(program(native, "postgres"), identity)) return native;
  const shared = path.join(SHARED_FOLDER, `postgresql-${version}`);
  if (await exists(shared)) return shared;
  await makeOpenFolder(SHARED_FOLDER);
  const half = await mkdtemp(`${shared}.`);
  await cp(native, half, { recursive: true, verbatimSymlinks: true });
  await openToAll(half);
  await rename(half, shared).catch(() => rm(half, { recursive: true }));
  return shared;
}

/** A folder that everybody may enter, whatever the umask. */
async function makeOpenFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o755);
  if (folder.startsWith(SHARED_FOLDER)) await chmod(SHARED_FOLDER, 0o755);
}

async function makeDataDir(folder: string): Promise<void> {
  await makeOpenFolder(folder).catch((fault: unknown) => {
    throw new StartFault(
      `สร้างโฟลเดอร์ DATA_DIR ที่ ${folder} ไม่ได้ ตรวจสอบสิทธิ์ของโฟลเดอร์ชั้นบนและเนื้อที่`,
      `DATA_DIR ${folder} cannot be made: check the rights of DATA_DIR's parent folder and free space. ${String(fault)}`,
      { cause: fault },
    );
  });
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isDirectory()) await openToAll(file);
    else if (entry.isFile()) await chmod(file, path.basename(folder) === "bin" ? 0o755 : 0o644);
  }
}

/** Lets the database's user pass through DATA_DIR; secrets in it have modes of their own. */
async function allowPassing(folder: string, identity: Identity): Promise<void> {
  const { mode, uid } = await stat(folder);
  if (identity && uid === process.getuid?.() && (mode & 0o001) === 0) await chmod(folder, (mode & 0o777) | 0o001);
}

/** Decides where everything lies. Makes DATA_DIR when it is missing. Throws {@link StartFault} when no place fits. */
export async function choosePlace(dataDir: string, binaries: Binaries, transport: Transport): Promise<Place> {
  const folder = path.resolve(dataDir);
  if (!(await exists(folder))) await makeDataDir(folder);
  const identity = await chooseIdentity((await settledDataFolder(folder)) ?? path.join(folder, "postgres"));
  await allowPassing(folder, identity);
  const data = await chooseDataFolder(folder, identity);
  const native = await chooseNative(binaries, identity);
  return { native, data, log: path.join(folder, "postgres.log"), identity, transport };
}

/** PostgreSQL's own limit is 107 bytes for the whole path of the socket; Node cuts what is longer without a word. */
const LONGEST_SOCKET_FOLDER = 80;

/** Makes a private folder for the socket (mode 0700, owned by the database's user). */
export async function makeSocketFolder(identity: Identity): Promise<string> {
  const base = [os.tmpdir(), "/tmp"].find((folder) => Buffer.byteLength(folder) < LONGEST_SOCKET_FOLDER - 20);
  const usable = base !== undefined && (await reaches(path.join(base, "x"), identity)) ? base : "/tmp";
  const folder = await mkdtemp(path.join(usable, "ruamphaen-"));
  await ownFolder(folder, identity);
  return folder;
}

/** Makes a folder private to the database's user; an existing one that belongs to somebody else is refused. */
export async function ownFolder(folder: string, identity: Identity): Promise<void> {
  await mkdir(folder, { mode: 0o700 }).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code !== "EEXIST") throw fault;
  });
  const { uid } = await lstat(folder);
  const own = process.getuid?.();
  if (uid !== own && uid !== identity?.uid) throw new Error(`${folder} belongs to another user`);
  await chmod(folder, 0o700);
  if (identity) await chown(folder, identity.uid, identity.gid);
}
