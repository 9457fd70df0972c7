import { defineForm } from "../kit/form/form";
import { areaName } from "../ownForm";
import type { HandoverFunctionView, HandoverProvinceView } from "./view";
import { PARTS, PATH_WORDS, TITLE } from "./words";
import { handoverXlsx } from "./xlsx";

const nameOf = (view: HandoverProvinceView | HandoverFunctionView) =>
  `${TITLE} ${PATH_WORDS[view.kind].name.replace(/[()]/g, "")} ${areaName(view)} ปี ${view.fy}`;

/** ชุดข้อมูลส่งต่อ กรณีจังหวัด: a workbook of ours. */
export const handoverProvinceForm = defineForm<HandoverProvinceView>({
  kind: "handover-province",
  label: { th: "ชุดข้อมูลส่งต่อ กรณีจังหวัด (ร่าง พ.ร.บ. งบประมาณ)", en: "Hand-over pack: province (budget bill)" },
  idKind: "YEAR",
  formats: ["xlsx"],
  words: "OURS",
  parts: PARTS,
  xlsx: handoverXlsx,
  fileName: nameOf,
});

/** ชุดข้อมูลส่งต่อ กรณีหน่วยงานตามภารกิจ (Function): a workbook of ours. */
export const handoverFunctionForm = defineForm<HandoverFunctionView>({
  kind: "handover-function",
  label: {
    th: "ชุดข้อมูลส่งต่อ กรณี Function และ อปท. (คำของบประมาณ)",
    en: "Hand-over pack: agencies and local administrations",
  },
  idKind: "YEAR",
  formats: ["xlsx"],
  words: "OURS",
  parts: PARTS,
  xlsx: handoverXlsx,
  fileName: nameOf,
});
