import { data } from "@remix-run/node";
import type { z } from "zod";
import type { FailureBody } from "../FailurePage";

/**
 * The fields of a posted form in the shape of `schema`. A form that our own pages cannot have sent is answered 422
 * before any use-case is asked; what people can type wrong is judged by the use-case.
 */
export async function readForm<S extends z.ZodType>(request: Request, schema: S): Promise<z.infer<S>> {
  const parsed = schema.safeParse(Object.fromEntries(await request.formData()));
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path.join(".") ?? "";
  throw data({ code: "badInput", details: { field } } satisfies FailureBody, { status: 422 });
}
