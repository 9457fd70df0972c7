import { addedUp, type ExplainedAmount } from "~/domain/rules/explainedAmount";
import type { Bilingual } from "~/domain/rules/finding";
import { sameInBoth } from "~/domain/rules/counted";

/** A project as a list of decisions names it. */
export type DecidedProject = { briefId: string | null; code: string; title: string };

const nameOf = ({ title, code }: DecidedProject) => title || code;
const rowOf = (project: DecidedProject, amountSatang: bigint, place: "#item-11" | "/status") => ({
  label: nameOf(project),
  ...(project.title ? { note: sameInBoth(project.code) } : {}),
  amountSatang,
  ...(project.briefId ? { href: `/briefs/${project.briefId}${place}` } : {}),
});

const lists = (year: string) => ({
  label: { th: "บัญชีผลการพิจารณา", en: "Lists of decisions" },
  href: `/years/${year}/decisions`,
});

/** [R1] What a project asks of the area's own money in the year (satang). */
export function askedAmount(project: DecidedProject, askedSatang: bigint): ExplainedAmount {
  return addedUp(
    {
      title: { th: `วงเงินที่ขอ: ${nameOf(project)}`, en: `Asked: ${nameOf(project)}` },
      rules: ["R1"],
      sources: [
        {
          th: "งบของพื้นที่เองของปีงบประมาณนี้ ในข้อ 11 ของ Project Brief",
          en: "The area's own money of this year, in item 11 of the Project Brief",
        },
      ],
    },
    [rowOf(project, askedSatang, "#item-11")],
  );
}

/** What a line of a list grants (satang), as printed in the list: number of its letter, and the line. */
export function grantedLine(
  project: DecidedProject,
  satang: bigint,
  { documentNo, line }: { documentNo: string; line: number },
): ExplainedAmount {
  const source = { th: `หนังสือ ${documentNo} บรรทัดที่ ${line}`, en: `Letter ${documentNo}, line ${line}` };
  const title = { th: `วงเงินตามบัญชี: ${nameOf(project)}`, en: `Amount in the list: ${nameOf(project)}` };
  return addedUp({ title, rules: ["R2"], sources: [source] }, [rowOf(project, satang, "/status")]);
}

/** What all decisions of one outcome grant together (satang): one row a project. `year` as in addresses, "93-2568". */
export function grantedTotal(
  projects: readonly (DecidedProject & { grantedSatang: bigint })[],
  outcome: Bilingual,
  year: string,
): ExplainedAmount {
  return addedUp(
    {
      title: { th: `วงเงินที่ได้รับ: ${outcome.th}`, en: `Granted: ${outcome.en}` },
      rules: ["R2"],
      sources: [
        {
          th: "บัญชีผลการพิจารณาล่าสุดของแต่ละโครงการที่บันทึกไว้",
          en: "The latest recorded decision of each project",
        },
      ],
      links: [lists(year)],
    },
    projects.map((project) => rowOf(project, project.grantedSatang, "/status")),
  );
}
