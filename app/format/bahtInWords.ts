const NUMBERS = ["", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"];
const PLACES = ["", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน"];

/** One digit at one place of a group of six; `alone` = nothing stands before it in the whole number. */
function digitInWords(digit: number, place: number, alone: boolean): string {
  if (digit === 0) return "";
  if (place === 1 && digit === 1) return "สิบ";
  if (place === 1 && digit === 2) return "ยี่สิบ";
  if (place === 0 && digit === 1 && !alone) return "เอ็ด";
  return `${NUMBERS[digit] ?? ""}${PLACES[place] ?? ""}`;
}

/** A whole number > 0 in Thai words, in groups of six digits joined by ล้าน. */
function wholeInWords(value: bigint, alone = true): string {
  const millions = value / 1_000_000n;
  const head = millions > 0n ? `${wholeInWords(millions, alone)}ล้าน` : "";
  const digits = String(value % 1_000_000n);
  const words = [...digits].map((digit, index) =>
    digitInWords(Number(digit), digits.length - 1 - index, alone && millions === 0n && index === 0),
  );
  return head + words.join("");
}

/**
 * An amount (satang, ≥ 0) in Thai words as memoranda print it: "สองร้อยบาทถ้วน", "หนึ่งบาทห้าสิบสตางค์".
 * The final one of a number above ten is เอ็ด (Royal Society: ๑๐๑ = หนึ่งร้อยเอ็ด, 1,000,001 = หนึ่งล้านเอ็ด).
 * Throws RangeError for a negative amount.
 */
export function bahtInWords(amount: number | bigint): string {
  const total = BigInt(amount);
  if (total < 0n) throw new RangeError("an amount in words is not negative");
  const whole = total / 100n;
  const satang = total % 100n;
  if (total === 0n) return "ศูนย์บาทถ้วน";
  const bahtPart = whole > 0n ? `${wholeInWords(whole)}บาท` : "";
  return satang === 0n ? `${bahtPart}ถ้วน` : `${bahtPart}${wholeInWords(satang)}สตางค์`;
}
