import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { hashFiles, isStamped, stamp } from "./hashFiles.mjs";
import { runNode, runProgram } from "./runProgram.mjs";
import { giveUp, say } from "./say.mjs";

const readJson = (file) => JSON.parse(readFileSync(file, "utf8"));

/** Whether node_modules already holds what the lock asks for (somebody ran npm by hand). */
export function holdsEverything(wanted, present) {
  return Object.entries(wanted).every(
    ([place, { version, optional }]) => place === "" || optional || present[place]?.version === version,
  );
}

function isInstalled(root) {
  const present = path.join(root, "node_modules/.package-lock.json");
  if (!existsSync(present)) return false;
  return holdsEverything(readJson(path.join(root, "package-lock.json")).packages, readJson(present).packages);
}

/** Runs npm: the one that runs us, else the one on the path. */
function npm(args, options) {
  const own = process.env.npm_execpath;
  if (own && /npm-cli\.c?js$/.test(own)) return runNode([own, ...args], options);
  return runProgram(process.platform === "win32" ? "npm.cmd" : "npm", args, options);
}

/** Installs exactly what package-lock.json names, without running anybody's install scripts. */
export async function installPackages(root) {
  const file = path.join(root, "node_modules/.cache/ruamphaen/packages");
  const value = hashFiles(root, ["package-lock.json"], `${process.platform}-${process.arch}`);
  if (isStamped(file, value)) return;
  if (!isInstalled(root)) {
    say("ติดตั้งส่วนประกอบ (ครั้งแรกใช้เวลา 1–3 นาที)", "installing packages (1–3 minutes the first time)");
    const args = ["ci", "--ignore-scripts", "--include=dev", "--include=optional", "--no-audit", "--no-fund"];
    const { code, output } = await npm([...args, "--loglevel=error"], { cwd: root });
    if (code !== 0) refuse(output);
  }
  stamp(file, value);
}

function refuse(output) {
  console.error(output.trim());
  if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH/.test(output))
    giveUp(
      "ดาวน์โหลดส่วนประกอบไม่ได้ ตรวจสอบอินเทอร์เน็ตหรือพร็อกซี (npm config set proxy …) แล้วสั่งใหม่",
      "Packages could not be downloaded: check the network or proxy (npm config set proxy …) and try again.",
    );
  giveUp(
    "ติดตั้งส่วนประกอบไม่สำเร็จ ดูข้อความข้างบน ตรวจสอบเนื้อที่และสิทธิ์เขียนของโฟลเดอร์นี้ แล้วสั่งใหม่",
    "Packages could not be installed: see above, check free space and rights of this folder, and try again.",
  );
}
