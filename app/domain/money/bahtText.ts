/** Splits satang into sign, baht and two-digit satang. */
function parts(amount: bigint): { sign: string; baht: string; satang: string } {
  const size = amount < 0n ? -amount : amount;
  return { sign: amount < 0n ? "-" : "", baht: String(size / 100n), satang: String(size % 100n).padStart(2, "0") };
}

/** Satang as plain baht, e.g. "329323350" or "0.05": for machines and for `printed`/`expected` of findings. */
export function plainBaht(amount: bigint | number): string {
  const { sign, baht, satang } = parts(BigInt(amount));
  return satang === "00" ? `${sign}${baht}` : `${sign}${baht}.${satang}`;
}

/** Satang as baht with thousands separators; two decimals only when it is not whole: "329,323,350" or "0.05". */
export function groupedBaht(amount: bigint | number): string {
  const { sign, baht, satang } = parts(BigInt(amount));
  const grouped = baht.replace(/\B(?=(\d{3})+$)/g, ",");
  return satang === "00" ? `${sign}${grouped}` : `${sign}${grouped}.${satang}`;
}
