import { satang, type Satang } from "./satang";

/** An amount of satang as a database column gives it. Throws RangeError when it is negative or above 2^50. */
export function storedAmount(amount: bigint): Satang {
  return satang(Number(amount));
}
