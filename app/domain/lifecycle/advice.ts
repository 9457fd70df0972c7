import type { Adviser } from "../comment/thread";
import { ADVISERS } from "../comment/thread";
import { ADVISER_NAMES } from "../comment/remarks";
import type { BriefContent } from "../brief/briefContent";
import type { ProjectKind } from "../brief/project";
import { LAW_TEXTS, quoted } from "../rules/lawTexts";
import type { Finding } from "../rules/finding";

/** What an adviser says of one revision of a brief. */
export type Verdict = "SUPPORT" | "WITH_REMARKS" | "NOT_SUPPORT";

/** Verdicts in the order in which they are offered. */
export const VERDICTS: readonly Verdict[] = ["SUPPORT", "WITH_REMARKS", "NOT_SUPPORT"];

/** A recorded opinion, as far as the rules ask. */
export type OpinionFacts = { adviser: Adviser; verdict: Verdict };

/**
 * [R20] Both advisers (สศช. ภาค, สงป. เขตพื้นที่) recorded an opinion before ก.บ.จ. (source 004 line 162): E for a key
 * project, and for every project when the plan is approved (`forApproval`); else W. An opinion against the project is
 * an opinion: it is shown (W) and the committee decides.
 */
export function checkAdvice(
  project: { projectId: string; kind: ProjectKind },
  opinions: readonly OpinionFacts[],
  forApproval: boolean,
): Finding[] {
  const ids = [project.projectId];
  return ADVISERS.flatMap((adviser): Finding[] => {
    const name = ADVISER_NAMES[adviser];
    const given = opinions.filter((one) => one.adviser === adviser).at(-1);
    if (given && given.verdict !== "NOT_SUPPORT") return [];
    if (given)
      return [
        {
          ...{ rule: "R20", severity: "W", code: "ADVISED_AGAINST", ids },
          message: {
            th: `${name.th} ไม่เห็นควรสนับสนุน ให้ ก.บ.จ. พิจารณาเหตุผลประกอบ`,
            en: `${name.en} advised against the project; the committee weighs the reasons`,
          },
        },
      ];
    const severity = forApproval || project.kind === "KEY" ? "E" : "W";
    return [
      {
        ...{ rule: "R20", severity, code: "ADVICE_MISSING", ids },
        message: {
          th: `ยังไม่มีความเห็นของ ${name.th} · ${quoted(LAW_TEXTS.advisers)}`,
          en: `No opinion of ${name.en} yet; both advisers are heard before the committee`,
        },
      },
    ];
  });
}

/** [R20b] A key project argues that it is of high potential and of high priority (source 004 line 85): E. */
export function checkImportance(
  project: { projectId: string; kind: ProjectKind },
  content: Pick<BriefContent, "highPotential" | "highPriority">,
): Finding[] {
  if (project.kind !== "KEY") return [];
  const sides = [
    { text: content.highPotential, code: "POTENTIAL_MISSING", th: "ความสำคัญสูง (High Potential)", en: "High Potential" },
    { text: content.highPriority, code: "PRIORITY_MISSING", th: "ความจำเป็นสูง (High Priority)", en: "High Priority" },
  ];
  return sides
    .filter(({ text }) => text.trim() === "")
    .map(({ code, th, en }) => ({
      ...{ rule: "R20b", severity: "E" as const, code, ids: [project.projectId, "item-extra"] },
      message: {
        th: `โครงการสำคัญต้องแสดงเหตุผลเรื่อง${th} · ${quoted(LAW_TEXTS.keyProject)}`,
        en: `A key project must argue why it is of ${en}`,
      },
    }));
}
