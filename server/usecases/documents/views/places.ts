import { districtsOf } from "~/domain/area/districts";
import type { BriefContent } from "~/domain/brief/briefContent";

/** Names of the districts of item 7 with อำเภอ, in the order of the content. */
export function districtNames(areaCode: string, { districts }: Pick<BriefContent, "districts">): string[] {
  const names = new Map(districtsOf(areaCode).map(({ code, nameTh }) => [code, nameTh]));
  return districts
    .flatMap((code) => names.get(code) ?? [])
    .map((name) => (name.startsWith("อำเภอ") ? name : `อำเภอ${name}`));
}

/** Districts and text of item 7, one a line. */
export function placesOf(areaCode: string, content: Pick<BriefContent, "districts" | "areaText">): string {
  return [districtNames(areaCode, content).join(" "), content.areaText.trim()].filter((line) => line !== "").join("\n");
}
