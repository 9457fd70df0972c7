import type * as Y from "yjs";
import { setFact } from "~/collab/brief/editFacts";
import { addActivity, addFunding, setAmount } from "~/collab/brief/editRows";
import { activityText, briefText, setText } from "~/collab/brief/editTexts";
import type { FundSource } from "~/domain/brief/briefContent";
import { storedAmount } from "~/domain/money/storedAmount";
import type { ShownValue } from "~/domain/roundTrip/comparison";
import { withoutUnprintable } from "~/domain/text/unprintable";
import type { CellWrite } from "./targets";

const TEXTS = { title: "title", programme: "programmeText" } as const;

const clean = (text: string): string => withoutUnprintable(text).text;
const stored = (amount: bigint | null) => (amount === null ? null : storedAmount(amount));

/** Writes one taken cell through the doors of the document. `fy` = budget year (B.E.) whose amounts are meant. */
export function writeCell(doc: Y.Doc, fy: number, write: CellWrite, value: ShownValue): void {
  const text = clean(value.text);
  switch (write.to) {
    case "title":
    case "programme":
      setText(briefText(doc, TEXTS[write.to]), text);
      return;
    case "nationalCode":
    case "milestone":
      setFact(doc, write.to, text);
      return;
    case "activityTitle":
    case "subActivities": {
      const found = activityText(doc, write.activityId, write.to === "activityTitle" ? "title" : "subActivities");
      if (found) setText(found, text);
      return;
    }
    case "amount":
      setAmount(doc, write.lineId, fy, stored(value.amount));
      return;
    case "newLine": {
      const { activityId, orgId, source } = write;
      setAmount(doc, addFunding(doc, { activityId, orgId, source }), fy, stored(value.amount));
    }
  }
}

/** What a new row of the sheet says about a main activity; `amount` in satang. */
export type NewActivity = {
  title: string;
  subActivities: string;
  amount: bigint | null;
  orgId: string | null;
  source: FundSource;
};

/** Adds a main activity at the end, with its amount of the year as a line of the area's own money. */
export function writeActivity(
  doc: Y.Doc,
  fy: number,
  { title, subActivities, amount, orgId, source }: NewActivity,
): void {
  const id = addActivity(doc, { orgId, title: clean(title) });
  const text = activityText(doc, id, "subActivities");
  if (text && subActivities !== "") setText(text, clean(subActivities));
  if (amount !== null) setAmount(doc, addFunding(doc, { activityId: id, orgId, source }), fy, stored(amount));
}
