import type { Bilingual, Finding } from "~/domain/rules/finding";

/** A project that a finding is about. */
export type FoundProject = { id: string; code: string; title: string };

/** One cause with every project that has it, in the order of the ranking; no projects for what the whole year lacks. */
export type FindingGroup = Pick<Finding, "rule" | "severity"> & {
  key: string;
  message: Bilingual;
  projects: FoundProject[];
};

/** A sentence without the code of the project that it begins with. */
function unnamed(sentence: string, code: string): string {
  return sentence.startsWith(code) ? sentence.slice(code.length).replace(/^:?\s+/, "") : sentence;
}

/**
 * Findings with the same cause become one group that names its projects, so that twenty-five projects without an opinion
 * are one line of work and not twenty-five; findings about no project or about several stay by themselves.
 */
export function groupFindings(findings: readonly Finding[], projects: readonly FoundProject[]): FindingGroup[] {
  const known = new Map(projects.map((project) => [project.id, project]));
  const groups = new Map<string, FindingGroup>();
  for (const { rule, severity, code, ids, message } of findings) {
    const project = ids.length === 1 ? known.get(ids[0] ?? "") : undefined;
    const said = project
      ? { th: unnamed(message.th, project.code), en: unnamed(message.en, project.code) }
      : { th: message.th, en: message.en };
    const key = `${rule} ${code} ${said.th}`;
    const group = groups.get(key) ?? { key, rule, severity, message: said, projects: [] };
    if (project) group.projects.push(project);
    groups.set(key, group);
  }
  return [...groups.values()];
}
