import { thaiDigits } from "~/format/digits";
import { thaiDate } from "~/format/thaiDate";
import { footerMarks } from "../kit/form/footer";
import type { Block, DocModel } from "../kit/model";
import { PORTRAIT, SIZE } from "../kit/page";
import { centred, paragraph, slot } from "../kit/paragraphs";
import { areaName, ownFormLine } from "../ownForm";
import { attendanceTable, dotsTable, dutyTable, moneyTable, pledgeTable, rankingTable } from "./tables";
import type { MinutesDecision, MinutesDocumentView } from "./view";
import { CONSENT_WORDS, FORM_PARTS, PARTS, SAID, SECTOR_WORDS, TITLE } from "./words";

const body = (text: string, firstLine = 0) => paragraph(text, { align: "thai", firstLine });
const space = () => paragraph("", { sizePt: 8 });

/** Parts are numbered in the order in which they stand; a part without anything says so. */
function part(number: number, words: string, blocks: readonly Block[]): Block[] {
  const heading = paragraph(`${thaiDigits(number)}. ${words}`, { bold: true, before: 10, keepNext: true });
  return [heading, ...(blocks.length > 0 ? blocks : [body(SAID.none, 1)])];
}

function attendance(view: MinutesDocumentView): Block[] {
  const sides = view.sectors
    .filter(({ present, needed }) => present > 0 || needed > 0)
    .map(({ sector, present }) => `${SECTOR_WORDS[sector]} ${thaiDigits(present)}`);
  const quorum = `${view.quorumMet ? SAID.met : SAID.notMet} (หน่วยงาน: ${sides.join(" · ")})`;
  return view.attendees.length === 0 ? [body(quorum, 1)] : [body(quorum, 1), attendanceTable(view)];
}

function decision({ title, counts, carried, voiced }: MinutesDecision, at: number): Block[] {
  const said = counts.AGREE + counts.CONCERN + counts.OBJECT;
  const tally = (["AGREE", "CONCERN", "OBJECT"] as const).map(
    (choice) => `${CONSENT_WORDS[choice]} ${thaiDigits(counts[choice])} หน่วยงาน`,
  );
  const result = carried ? SAID.carried : SAID.notCarried;
  return [
    paragraph([{ text: `(${thaiDigits(at + 1)}) ${title}`, bold: true }], { before: 4, keepNext: true }),
    body(said === 0 ? SAID.nobody : `${tally.join(" · ")} — ${result}`, 1),
    ...voiced.map(({ orgName, choice, reason }) => body(`– ${orgName} ${CONSENT_WORDS[choice]}: ${reason}`, 1)),
  ];
}

function votes(view: MinutesDocumentView): Block[] {
  const { dots, ranking, rankers } = view;
  const head = `จัดลำดับโดย ${thaiDigits(rankers.persons)} คน จาก ${thaiDigits(rankers.organizations)} หน่วยงาน`;
  return [
    ...(dots.length > 0 ? [dotsTable(view), space()] : []),
    ...(ranking.length > 0 ? [{ ...body(head, 1), keepNext: true }, rankingTable(view)] : []),
    ...(dots.length + ranking.length > 0 ? [body(SAID.advice)] : []),
  ];
}

const written = (text: string): Block[] =>
  text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => body(line.trim(), 1));

function signature({ signed, hash }: MinutesDocumentView): Block[] {
  const name = signed ? `(${signed.name})` : "(.....................................)";
  const day = signed ? `รับรองเมื่อวันที่ ${thaiDate(signed.day, { digits: "thai" })}` : "ยังไม่รับรอง";
  return [
    paragraph("ลงชื่อ ..................................... ผู้รับรองรายงาน", {
      align: "center",
      before: 24,
      keepNext: true,
    }),
    centred(name, { keepNext: true }),
    centred(day, { keepNext: true }),
    centred(`รหัสตรวจสอบ ${hash.slice(0, 32)}`, { sizePt: 12 }),
  ];
}

/** รายงานการประชุมเวทีสนทนา. `fingerprint` stands in the footer. */
export function minutesDocx(view: MinutesDocumentView, fingerprint: string): DocModel {
  const time = view.time === "" ? "" : ` เวลา ${thaiDigits(view.time.replace(":", "."))} น.`;
  const agenda = view.agenda.map(({ name, minutes }, at) =>
    body(`${thaiDigits(at + 1)}) ${name} (${thaiDigits(minutes)} นาที)`, 1),
  );
  const parts: [string, Block[]][] = [
    [PARTS.agenda, agenda],
    [PARTS.attendance, attendance(view)],
    ...view.sections.map(({ heading, text }): [string, Block[]] => [heading, written(text)]),
    [PARTS.decisions, view.decisions.flatMap(decision)],
    [PARTS.votes, votes(view)],
    [PARTS.pledges, view.pledges.length > 0 ? [pledgeTable(view)] : []],
    [PARTS.money, view.money.length > 0 ? [moneyTable(view)] : []],
    [PARTS.duties, view.duties.length > 0 ? [dutyTable(view)] : []],
  ];
  return {
    title: `${TITLE} ${view.title}`,
    page: PORTRAIT,
    marks: footerMarks(FORM_PARTS, view, fingerprint),
    blocks: [
      centred(TITLE, { sizePt: SIZE.title, bold: true }),
      centred(slot(view.title), { bold: true }),
      centred(`${areaName(view)} ปีงบประมาณ พ.ศ. ${thaiDigits(view.fy)}`),
      centred(`วันที่ ${thaiDate(view.date, { digits: "thai" })}${time}`),
      ...(view.place === "" ? [] : [centred(`ณ ${view.place}`)]),
      ownFormLine(),
      ...parts.flatMap(([words, blocks], at) => part(at + 1, words, blocks)),
      ...signature(view),
    ],
  };
}
