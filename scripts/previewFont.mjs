#!/usr/bin/env node
/**
 * Makes a preview font for PDF: official documents name TH SarabunPSK, which Debian does not have; Debian's stand-in
 * Laksaman has the same shapes drawn 1.5 times larger, so that pages would break in other places than in Word.
 * This copies Laksaman with smaller numbers in its header (units per em, ascent, descent), writes a fonts.conf that
 * shows only this copy to LibreOffice, and stores both under .cache/preview-font. Nothing of it is committed
 * (Laksaman: GPL-2+ with font exception). With the true font installed
 * nothing is written.
 *
 *   node scripts/previewFont.mjs [folder]     prints the path of fonts.conf
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const SOURCE = "/usr/share/fonts/truetype/tlwg";
const TRUE_NAMES = ["TH SarabunPSK", "TH Sarabun New"];
/** Laksaman's em is 1.5026 times that of TH SarabunPSK (measured on the same Thai text). */
const SCALE = 1.503;
/** Vertical measures of TH SarabunPSK, parts of the em. */
const METRICS = { ascent: 0.85, descent: 0.447, gap: 0.03 };
const USE_TYPO_METRICS = 1 << 7;

/** Tables of a TrueType file by tag: offset of the directory entry, offset and length of the data. */
function tables(font) {
  const found = new Map();
  for (let n = 0; n < font.readUInt16BE(4); n += 1) {
    const entry = 12 + n * 16;
    const tag = font.toString("latin1", entry, entry + 4);
    found.set(tag, { entry, offset: font.readUInt32BE(entry + 8), length: font.readUInt32BE(entry + 12) });
  }
  return found;
}

function checksum(font, offset, length) {
  let sum = 0;
  for (let at = offset; at < offset + ((length + 3) & ~3); at += 4)
    sum = (sum + (at + 4 <= font.length ? font.readUInt32BE(at) : 0)) >>> 0;
  return sum;
}

/** Bytes of the font with the header numbers of TH SarabunPSK; the outlines stay as they are. */
export function patchFont(bytes) {
  const font = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
  const found = tables(font);
  const at = (tag) => {
    const table = found.get(tag);
    if (!table) throw new Error(`the font has no table ${tag}`);
    return table.offset;
  };
  const em = Math.round(font.readUInt16BE(at("head") + 18) * SCALE);
  const units = (part) => Math.round(part * em);
  const [ascent, descent, gap] = [units(METRICS.ascent), units(METRICS.descent), units(METRICS.gap)];
  font.writeUInt16BE(em, at("head") + 18);
  font.writeInt16BE(ascent, at("hhea") + 4);
  font.writeInt16BE(-descent, at("hhea") + 6);
  font.writeInt16BE(gap, at("hhea") + 8);
  const os2 = at("OS/2");
  font.writeUInt16BE(font.readUInt16BE(os2 + 62) & ~USE_TYPO_METRICS, os2 + 62);
  font.writeInt16BE(ascent, os2 + 68);
  font.writeInt16BE(-descent, os2 + 70);
  font.writeInt16BE(gap, os2 + 72);
  font.writeUInt16BE(ascent, os2 + 74);
  font.writeUInt16BE(descent, os2 + 76);
  font.writeUInt32BE(0, at("head") + 8);
  for (const { entry, offset, length } of found.values()) font.writeUInt32BE(checksum(font, offset, length), entry + 4);
  font.writeUInt32BE((0xb1b0afba - checksum(font, 0, font.length)) >>> 0, at("head") + 8);
  return font;
}

const alias = (name) =>
  `  <match target="pattern"><test name="family" compare="eq"><string>${name}</string></test><edit name="family" mode="assign" binding="strong"><string>Laksaman</string></edit></match>`;

/**
 * fonts.conf that hides the system's Laksaman and shows the patched one beside it under the official names. Paths are
 * relative, because the server copies the folder to where an unprivileged LibreOffice can read it.
 */
function fontsConf() {
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    "<fontconfig>",
    '  <dir prefix="relative">.</dir>',
    "  <dir>/usr/share/fonts</dir>",
    "  <dir>/usr/local/share/fonts</dir>",
    '  <cachedir prefix="xdg">fontconfig</cachedir>',
    `  <selectfont><rejectfont><glob>${SOURCE}/Laksaman*</glob></rejectfont></selectfont>`,
    ...TRUE_NAMES.map(alias),
    "</fontconfig>",
    "",
  ].join("\n");
}

function trueFontInstalled() {
  try {
    const list = execFileSync("fc-list", [":", "family"], { encoding: "utf8" });
    return TRUE_NAMES.some((name) => list.includes(name));
  } catch {
    return false;
  }
}

/** Writes the preview font into `folder`; returns the path of its fonts.conf, or null when nothing is to be done. */
export function makePreviewFont(folder) {
  if (trueFontInstalled()) return null;
  if (!existsSync(SOURCE)) return null;
  mkdirSync(folder, { recursive: true });
  const names = readdirSync(SOURCE).filter((name) => /^Laksaman.*\.ttf$/.test(name));
  if (names.length === 0) return null;
  for (const name of names) writeFileSync(path.join(folder, name), patchFont(readFileSync(path.join(SOURCE, name))));
  const conf = path.join(folder, "fonts.conf");
  writeFileSync(conf, fontsConf());
  return conf;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
  const conf = makePreviewFont(path.resolve(process.argv[2] ?? path.join(root, ".cache/preview-font")));
  process.stdout.write(
    `${conf ?? "preview font not made: TH SarabunPSK is installed, or Laksaman is missing (fonts-tlwg-laksaman-ttf)"}\n`,
  );
}
