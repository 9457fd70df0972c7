import { BRIEF_ROW_ROOTS, BRIEF_TEXTS, type BriefRowRoot } from "~/collab/briefSchema";
import type { BriefContent } from "~/domain/brief/briefContent";
import { ROW_CELLS } from "./fieldKeys";
import { fieldLabel, type Words } from "./fieldLabels";

/** Item of the form that holds the rows of a list. */
const ROW_ITEM: Readonly<Record<BriefRowRoot, number>> = { activities: 8, funding: 8, costItems: 8, indicators: 6 };

const rowRoot = (name: string) => BRIEF_ROW_ROOTS.find((root) => root === name);

function tooLong(words: Words, content: BriefContent, place: string, max: string): string | null {
  const [, key = "", root = ""] = /^(\w+) of a row of (\w+)$/.exec(place) ?? [];
  const rows = rowRoot(root);
  const cell = rows && ROW_CELLS[rows][key];
  const field =
    rows && cell
      ? `${words.t("brief.item", { number: ROW_ITEM[rows] })} › ${words.t(cell)}`
      : place in BRIEF_TEXTS
        ? fieldLabel(words, content, { root: "text", row: "", key: place })
        : null;
  return field === null ? null : words.t("refusal.tooLong", { field, max: Number(max).toLocaleString("en-US") });
}

/**
 * What the server said when it refused work, in the words of the page: which text is too long, which item or row may not
 * be written. What has no words of its own is quoted as the server said it; "" when it said nothing.
 */
export function refusalText(words: Words, content: BriefContent, why: string): string {
  const { t } = words;
  if (why === "") return "";
  const [, place, max] = /^text too long: (.+) takes (\d+) characters$/.exec(why) ?? [];
  const [, item] = /^no right on item (\d+)$/.exec(why) ?? [];
  const [, full] = /^too many rows in (\w+)$/.exec(why) ?? [];
  const said =
    (place && max && tooLong(words, content, place, max)) ||
    (item && t(item === "0" ? "refusal.noRightHead" : "refusal.noRight", { item })) ||
    (full && rowRoot(full) && t("refusal.tooManyRows", { item: ROW_ITEM[rowRoot(full) ?? "activities"] })) ||
    (/^row of \w+ (belongs|without)|^organisation of a row/.test(why) && t("refusal.foreignRow"));
  return said || t("refusal.quoted", { why });
}
