import { districtsOf } from "../area/districts";
import type { BriefContent } from "../brief/briefContent";
import { comparable, piecesOf } from "../text/similarity";
import { assetCodes, joinedThai } from "./assetCodes";
import { placeOf, type Place } from "./place";

/** A project as duplicates are looked for: of one budget year (B.E.), with the words that are compared. */
export type ProjectWords = {
  projectId: string;
  areaCode: string;
  title: string;
  districts: readonly string[];
  areaText: string;
  /** Titles of the main activities: roads are often named there only. */
  activities: readonly string[];
  costItemIds: readonly string[];
};

/** What the comparison uses of a project, and nothing else. */
export type Compared = {
  projectId: string;
  /** The title without โครงการ and กิจกรรม, without blanks, in Arabic digits. */
  title: string;
  /** Three-letter pieces of the title. */
  pieces: Float64Array;
  codes: readonly string[];
  place: Place;
};

const WORDS_OF_EVERY_TITLE = /โครงการ|กิจกรรม(?:หลัก|ย่อย)?/gu;

/** [R6] A title as it is compared: "โครงการ ติดตั้งไฟ ๑๒ จุด" → "ติดตั้งไฟ12จุด". */
export function comparedTitle(title: string): string {
  return comparable(joinedThai(title).replace(WORDS_OF_EVERY_TITLE, " "));
}

/** The words of a brief that duplicates are looked for in. */
export function wordsOf(projectId: string, areaCode: string, content: BriefContent): ProjectWords {
  const { title, districts, areaText, activities, costItems } = content;
  return {
    ...{ projectId, areaCode, title, districts, areaText },
    activities: activities.map((activity) => activity.title),
    costItemIds: costItems.map(({ id }) => id),
  };
}

/** [R6] Reads from a project what the comparison uses. */
export function comparedOf({ projectId, areaCode, title, districts, areaText, activities }: ProjectWords): Compared {
  const plain = comparedTitle(title);
  const known = districtsOf(areaCode);
  return {
    projectId,
    title: plain,
    pieces: piecesOf(plain),
    codes: assetCodes([title, areaText, ...activities].join("\n")),
    place: placeOf(districts, `${title}\n${areaText}`, known),
  };
}

/** Everything the comparison uses of one project as text: the same text asks nothing anew. */
export function comparedText({ title, codes, place }: Compared): string {
  const points = place.points.map(({ lat, lng }) => `${lat},${lng}`);
  return JSON.stringify([title, codes, place.districts, place.subdistricts, points]);
}

/** Name of what a verdict on two projects was given on; the order of the two does not matter. */
export function signatureOf(a: Compared, b: Compared): string {
  const [first, second] = a.projectId < b.projectId ? [a, b] : [b, a];
  return `${comparedText(first)}\n${comparedText(second)}`;
}
