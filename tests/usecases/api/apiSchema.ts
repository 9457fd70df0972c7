type Schema = {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
};

/** An OpenAPI document as far as the tests read it. */
export type OpenApi = {
  openapi: string;
  paths: Record<
    string,
    Record<string, { responses: Record<string, { content?: Record<string, { schema: Schema }> }> }>
  >;
  components: { schemas: Record<string, Schema> };
};

const typeOf = (value: unknown): string[] => {
  if (value === null) return ["null"];
  if (Array.isArray(value)) return ["array"];
  if (typeof value === "number") return Number.isInteger(value) ? ["integer", "number"] : ["number"];
  return [typeof value];
};

/**
 * Where a value differs from its schema, strictly: a field that is not described is a fault as much as one that is
 * missing. Empty = it fits.
 */
export function faultsOf(value: unknown, schema: Schema, document: OpenApi, at = "$"): string[] {
  if (schema.$ref) {
    const named = document.components.schemas[schema.$ref.replace("#/components/schemas/", "")];
    return named ? faultsOf(value, named, document, at) : [`${at}: ${schema.$ref} is not described`];
  }
  const allowed = schema.type === undefined ? typeOf(value) : [schema.type].flat();
  if (!typeOf(value).some((type) => allowed.includes(type)))
    return [`${at}: ${typeOf(value)[0]}, not ${allowed.join("|")}`];
  if (schema.enum && !schema.enum.includes(value))
    return [`${at}: ${String(value)} is none of ${schema.enum.join(", ")}`];
  if (Array.isArray(value))
    return value.flatMap((inner, index) => faultsOf(inner, schema.items ?? {}, document, `${at}[${index}]`));
  if (value === null || typeof value !== "object" || !schema.properties) return [];
  return objectFaults(value as Record<string, unknown>, schema, document, at);
}

function objectFaults(value: Record<string, unknown>, schema: Schema, document: OpenApi, at: string): string[] {
  const { properties = {}, required = [] } = schema;
  return [
    ...required.filter((name) => !(name in value)).map((name) => `${at}.${name}: missing`),
    ...Object.entries(value).flatMap(([name, inner]) => {
      const described = properties[name];
      return described ? faultsOf(inner, described, document, `${at}.${name}`) : [`${at}.${name}: not described`];
    }),
  ];
}

/** Faults of an answer of `METHOD path` (path as in the document) with this status. */
export function answerFaults(document: OpenApi, method: string, path: string, status: number, body: unknown): string[] {
  const answer = document.paths[path]?.[method]?.responses[String(status)];
  const schema = answer?.content?.["application/json"]?.schema;
  return schema ? faultsOf(body, schema, document) : [`${method} ${path} ${status}: not described`];
}
