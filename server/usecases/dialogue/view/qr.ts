import { encode } from "uqr";

/** The rows of a QR code of a text, "1" = dark, with the quiet zone of four modules that the standard asks for. */
export function qrRows(text: string): string[] {
  return encode(text, { ecc: "M", border: 4 }).data.map((row) => row.map((dark) => (dark ? "1" : "0")).join(""));
}
