import { thaiDigits } from "~/format/digits";
import type { Marks } from "../model";
import type { FormSetContent, PartText } from "./parts";
import { wordingOf } from "./parts";

/** The two texts of a footer, as an entry of a form's own texts. */
type FooterTexts = { formCode: PartText; revision: PartText };

/** What of a view stands in its footer. */
type Footed = { revision: number; draft: boolean; set?: FormSetContent };

/**
 * The footer's words of a form, which an office may word otherwise: how the form is called, and how its editions are
 * counted (`{{revision}}` is the number).
 */
export function footerTexts(formCode: string, counted = "ฉบับที่"): FooterTexts {
  return {
    formCode: { text: formCode, origin: "OURS" },
    revision: { text: `${counted} {{revision}}`, origin: "OURS" },
  };
}

/** Footer and draft mark of a document: form code with its `slots` filled, revision in Thai digits, fingerprint of the content. */
export function footerMarks(
  { texts: { formCode, revision } }: { texts: FooterTexts },
  view: Footed,
  fingerprint: string,
  slots: Readonly<Record<string, string>> = {},
): Marks {
  const words = wordingOf({ texts: { formCode, revision }, lists: {} }, view.set);
  return {
    formCode: words.text("formCode", slots),
    revision: words.text("revision", { revision: thaiDigits(view.revision) }),
    fingerprint,
    draft: view.draft,
  };
}
