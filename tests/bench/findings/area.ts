import { districtsOf } from "~/domain/area/districts";
import type { BriefContent, FundSource } from "~/domain/brief/briefContent";
import { NO_READINESS } from "~/domain/brief/quality/readiness";
import type { ProjectToJudge } from "~/domain/findings/projectFindings";
import { satang } from "~/domain/money/satang";
import type { PlanGraph, PlanLink, PlanNode } from "~/domain/plan/planGraph";
import sample from "../../../prisma/seed/phatthalung-2568.json";
import { prng } from "../collab/stats";

const PLACES = ["ท่าแนะ", "โคกวา", "ควนมะพร้าว", "หัวคลอง", "นาท่อม", "ทุ่งนารี", "ป่าแก่", "ลำปำ", "บ้านพร้าว", "ชะรัด"];
const WORKS = ["ก่อสร้างถนนคอนกรีตเสริมเหล็ก", "ขุดลอกคลอง", "ติดตั้งไฟฟ้าแสงสว่าง", "ปรับปรุงระบบประปา", "ก่อสร้างฝาย"];
const SOURCES: FundSource[] = ["PROVINCE", "FUNCTION", "LOCAL"];

const longText = (random: () => number, characters: number) => {
  let text = "";
  while (text.length < characters) text += `${sample.projects[Math.floor(random() * 25)]?.outputs ?? ""} `;
  return text.slice(0, characters);
};

/** Every fourth title is one of the real ones in another village, the others are works of villages; one in ten has a road. */
function titleOf(at: number, random: () => number): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const village = `บ้าน${pick(PLACES)}${pick(PLACES)} หมู่ที่ ${1 + Math.floor(random() * 14)}`;
  const road = random() < 0.1 ? ` ถนนสาย พท.${1000 + Math.floor(random() * 4000)}` : "";
  if (at % 4 === 0) return `${sample.projects[at % 25]?.title ?? ""} ${village}${road}`;
  return `${pick(WORKS)} ${village} ระยะทาง ${1 + Math.floor(random() * 9)}.${Math.floor(random() * 999)} กม.${road}`;
}

/** Five items of the first activity; together its money, but in one brief of eight, where a satang is missing. */
function costItem(at: number, row: number) {
  const amount = row < 4 ? 20_000_000 : 20_000_000 + at - (at % 8 === 0 ? 1 : 0);
  return {
    ...{ id: `cost-${at}-${row}`, order: `a${row}`, activityId: `act-${at}-0`, orgId: null },
    ...{ category: "EQUIPMENT" as const, description: "เสาไฟ", quantity: row < 4 ? "10" : "1", unit: "ต้น" },
    ...{ unitPrice: satang(row < 4 ? 2_000_000 : amount), amount: satang(amount) },
    ...{ isAsset: row === 0, receiverOrgId: null },
  };
}

function contentOf(at: number, random: () => number): BriefContent {
  const id = (what: string, row: number) => `${what}-${at}-${row}`;
  const districts = districtsOf("93");
  const rows = (count: number) => Array.from({ length: count }, (_, row) => row);
  const node = { nodeId: null, text: "แผนงานพัฒนาโครงสร้างพื้นฐาน" };
  return {
    ...NO_READINESS,
    title: titleOf(at, random),
    ...{ issue: node, programme: node, guideline: node },
    rationale: longText(random, 2_000),
    objectives: longText(random, 400),
    indicators: rows(2).map((row) => ({
      ...{ id: id("kpi", row), order: `a${row}`, name: "ครัวเรือนที่ได้ประโยชน์", unit: "ครัวเรือน", direction: "UP" as const },
      ...{ baselineYear: 2566, baselineValue: "100", targetMin: "120", targetStd: "150", targetHigh: "200" },
      ...{ method: random() < 0.3 ? "" : "สำรวจ", dataSource: "อปท." },
    })),
    districts: [districts[Math.floor(random() * districts.length)]?.code ?? "9301"],
    areaText: `ตำบล${PLACES[at % PLACES.length] ?? ""} จังหวัดพัทลุง`,
    activityMethod: longText(random, 300),
    activities: rows(3).map((row) => ({
      ...{
        id: id("act", row),
        order: `a${row}`,
        orgId: `org${at % 40}`,
        title: `กิจกรรมที่ ${row + 1}`,
        method: "จ้างเหมา",
      },
      ...{ related: "อปท.", subActivities: "สำรวจ\nก่อสร้าง", periodStart: null, periodEnd: null },
    })),
    periodStart: "2024-10-01",
    periodEnd: "2025-09-30",
    funding: rows(3).map((row) => ({
      ...{ id: id("fund", row), order: `a${row}`, activityId: id("act", row), orgId: `org${row}` },
      ...{ source: SOURCES[row] ?? "PROVINCE", commitment: "PLEDGED" as const },
      amounts: { 2568: satang(100_000_000 + at) },
    })),
    costItems: rows(5).map((row) => costItem(at, row)),
    outputs: longText(random, 600),
    outcomesQuantitative: longText(random, 300),
    outcomesQualitative: longText(random, 300),
    ...{ highPotential: "", highPriority: "มีความจำเป็น", nationalCode: "3.1", milestone: "หมุดหมายที่ 1" },
  };
}

/** So many projects of one province and year, the same in every run. */
export function projectsOf(count: number): ProjectToJudge[] {
  const random = prng(count);
  return Array.from({ length: count }, (_, at) => ({
    ...{ projectId: `p${String(at).padStart(6, "0")}`, areaCode: "93", code: `PT-${at}` },
    kind: at % 3 === 0 ? ("KEY" as const) : ("OTHER" as const),
    state: "BRIEF_DRAFT" as const,
    organizations: [{ orgId: `org${at % 40}`, role: "LEAD" as const }],
    content: contentOf(at, random),
    opinions: [],
    units: [{ orgId: "tao", name: "อบต.", mous: [] }],
  }));
}

/** A plan graph over the projects: 5 goals, 20 issues, 100 programmes, two thirds of the projects linked. */
export function graphOf(projects: readonly ProjectToJudge[]): PlanGraph {
  const plain = { code: "", titleEn: "", sort: 0, archived: false, steps: [], briefId: null, amount: 0n };
  const node = (id: string, kind: PlanNode["kind"]): PlanNode => ({
    ...{ ...plain, id, kind, titleTh: id, projectId: null, projectKind: null },
  });
  const link = (from: string, to: string): PlanLink => ({
    ...{ id: `${from}>${to}`, from, to, relation: "REALISES", reason: "ส่งผล", strength: "M", origin: "ACTION" },
  });
  const many = (count: number, name: string) => Array.from({ length: count }, (_, at) => `${name}${at}`);
  const [goals, issues, programmes] = [many(5, "goal"), many(20, "issue"), many(100, "programme")];
  const nodes = [
    ...goals.map((id) => node(id, "GOAL")),
    ...issues.map((id) => node(id, "ISSUE")),
    ...programmes.map((id) => node(id, "PROGRAMME")),
    ...projects.map(({ projectId, kind }) => ({ ...node(projectId, "PROJECT"), projectId, projectKind: kind })),
  ];
  const links = [
    ...issues.map((id, at) => link(id, goals[at % 5] ?? "")),
    ...programmes.map((id, at) => link(id, issues[at % 20] ?? "")),
    ...projects.flatMap(({ projectId }, at) => (at % 3 === 1 ? [] : [link(projectId, programmes[at % 100] ?? "")])),
  ];
  return { nodes, links };
}
