import { arabicDigits } from "../text/arabicDigits";
import { isDecimalText, ratioOf, type Ratio } from "./ratio";
import { MAX_SATANG, satang, type Satang } from "./satang";

/** A quantity as typed ("12", "1.5", "๑,๒๐๐") as an exact fraction; undefined when it is none. */
export function parseQuantity(text: string): Ratio | undefined {
  const typed = arabicDigits(text).replace(/[\s\u00a0]/g, "");
  const plain = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(typed) ? typed.replaceAll(",", "") : typed;
  return isDecimalText(plain) ? ratioOf(plain) : undefined;
}

/**
 * Unit price × quantity, exactly. Undefined when the quantity is no number, when the product is not a whole number of
 * satang, or when it is above the largest amount.
 */
export function mulQuantity(unitPrice: Satang, quantity: string): Satang | undefined {
  const times = parseQuantity(quantity);
  if (!times) return undefined;
  const product = BigInt(unitPrice) * times.num;
  if (product % times.den !== 0n) return undefined;
  const amount = product / times.den;
  return amount > BigInt(MAX_SATANG) ? undefined : satang(Number(amount));
}
