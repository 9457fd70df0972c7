import { DECISION_ROUNDS } from "~/domain/lifecycle/decisions/decision";
import { list, ref, type Schema } from "./parts";
import { schemas } from "./schemas";

const area = parameter("area", { type: "string" }, "Two-digit province code or cluster code");
const fy = parameter("fy", { type: "integer", minimum: 2500, maximum: 2699 }, "Budget year, Buddhist Era");
const id = parameter("id", { type: "string", format: "uuid" }, "Id");
const number = parameter("number", { type: "integer", minimum: 1 }, "Number of the version");
const asked = (name: string, schema: Schema, description: string) => ({
  ...parameter(name, schema, description),
  in: "query",
  required: false,
});
const FINDING_FILTERS = [
  asked("severity", { type: "string", enum: ["E", "W", "I"] }, "Only findings of this severity"),
  asked("rule", { type: "string" }, "Only findings of this rule, e.g. R6; R9 takes R9b with it"),
  asked("project", { type: "string", format: "uuid" }, "Only findings about this project"),
  asked("org", { type: "string", format: "uuid" }, "Only findings about projects of this organisation"),
];
const ROUND = asked(
  "round",
  { type: "string", enum: [...DECISION_ROUNDS] },
  "The round; else the first that is waited for",
);
const below = {
  ...parameter("below", { type: "integer", minimum: 1 }, "Only versions below this number"),
  in: "query",
  required: false,
};

function parameter(name: string, schema: Schema, description: string) {
  return { name, in: "path", required: true, schema, description };
}

const json = (schema: Schema) => ({ content: { "application/json": { schema } } });
const failed = (description: string) => ({ description, ...json(ref("Error")) });

const NOT_SIGNED_IN = { "401": failed("No session and no token") };
const NOT_THERE = { "404": failed("Absent, or not readable by this person") };
const REFUSED = {
  "403": failed("Readable, but this person may not change it; or the request did not come from our own pages"),
  "422": failed("Malformed input"),
};
const ANSWERED = { "409": failed("Already answered, too old, or the year changed since") };

function read(summary: string, schema: Schema, parameters: object[] = []) {
  const responses = { "200": { description: "OK", ...json(schema) }, ...NOT_SIGNED_IN };
  return {
    get: { summary, parameters, responses: parameters.length > 0 ? { ...responses, ...NOT_THERE } : responses },
  };
}

type Send = { parameters?: object[]; body?: object; answers?: object };

function send(summary: string, schema: Schema, { parameters = [], body, answers = {} }: Send) {
  const known = parameters.length > 0 ? NOT_THERE : {};
  const responses = {
    "200": { description: "OK", ...json(schema) },
    ...NOT_SIGNED_IN,
    ...known,
    ...REFUSED,
    ...answers,
  };
  return { post: { summary, parameters, ...(body ? { requestBody: body } : {}), responses } };
}

const table = {
  required: true,
  content: {
    "multipart/form-data": {
      schema: { type: "object", properties: { file: { type: "string", format: "binary" } }, required: ["file"] },
    },
    "text/tab-separated-values": { schema: { type: "string" } },
  },
};

const YEAR = "/areas/{area}/years/{fy}";

const paths = {
  "/areas": read("Areas that you may read", list(ref("Area"))),
  [`${YEAR}/projects`]: read("Projects of an area and year", list(ref("Project")), [area, fy]),
  [`${YEAR}/window`]: read("The 1.5×–2× window (R1–R3)", ref("Window"), [area, fy]),
  [`${YEAR}/findings`]: read("Findings of all rules", ref("Findings"), [area, fy, ...FINDING_FILTERS]),
  [`${YEAR}/plan`]: read("The plan graph, to be read or moved to another area", ref("PlanGraph"), [area, fy]),
  [`${YEAR}/approval`]: read("The annual plan's life and its approvals, with what each froze", ref("Approval"), [
    area,
    fy,
  ]),
  [`${YEAR}/scenarios`]: read("Named what-ifs of the ranking", list(ref("Scenario")), [area, fy]),
  "/scenarios/{id}": read("A what-if beside the official ranking", ref("ScenarioComparison"), [id]),
  [`${YEAR}/way-outs`]: read("The straddler and what was taken out of the year", ref("WayOuts"), [area, fy]),
  [`${YEAR}/handover/{path}`]: read("Step 4: the funding lines of one way into a budget", ref("Handover"), [
    area,
    fy,
    parameter("path", { type: "string", enum: ["province", "function"] }, "Way into a budget"),
  ]),
  "/decisions/{id}": read("A list of decisions with its comparison", ref("DecisionList"), [id]),
  "/briefs/{id}": read("A Project Brief", ref("Brief"), [id]),
  "/briefs/{id}/comments": read("Comments and official remarks on a Project Brief", ref("Comments"), [id]),
  "/briefs/{id}/versions": read("Versions of a brief, newest first", ref("Versions"), [id, below]),
  "/briefs/{id}/versions/{number}": read("A version of a brief", ref("Version"), [id, number]),
  "/evaluate/window": send("R1–R3 on given figures; nothing is stored", ref("Window"), {
    body: { required: true, ...json(ref("EvaluateWindow")) },
  }),
  "/evaluate/allocation": send("R5 on given figures; nothing is stored", ref("Allocation"), {
    body: { required: true, ...json(ref("EvaluateAllocation")) },
  }),
  [`${YEAR}/imports`]: send("Preview of a table; nothing else is written", ref("ImportPreview"), {
    parameters: [area, fy],
    body: table,
    answers: { "429": failed("Too many files at once") },
  }),
  [`${YEAR}/decisions`]: {
    ...read("What waits for decisions, and how the year came out", ref("Decisions"), [area, fy, ROUND]),
    ...send("Reads a list of decisions and says what recording it would do", ref("DecisionList"), {
      parameters: [area, fy],
      body: { required: true, ...json(ref("NewDecisions")) },
    }),
  },
  "/decisions/{id}/commit": send("Records every line of a list that has no error", ref("DecisionsRecorded"), {
    parameters: [id],
    answers: ANSWERED,
  }),
  "/decisions/{id}/undo": send("Takes a recorded list back", ref("DecisionsUndone"), {
    parameters: [id],
    body: { required: true, ...json(ref("Reason")) },
    answers: ANSWERED,
  }),
  "/imports/{id}/commit": send("Writes a previewed import", ref("ImportResult"), {
    parameters: [id],
    body: { required: false, ...json(ref("ImportAnswers")) },
    answers: ANSWERED,
  }),
  "/imports/{id}/undo": send("Takes an import back within 24 hours", ref("ImportUndo"), {
    parameters: [id],
    answers: ANSWERED,
  }),
};

/** OpenAPI 3.1 description of `/api/v1`. A test compares its paths with the router's and its schemas with answers. */
export function openApiDocument(sessionCookie: string) {
  return {
    openapi: "3.1.0",
    info: {
      title: "Ruamphaen API",
      version: "1",
      description:
        "Same permissions as the pages. Money: integer satang in fields ending in Satang. Findings of rules answer 200.",
    },
    servers: [{ url: "/api/v1" }],
    security: [{ session: [] }, { token: [] }],
    paths,
    components: {
      schemas,
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: sessionCookie },
        token: { type: "http", scheme: "bearer" },
      },
    },
  };
}
