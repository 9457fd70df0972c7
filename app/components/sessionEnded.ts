import { data } from "@remix-run/node";
import type { FailureBody } from "./FailurePage";

/**
 * Answer of an action when the session has ended: the page stays as it is, so that nothing typed is lost, and says that
 * one must sign in again.
 */
export function sessionEnded() {
  const body: FailureBody = { code: "signInAgain", details: {} };
  return data({ failure: body }, { status: 401 });
}
