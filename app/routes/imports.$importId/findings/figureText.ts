/** A figure of a finding, in plain baht ("209339240", "-12.50"), with thousands separated; other words unchanged. */
export function figureText(plain: string): string {
  const found = /^(-?)(\d+)(\.\d+)?$/.exec(plain);
  if (!found) return plain;
  const [, sign = "", whole = "", decimals = ""] = found;
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ",")}${decimals}`;
}
