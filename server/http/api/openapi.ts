import { schemas } from "./openapiSchemas";

type Parameter = { name: string; in: "path"; required: true; schema: object; description: string };

const area: Parameter = {
  name: "area",
  in: "path",
  required: true,
  schema: { type: "string" },
  description: "Two-digit province code or cluster code",
};
const fy: Parameter = {
  name: "fy",
  in: "path",
  required: true,
  schema: { type: "integer", minimum: 2500, maximum: 2699 },
  description: "Budget year, Buddhist Era",
};
const id: Parameter = {
  name: "id",
  in: "path",
  required: true,
  schema: { type: "string", format: "uuid" },
  description: "Id",
};

const ref = (name: keyof typeof schemas) => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: object) => ({ content: { "application/json": { schema } } });
const failures = {
  "401": { description: "No session and no token", ...json(ref("Error")) },
  "404": { description: "Absent, or not readable by this person", ...json(ref("Error")) },
  "422": { description: "Malformed input", ...json(ref("Error")) },
};

function operation(summary: string, schema: object, more: object = {}) {
  return { summary, responses: { "200": { description: "OK", ...json(schema) }, ...failures }, ...more };
}

const listOf = (schema: object) => ({ type: "array", items: schema });
const body = (schema: object) => ({ requestBody: { required: true, ...json(schema) } });

/** OpenAPI 3.1 description of `/api/v1`. Every path of the router is here; a test compares the two. */
export function openApiDocument() {
  const year = "/areas/{area}/years/{fy}";
  const onYear = { parameters: [area, fy] };
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
    paths: {
      "/areas": { get: operation("Areas that you may read", listOf(ref("Area"))) },
      [`${year}/projects`]: { get: operation("Projects of an area and year", listOf(ref("Project")), onYear) },
      [`${year}/window`]: { get: operation("The 1.5×–2× window (R1–R3)", ref("Window"), onYear) },
      [`${year}/findings`]: { get: operation("Findings of all rules", ref("Findings"), onYear) },
      [`${year}/imports`]: {
        post: operation("Preview of an imported table; nothing is written", ref("ImportPreview"), {
          ...onYear,
          requestBody: {
            required: true,
            content: {
              "multipart/form-data": {
                schema: {
                  type: "object",
                  properties: { file: { type: "string", format: "binary" } },
                  required: ["file"],
                },
              },
              "text/tab-separated-values": { schema: { type: "string" } },
            },
          },
        }),
      },
      "/imports/{id}/commit": {
        post: operation("Writes a previewed import", ref("ImportResult"), {
          parameters: [id],
          ...body(ref("ImportAnswers")),
        }),
      },
      "/imports/{id}/undo": {
        post: operation("Undoes an import within 24 hours", ref("ImportUndo"), { parameters: [id] }),
      },
      "/briefs/{id}": { get: operation("A Project Brief", ref("Brief"), { parameters: [id] }) },
      "/evaluate/window": {
        post: operation("R1–R3 on given figures; nothing is stored", ref("Window"), body(ref("EvaluateWindow"))),
      },
    },
    components: {
      schemas,
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "session" },
        token: { type: "http", scheme: "bearer" },
      },
    },
  };
}
