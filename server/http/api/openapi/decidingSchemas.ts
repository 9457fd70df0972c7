import { PROJECT_STATES } from "~/domain/brief/project";
import { DECISION_ROUNDS } from "~/domain/lifecycle/decisions/decision";
import { PLAN_STATES } from "~/domain/lifecycle/plan/planLife";
import {
  bilingual,
  date,
  list,
  object,
  oneOf,
  rank,
  ref,
  satang,
  satangOrNull,
  text,
  textOrNull,
  whole,
} from "./parts";
import type { Schema } from "./parts";

const moment: Schema = { type: "string", format: "date-time" };
const momentOrNull: Schema = { type: ["string", "null"], format: "date-time" };
const truth: Schema = { type: ["boolean", "null"] };
const planState = oneOf(...PLAN_STATES);
const state = oneOf(...PROJECT_STATES);
const stateOrNull = oneOf(...PROJECT_STATES, null);
const round = oneOf(...DECISION_ROUNDS);
const status = oneOf("PREVIEW", "APPLIED", "UNDONE");

const snapshot = object({
  ...{ frameSatang: satangOrNull, minSatang: satangOrNull, maxSatang: satangOrNull },
  ...{ proposedSatang: satang, keySatang: satang, verdict: text, keyShareOk: truth },
  policy: object({ cycleId: text, revision: whole, windowMin: text, windowMax: text, keyShareMin: text }),
  rows: list(
    object({
      ...{ projectId: text, code: text, title: text, revision: whole, kind: text, rank },
      ...{
        amountSatang: satang,
        cumulativeSatang: satangOrNull,
        band: textOrNull,
        straddlesFrame: { type: "boolean" },
      },
    }),
  ),
  findings: list(object({ rule: text, severity: oneOf("E", "W", "I"), code: text, message: bilingual })),
});

const side: Schema = {
  ...object({ rank, amountSatang: satang, cumulativeSatang: satangOrNull, band: textOrNull }),
  type: ["object", "null"],
};
const project = object({ projectId: text, briefId: text, code: text, fy: whole });

/** Schemas of approval, decisions, scenarios and ways out of the cut line. */
export const decidingSchemas = {
  Approval: object({
    ...{ state: planState, version: whole, deadline: date, nowHash: text },
    steps: list(
      object({
        ...{ version: whole, from: planState, to: planState, skipped: list(planState), reason: text },
        ...{ documentNo: text, documentDate: date, at: moment },
      }),
    ),
    approvals: list(
      object({
        ...{ number: whole, meetingNo: text, meetingDate: date, note: text, hash: text, approvedAt: moment },
        ...{ submittedAt: momentOrNull, submittedNo: text, voidedAt: momentOrNull, voidReason: text, snapshot },
      }),
    ),
  }),
  Decisions: object({
    waiting: object({ SUPPORT: whole, REQUEST: whole, BUDGET: whole }),
    round,
    fates: list(object({ state, count: whole, grantedSatang: satang })),
    projects: list(object({ projectId: text, code: text, name: text, state, askedSatang: satang, band: textOrNull })),
    lists: list(
      object({
        ...{ id: text, round, documentNo: text, documentDate: date, status },
        ...{ createdAt: moment, appliedAt: momentOrNull },
      }),
    ),
  }),
  DecisionList: object({
    ...{ id: text, areaCode: text, fy: whole, round, documentNo: text, documentDate: date, fileName: textOrNull },
    ...{ status, writable: whole },
    lines: list(
      object({
        ...{ line: whole, code: text, projectId: textOrNull, briefId: textOrNull, printed: text, from: stateOrNull },
        ...{ outcome: stateOrNull, amountSatang: satangOrNull, reason: text, askedSatang: satangOrNull },
        findings: list(ref("Finding")),
      }),
    ),
    findings: list(ref("Finding")),
  }),
  NewDecisions: object({
    ...{ round, documentNo: text, documentDate: { type: "string", format: "date" } },
    lines: list(
      object({ code: text, outcome: text, amount: text, reason: text }, ["code", "outcome", "amount", "reason"]),
    ),
  }),
  DecisionsRecorded: object({ id: text, recorded: whole }),
  DecisionsUndone: object({ id: text, returned: whole, kept: list(text) }),
  Reason: object({ reason: text }),
  Scenario: object({ id: text, name: text, frameSatang: satangOrNull, createdAt: moment }),
  ScenarioComparison: object({
    ...{ id: text, name: text, frameSatang: satangOrNull, newIds: list(text), moved: whole },
    ...{ official: ref("Window"), scenario: ref("Window"), enters: list(text), leaves: list(text) },
    differences: list(object({ projectId: text, code: textOrNull, scenario: side, official: side })),
  }),
  WayOuts: object({
    straddler: {
      ...object({ projectId: text, shrinkSatang: satang, fitsSatang: satang }),
      type: ["object", "null"],
    },
    wayOuts: list(
      object({
        ...{ id: text, way: oneOf("REDUCE", "PHASE"), reducedSatang: satang, from: project },
        ...{ later: { ...project, type: ["object", "null"] }, at: moment },
      }),
    ),
  }),
};
