import { defineForm } from "../kit/form/form";
import { transferCertificateDocx } from "./docx";
import type { TransferCertificateView } from "./view";
import { PARTS } from "./words";

/** หนังสือส่งมอบและรับโอนทรัพย์สิน: a form of ours. */
export const transferCertificateForm = defineForm<TransferCertificateView>({
  kind: "transfer-certificate",
  label: { th: "หนังสือส่งมอบและรับโอนทรัพย์สิน", en: "Transfer certificate" },
  idKind: "MOU",
  formats: ["docx", "pdf"],
  words: "OURS",
  parts: PARTS,
  docx: transferCertificateDocx,
  emblemCm: 1.5,
  fileName: (view) => `หนังสือส่งมอบและรับโอน ${view.projectTitle}`,
});
