import { describe, expect, test } from "vitest";
import { districtsOf } from "../area/districts";
import { assetCodes } from "./assetCodes";
import { comparedTitle } from "./compared";
import { cellsAround, cellsOf, meetingOf, metresBetween, NEAR_METRES, placeOf, type Place } from "./place";

const PHATTHALUNG = districtsOf("93");
const place = (codes: string[], words = "") => placeOf(codes, words, PHATTHALUNG);

describe("codes of roads and assets", () => {
  test.each([
    ["ถนนสาย พท.2041 แยกทาง หลวงหมายเลข 41-บ้านทุ่งชุมพล", ["พท2041"]],
    ["ถนนสาย พท. ๒๐๔๑", ["พท2041"]],
    ["ทาง หลวงหมายเลข 4164 ตอน สีแยกโพธิ์ทอง", ["ทล4164"]],
    ["ทล.4164", ["ทล4164"]],
    ["ถนนสาย 4164", ["ทล4164"]],
    ["ถนน พท.ถ. 1-0012 และ พท.ถ.1-0013", ["พทถ1-0012", "พทถ1-0013"]],
    ["รถขุด 7110-001-0001/5", ["7110-001-0001/5"]],
    ["กม. 2+770", ["กม2+770"]],
    ["พท.2041 กม.2+770", ["พท2041"]],
    ["บรรจบทางหลวงหมายเลข 4047", []],
    ["ปี พศ.2568 เริ่ม กย.2567", []],
    ["มาตรฐานทางชั้น 4 (7/9) งบ 15,000,000", []],
    ["", []],
  ])("[R6] %s → %j", (text, codes) => expect(assetCodes(text)).toEqual(codes));
});

test("[R6] titles are compared without โครงการ and กิจกรรม, blanks and Thai digits", () => {
  expect(comparedTitle("โครงการ ติดตั้งไฟ ๑๒ จุด")).toBe("ติดตั้งไฟ12จุด");
  expect(comparedTitle("กิจกรรมหลัก : ติดตั้ง ไฟ 12 จุด")).toBe("ติดตั้งไฟ12จุด");
  expect(comparedTitle("โครงการ")).toBe("");
});

describe("places", () => {
  test("[R6] districts from codes and from words, subdistricts from words", () => {
    expect(place(["9305"], "ตำบลพนางตุง อำเภอป่า พะยอม และต.มะกอกเหนือ อ.ควนขนุน")).toMatchObject({
      districts: ["9305", "9310"],
      subdistricts: ["พนางตุง", "มะกอกเหนือ"],
    });
    expect(place([], "จังหวัดพัทลุง")).toEqual({ districts: [], subdistricts: [], points: [] });
  });
  test.each<[string, Place, Place, ReturnType<typeof meetingOf>]>([
    ["one subdistrict", place(["9305"], "ต.พนางตุง"), place(["9305"], "ตำบลพนางตุง"), "SUBDISTRICT"],
    ["two subdistricts of one district", place(["9305"], "ต.พนางตุง"), place(["9305"], "ต.ชะมวง"), null],
    ["one subdistrict not named: the district", place(["9305"], "ต.พนางตุง"), place(["9305"]), "DISTRICT"],
    ["one name in two districts", place(["9305"], "ต.โตนด"), place(["9301"], "ต.โตนด"), null],
    ["two districts", place(["9305"]), place(["9301"]), null],
    ["one of several districts", place(["9305", "9301"]), place(["9301"]), "DISTRICT"],
    ["no district on one side", place([]), place(["9301"]), "UNKNOWN"],
    [
      "near points of two districts",
      place(["9305"], "7.61670, 100.08330"),
      place(["9301"], "7.61680 100.08330"),
      "NEAR",
    ],
  ])("[R6] %s", (_, a, b, meeting) => {
    expect(meetingOf(a, b)).toBe(meeting);
    expect(meetingOf(b, a)).toBe(meeting);
  });
  test("[R6] 200 metres are not near, a metre less is; the cells find both", () => {
    const at = (metres: number) => ({ lat: 7.6 + metres / 111_320, lng: 100.08 });
    const near = (metres: number) =>
      meetingOf({ ...place(["9305"]), points: [at(0)] }, { ...place(["9301"]), points: [at(metres)] });
    expect(metresBetween(at(0), at(199))).toBeCloseTo(199, 3);
    expect([near(NEAR_METRES - 1), near(NEAR_METRES + 1)]).toEqual(["NEAR", null]);
    const [cell] = cellsOf({ ...place([]), points: [at(199)] });
    expect(cellsAround({ ...place([]), points: [at(0)] })).toContain(cell);
  });
});
