import { expect, test } from "vitest";
import { defineBriefRoots } from "~/collab/brief/roots";
import { readBrief } from "~/collab/briefDoc";
import { translate } from "~/i18n/messages";
import * as Y from "yjs";
import type { Words } from "./fieldLabels";
import { refusalText } from "./refusalWords";

const content = () => {
  const doc = new Y.Doc();
  defineBriefRoots(doc);
  return readBrief(doc).content;
};
const words: Words = { t: (key, values) => translate("en", key, values), locale: "en" };

test.each([
  ["text too long: rationale takes 20000 characters", /4 .*20,000 characters/],
  ["text too long: title of a row of activities takes 500 characters", /8 › .*500 characters/],
  ["no right on item 4", /item 4/],
  ["too many rows in costItems", /Item 8/],
  ["row of funding belongs to another organisation", /another organisation/],
  ["a document inside a document", /“a document inside a document”/],
  ["text too long: nothing of ours takes 5 characters", /“text too long: nothing of ours takes 5 characters”/],
])("%s", (why, shown) => expect(refusalText(words, content(), why)).toMatch(shown));

test("nothing said, nothing shown", () => expect(refusalText(words, content(), "")).toBe(""));
