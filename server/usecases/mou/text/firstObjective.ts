/** Longest purpose that is taken over; the form has room for one sentence. */
const MAX_PURPOSE = 300;

/** "1.", "๑.๑)", a bullet, or a bare number before เพื่อ; "3 หมู่บ้าน" and "1.5 ล้าน" are no numbering. */
const NUMBERING = /^\s*(?:[0-9๐-๙]+(?:\.[0-9๐-๙]+)*(?:[.)](?![0-9๐-๙])\s*|\s+(?=เพื่อ))|[-–•*]\s*)/u;

/** The first objective without its number and the word เพื่อ, to stand after "มีวัตถุประสงค์ในการ". */
export function firstObjective(content: unknown): string {
  const objectives = (content as { objectives?: unknown } | null)?.objectives;
  if (typeof objectives !== "string") return "";
  const first = objectives.split("\n").find((line) => line.trim() !== "") ?? "";
  return first
    .replace(NUMBERING, "")
    .replace(/^เพื่อ\s*/, "")
    .trim()
    .slice(0, MAX_PURPOSE);
}
