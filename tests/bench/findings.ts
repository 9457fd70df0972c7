import { evaluateWindow } from "~/domain/budget/window";
import { POLICY_CYCLE_2568 } from "~/domain/budget/policyCycle";
import type { WindowProposal } from "~/domain/budget/windowResult";
import { comparedOf, wordsOf } from "~/domain/duplicate/compared";
import { duplicateCandidates } from "~/domain/duplicate/candidates";
import { areaFindings, type AreaToJudge } from "~/domain/findings/areaFindings";
import type { ProjectToJudge } from "~/domain/findings/projectFindings";
import { MOST_REMEMBERED, rememberingJudge } from "~/domain/findings/remembered/rememberedFindings";
import { checkPlan } from "~/domain/plan/checkPlan";
import { median, round2 } from "./collab/stats";
import { graphOf, projectsOf } from "./findings/area";

const SIZES = [100, 1_000, 10_000];
const REPEATS = 9;

function timed(work: () => unknown): number {
  for (let warm = 0; warm < 3; warm += 1) work();
  const times = Array.from({ length: REPEATS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return round2(median(times));
}

/**
 * The same through the judge that remembers: the projects as a new reading of the database gives them (copies, nothing
 * shared), `edited` of them with another title and outputs each time.
 */
function timedAgain(area: AreaToJudge, edited: number): number {
  const judge = rememberingJudge(Math.max(MOST_REMEMBERED, area.projects.length));
  areaFindings(area, judge);
  const times = Array.from({ length: REPEATS + 3 }, (_, round) => {
    const projects = structuredClone(area.projects).map((project, at) =>
      at < edited ? { ...project, content: { ...project.content, title: `${round}`, outputs: `${round}` } } : project,
    );
    const start = performance.now();
    areaFindings({ ...area, projects }, judge);
    return performance.now() - start;
  });
  return round2(median(times.slice(3)));
}

const proposalsOf = (projects: readonly ProjectToJudge[]): WindowProposal[] =>
  projects.map(({ projectId, kind }, at) => ({ id: projectId, kind, rank: at + 1, amountSatang: 100_000_000n }));

/**
 * Findings of one area and year by the pure rules, nothing read or stored: R1–R3 of the window, R9 of the plan, R4–R6,
 * R16–R20 and R28 of every brief, R6 over pairs; then again by the judge that remembers what it said before. Median of
 * nine runs after three; prints one JSON object.
 */
const rows = SIZES.map((count) => {
  const projects = projectsOf(count);
  const graph = graphOf(projects);
  const window = {
    frameSatang: 60_000_000n * BigInt(count),
    proposals: proposalsOf(projects),
    policy: POLICY_CYCLE_2568,
  };
  const all = () => {
    const plan = checkPlan(graph);
    const area = areaFindings({ projects, verdicts: [], minSources: 3, plan });
    return [...evaluateWindow(window).findings, ...plan, ...area.map(({ finding }) => finding)];
  };
  const found = all();
  const area: AreaToJudge = { projects, verdicts: [], minSources: 3, plan: checkPlan(graph) };
  const words = projects.map(({ projectId, areaCode, content }) => comparedOf(wordsOf(projectId, areaCode, content)));
  return {
    briefs: count,
    findings: found.length,
    pairs: found.filter(({ code }) => code === "LOOKS_ALIKE").length,
    allRulesMs: timed(all),
    nothingChangedMs: timedAgain(area, 0),
    tenChangedMs: timedAgain(area, 10),
    pairsOnlyMs: timed(() => duplicateCandidates(words)),
  };
});
process.stdout.write(`${JSON.stringify({ findings: rows })}\n`);
