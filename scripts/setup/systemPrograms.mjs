import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";
import { runProgram } from "./runProgram.mjs";
import { giveUp, say } from "./say.mjs";

/** What the tests need from the system: how it is recognised and which Debian packages bring it. */
const NEEDED = [
  { name: "Chromium", packages: ["chromium"], present: () => existsSync(process.env.CHROMIUM ?? "/usr/bin/chromium") },
  { name: "LibreOffice", packages: ["libreoffice-writer", "libreoffice-calc"], present: () => onPath("soffice") },
  { name: "pdftotext", packages: ["poppler-utils"], present: () => onPath("pdftotext") },
  {
    name: "Thai fonts",
    packages: ["fonts-thai-tlwg", "fonts-tlwg-laksaman-ttf"],
    present: () => existsSync("/usr/share/fonts/truetype/tlwg/Laksaman.ttf"),
  },
];

function onPath(program) {
  return (process.env.PATH ?? "").split(path.delimiter).some((folder) => {
    try {
      accessSync(path.join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

const missing = () => NEEDED.filter(({ present }) => !present());

/** Installs what is missing (as root on Debian); elsewhere says what to install and ends with 1. */
export async function installSystemPrograms() {
  const before = missing();
  if (before.length === 0) return;
  const packages = before.flatMap((needed) => needed.packages);
  if (process.getuid?.() === 0 && onPath("apt-get")) await aptInstall(packages);
  const after = missing();
  if (after.length === 0) return;
  const names = after.map(({ name }) => name).join(", ");
  giveUp(
    `การทดสอบต้องใช้ ${names} ติดตั้งด้วย: sudo apt-get install ${packages.join(" ")}`,
    `The tests need ${names}; install with: sudo apt-get install ${packages.join(" ")}`,
  );
}

async function aptInstall(packages) {
  say(`ติดตั้ง ${packages.join(" ")}`, `installing ${packages.join(" ")}`);
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await runProgram("apt-get", ["update", "-qq"], { env, seconds: 120 });
  const args = ["install", "-y", "-qq", "--no-install-recommends", ...packages];
  const { code, output } = await runProgram("apt-get", args, { env, seconds: 480 });
  if (code !== 0) console.error(output.slice(-4000));
}
