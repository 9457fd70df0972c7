import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { asFailure } from "~/components/failure";
import { Problem } from "~/components/Problem";
import { requireActor } from "~/components/requireActor";
import { parseId } from "~/components/yearParams";

/** Drafts the memoranda of a project from its brief and opens the first one. */
export async function action({ context, request }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  const projectId = parseId((await request.formData()).get("projectId")?.toString());
  try {
    const { ids } = await context.mous.draft(actor, projectId);
    return redirect(`/mous/${ids[0]}`);
  } catch (error) {
    return asFailure(error);
  }
}

export const loader = () => redirect("/");

/** Seen only when the draft could not be made. */
export default function NewMouPage() {
  const answer = useActionData<typeof action>();
  return <Problem failure={answer && "failure" in answer ? answer : null} />;
}
