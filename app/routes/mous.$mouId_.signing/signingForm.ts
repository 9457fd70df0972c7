import type { SentFile } from "~/components/mou/readPaperForm";

/** A record of the signing as the form sends it. */
export function signingOf(fields: Readonly<Record<string, string>>, file: SentFile) {
  const text = (name: string) => fields[name] ?? "";
  return {
    ...{ documentNo: text("documentNo"), place: text("place"), signedOn: text("signedOn"), reason: text("reason") },
    ...{ originals: Number(text("originals")), fingerprint: text("fingerprint") },
    witnesses: [1, 2].map((no) => ({ name: text(`witness${no}`), position: text(`witness${no}Position`) })),
    scan: file ?? { name: "", bytes: new Uint8Array() },
  };
}
