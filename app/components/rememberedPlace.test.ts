import { expect, test } from "vitest";
import { rememberedFirst } from "./rememberedPlace";

const place = (areaCode: string, fy: number) => ({ areaCode, fy, areaNameTh: "", areaNameEn: "" });
const places = [place("90", 2569), place("93", 2569), place("93", 2568), place("S-G", 2569)];
const with_ = (cookie: string) =>
  rememberedFirst(places, new Request("http://127.0.0.1/", { headers: { Cookie: cookie } })).map(
    ({ areaCode, fy }) => `${areaCode}-${fy}`,
  );

test.each([
  ["", "90-2569"],
  ["place=93-2568", "93-2568"],
  ["a=1; place=S-G-2569; b=2", "S-G-2569"],
  ["place=80-2568", "90-2569"],
  ["xplace=93-2568", "90-2569"],
  ["place=", "90-2569"],
])("the cookie %j puts %s in front, and keeps every place", (cookie, first) => {
  const order = with_(cookie);
  expect(order[0]).toBe(first);
  expect([...order].sort()).toEqual(["90-2569", "93-2568", "93-2569", "S-G-2569"]);
});
