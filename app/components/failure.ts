import { data } from "@remix-run/node";
import type { FailureBody } from "./FailurePage";

/** Shape that the server's expected failures have; recognised by name because app/ never imports server code. */
type ExpectedFailure = Error & { code: string; status: number; details: Record<string, string | number> };

function isExpected(error: unknown): error is ExpectedFailure {
  return error instanceof Error && error.name === "AppError" && "code" in error && "status" in error;
}

/** Turns an expected failure of a use-case into an action's answer with its HTTP status; anything else is thrown on. */
export function asFailure(error: unknown) {
  if (!isExpected(error)) throw error;
  const body: FailureBody = { code: error.code, details: error.details };
  return data({ failure: body }, { status: error.status });
}

/** For loaders: throws the failure as an error answer, so that the page shows its sentence with its status. */
export async function orFail<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!isExpected(error)) throw error;
    throw data({ code: error.code, details: error.details } satisfies FailureBody, { status: error.status });
  }
}
