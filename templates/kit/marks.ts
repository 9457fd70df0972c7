import type { Marks } from "./model";

/** Word of a draft, on every page. */
export const DRAFT_MARK = "ร่าง";

/** The footer in one line: form code, revision, fingerprint of the content. */
export function footerLine(marks: Marks): string {
  return [marks.formCode, marks.revision, `รหัสเนื้อหา ${marks.fingerprint}`].filter((part) => part !== "").join(" · ");
}
