import type { Actor } from "~/domain/access/actor";
import type { ProjectKind } from "~/domain/brief/project";
import { loadActor } from "../../server/db/actors";
import type { Deps } from "../../server/usecases/deps";
import { insertProject } from "../../server/usecases/project/insertProject";
import { importSampleTable } from "./sampleImport";
import { sampleBrief, type SampleProject } from "./sampleBrief";
import { seedMou } from "./sampleMou";
import { seedPeople, sampleUserId, type SampleOrgs } from "./samplePeople";
import { nodeId, seedPlan, type SampleNodes } from "./samplePlan";
import { seedSessions } from "./sampleSession";
import plan from "./phatthalung-plan.json";
import sample from "./phatthalung-2568.json";

const AREA = "93";
const FY = 2568;
/** 219,548,900 baht in satang: the frame of the real table. */
const FRAME = 21_954_890_000n;
/** What the second scenario tries: 178,000,000 baht, so that one project lies across the line of twice the frame. */
const SMALLER_FRAME = 17_800_000_000n;

/**
 * Fills an empty store with the sample province: people, plans, budget year 2567 imported from the real table, 2568
 * being planned (25 briefs, ranks, sources, frame 219,548,900 baht, verdict WITHIN), two scenarios, an MOU draft,
 * and two dialogue sessions: one held, one prepared.
 */
export async function seedPhatthalung(deps: Deps, password: string): Promise<void> {
  const { prisma } = deps.db;
  await prisma.area.update({ where: { code: AREA }, data: { active: true } });
  const orgs = await seedPeople(deps, password);
  const nodes = await seedPlan(deps);
  const setAt = deps.clock.now();
  const setBy = await sampleUserId(deps, "planner");
  const frame = { areaCode: AREA, amountSatang: FRAME, origin: "ANNOUNCED", setBy, setAt };
  await prisma.budgetFrame.createMany({
    data: [
      { ...frame, fy: 2567, adminCostSatang: 900_000_000n, announcedRef: "งบประมาณที่ได้รับการจัดสรร พ.ศ. 2567" },
      { ...frame, fy: FY, announcedRef: "กรอบที่ใช้วางแผน (ตัวอย่าง)" },
    ],
  });
  const planner = await loadActor(prisma, setBy, deps.clock.today(), { sessionId: null, address: "" });
  if (!planner) throw new Error("the sample's planner cannot act");
  await importSampleTable(deps, planner);
  const ids = new Map<number, string>();
  for (const project of sample.projects) ids.set(project.no, await makeProject(deps, planner, project, orgs, nodes));
  await makeScenarios(deps, ids, setBy);
  await seedMou(deps, planner, ids.get(18) ?? "");
  await seedSessions(deps, planner, orgs, ids);
}

async function makeProject(
  deps: Deps,
  planner: Actor,
  project: SampleProject,
  orgs: SampleOrgs,
  nodes: SampleNodes,
): Promise<string> {
  const payers = [project.function, project.local, project.private];
  const partnerOrgIds = payers.flatMap((pledge) => (pledge ? (orgs.get(String(pledge[0])) ?? []) : []));
  return deps.db.prisma.$transaction(
    async (tx) => {
      const { projectId } = await insertProject(tx, deps, planner, {
        areaCode: AREA,
        fy: FY,
        kind: project.kind as ProjectKind,
        leadOrgId: orgs.get(project.lead) ?? null,
        partnerOrgIds,
        content: sampleBrief(project, orgs, refsOf(project, nodes)),
      });
      const groupName = sample.groups[project.group as keyof typeof sample.groups];
      await tx.project.update({ where: { id: projectId }, data: { rank: project.rank, rankOrigin: "SET", groupName } });
      return projectId;
    },
    { timeout: 60_000 },
  );
}

/** The last two of `unlinked` stay without a place in the plan, so that the plan page has gaps to show. */
function refsOf(project: SampleProject, nodes: SampleNodes) {
  const none = { nodeId: null, text: "" };
  const key = plan.programmeOf[String(project.no) as keyof typeof plan.programmeOf];
  const programme = plan.development5.nodes.find((node) => node.key === key);
  const guideline = plan.development5.nodes.find((node) => node.key === programme?.up[0]);
  const issue = plan.development5.nodes.find((node) => node.key === `issue-${project.group}`);
  if (plan.unlinked.includes(project.no) || !programme || !guideline || !issue)
    return { issue: { nodeId: null, text: issue?.titleTh ?? "" }, programme: none, guideline: none };
  const ref = (node: { key: string; titleTh: string }) => ({ nodeId: nodeId(nodes, node.key), text: node.titleTh });
  return { issue: ref(issue), programme: ref(programme), guideline: ref(guideline) };
}

async function makeScenarios(deps: Deps, ids: ReadonlyMap<number, string>, createdBy: string): Promise<void> {
  const official = Object.fromEntries(sample.projects.map(({ no, rank }) => [ids.get(no) ?? "", rank]));
  const small = [...sample.projects].sort((a, b) => a.province - b.province);
  const smallFirst = Object.fromEntries(small.map(({ no }, at) => [ids.get(no) ?? "", at + 1]));
  const base = { areaCode: AREA, fy: FY, createdBy, createdAt: deps.clock.now() };
  await deps.db.prisma.rankScenario.createMany({
    data: [
      { ...base, name: "ถ้ากรอบลดเหลือ 178 ล้านบาท", ranks: official, frameSatang: SMALLER_FRAME },
      { ...base, name: "เรียงโครงการเล็กก่อน", ranks: smallFirst },
    ],
  });
}
