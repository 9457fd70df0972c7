const THAI_ZERO = 0x0e50;

/** A fingerprint as typed from a footer: blanks, hyphens and capitals do not matter, Thai digits are digits. */
export function typedFingerprint(typed: string): string {
  return typed
    .replace(/[๐-๙]/g, (digit) => String((digit.codePointAt(0) ?? THAI_ZERO) - THAI_ZERO))
    .replace(/[\s\-–·]/g, "")
    .toLowerCase();
}

/** A file that left the server, newest first in a list of them. */
export type IssuedFile = { fingerprint: string; versionId: string | null; draft: boolean };

/**
 * What a scan is of: the last file of the approved text; an earlier file of it, which printed something else (another day of
 * signing); a draft or another text; or nothing that was ever issued. `last` = the fingerprint that would be right, null when
 * the approved text was never exported.
 */
export type ScanVerdict = { what: "LAST" | "EARLIER" | "OTHER" | "UNKNOWN" | "NOT_EXPORTED"; last: string | null };

/** Judges the fingerprint typed from the footer of a scan against the files of the approved version `versionId`. */
export function judgeScan(typed: string, files: readonly IssuedFile[], versionId: string): ScanVerdict {
  const asked = typedFingerprint(typed);
  const approved = files.filter((file) => file.versionId === versionId && !file.draft);
  const last = approved[0]?.fingerprint ?? null;
  if (last === null) return { what: "NOT_EXPORTED", last };
  if (asked === last) return { what: "LAST", last };
  if (approved.some(({ fingerprint }) => fingerprint === asked)) return { what: "EARLIER", last };
  return { what: files.some(({ fingerprint }) => fingerprint === asked) ? "OTHER" : "UNKNOWN", last };
}
