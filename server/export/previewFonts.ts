import { chmod, copyFile, mkdir, readdir } from "node:fs/promises";
import path from "node:path";

const CONF = "fonts.conf";

/**
 * Environment that shows LibreOffice the preview font (the measures of TH SarabunPSK) in place of the system's
 * Laksaman, which is 1.5 times larger. Font and fonts.conf are copied beside the document, because the unprivileged
 * user may not be able to reach the folder they were made in. Empty when scripts/previewFont.mjs made none.
 */
export async function previewFonts(fontDir: string, folder: string): Promise<Record<string, string>> {
  const names = await readdir(fontDir).catch(() => []);
  const needed = names.filter((name) => name === CONF || name.endsWith(".ttf"));
  if (!needed.includes(CONF)) return {};
  const own = path.join(folder, "fonts");
  await mkdir(own);
  await chmod(own, 0o755);
  for (const name of needed) await copyFile(path.join(fontDir, name), path.join(own, name));
  return { FONTCONFIG_FILE: path.join(own, CONF) };
}
