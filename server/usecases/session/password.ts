import { hash, verify } from "@node-rs/argon2";
import { AppError } from "../../errors";

/** Shortest password accepted (ASVS 6.2.1). */
export const MIN_PASSWORD = 8;
/** Longest password accepted: keeps one login attempt from costing unbounded time. */
const MAX_PASSWORD = 200;

const COMMON = new Set([
  "password", "12345678", "123456789", "1234567890", "qwertyui", "11111111", "00000000", "password1", "iloveyou",
  "abcd1234", "1q2w3e4r", "qwerty123", "admin123", "administrator", "p@ssw0rd", "passw0rd", "thailand", "changeme",
]); // prettier-ignore

/** Argon2id hash of a password. Throws AppError weakPassword when it is too short, too long or on the common list. */
export async function hashPassword(password: string): Promise<string> {
  if ([...password].length < MIN_PASSWORD || password.length > MAX_PASSWORD || COMMON.has(password.toLowerCase()))
    throw new AppError("weakPassword", { min: MIN_PASSWORD });
  return hash(password, { memoryCost: 19456, timeCost: 2, parallelism: 1 });
}

let decoy: Promise<string> | null = null;

/** True when the password fits. A missing hash costs the same time as a wrong password, so accounts cannot be guessed. */
export async function checkPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hash("no account has this password", { memoryCost: 19456, timeCost: 2, parallelism: 1 });
  const against = stored ?? (await decoy);
  const fits = password.length <= MAX_PASSWORD && (await verify(against, password).catch(() => false));
  return fits && stored !== null;
}
