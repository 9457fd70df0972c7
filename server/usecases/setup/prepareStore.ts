import { randomInt } from "node:crypto";
import { seedPhatthalung } from "../../../prisma/seed/samplePhatthalung";
import type { Deps } from "../deps";
import { ensureBaseData } from "./ensureBaseData";
import { isEmptyStore, issueSetupCode } from "./setupCode";

/** Letters and digits that nobody confuses when reading them from a terminal. */
const READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

/** A password that can be read aloud: three groups of five. */
function readablePassword(): string {
  const group = () => Array.from({ length: 5 }, () => READABLE[randomInt(READABLE.length)]).join("");
  return `${group()}-${group()}-${group()}`;
}

/**
 * Makes a store usable at every start: provinces and policy cycles; on an empty store the sample province (SAMPLE, with
 * SAMPLE_PASSWORD or a random password printed once) or, with SAMPLE=none, the address of the first-run pages.
 */
export async function prepareStore(deps: Deps, print: (line: string) => void): Promise<void> {
  await ensureBaseData(deps);
  if (!(await isEmptyStore(deps))) return;
  if (deps.env.sample === "none") {
    print(`setup ${await issueSetupCode(deps)}`);
    return;
  }
  const password = deps.env.samplePassword ?? readablePassword();
  await seedPhatthalung(deps, password);
  print("ข้อมูลตัวอย่างจังหวัดพัทลุงพร้อมแล้ว เข้าสู่ระบบด้วย planner@phatthalung.example / sample province loaded");
  if (deps.env.samplePassword === null)
    print(`รหัสผ่านของผู้ใช้ตัวอย่างทุกคน (แสดงครั้งเดียว) / password of all sample users: ${password}`);
}
