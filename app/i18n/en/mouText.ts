import type { mouTextTh } from "../th/mouText";

/** Words of drafting and negotiating a memorandum. */
export const mouTextEn = {
  "mouSteps.label": "Steps of the memorandum",
  "mouSteps.draft": "Draft",
  "mouSteps.negotiate": "Negotiate",
  "mouSteps.evidence": "Authority",
  "mouSteps.approval": "Approve",
  "mouSteps.signing": "Export and sign",
  "mouSteps.duties": "Follow the duties",
} satisfies Record<keyof typeof mouTextTh, string>;
