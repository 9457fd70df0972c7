import { existsSync } from "node:fs";
import path from "node:path";
import { makePreviewFont } from "../previewFont.mjs";

/**
 * Where LibreOffice is on this machine, makes the font that lets a PDF break its pages as Word does. A machine without
 * the font's source makes its PDF with what it has: no reason not to start.
 */
export function preparePreviewFont(root) {
  const folder = path.join(root, ".cache/preview-font");
  const office = ["/usr/bin/soffice", "/usr/bin/libreoffice"].some((file) => existsSync(file));
  if (!office || existsSync(path.join(folder, "fonts.conf"))) return;
  try {
    makePreviewFont(folder);
  } catch {
    return;
  }
}
