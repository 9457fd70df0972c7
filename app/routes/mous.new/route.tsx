import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { useActionData, useNavigate } from "@remix-run/react";
import { asFailure } from "~/components/failure";
import { Problem } from "~/components/Problem";
import { sessionEnded } from "~/components/sessionEnded";
import { parseId } from "~/components/yearParams";
import { useT } from "~/i18n/useT";

/** Drafts the memoranda of a project from its brief and opens the first one. */
export async function action({ context, request }: ActionFunctionArgs) {
  const { actor } = context;
  if (!actor) return sessionEnded();
  const sent = await request.formData();
  const projectId = parseId(sent.get("projectId")?.toString());
  const type = sent.get("type") === "COOPERATION" ? "COOPERATION" : "ASSET_TRANSFER";
  try {
    const { ids } = await context.mous.draft(actor, projectId, type);
    return redirect(`/mous/${ids[0]}`);
  } catch (error) {
    return asFailure(error);
  }
}

export const loader = () => null;

/** Seen only when the draft could not be made: says why, and leads back. */
export default function NewMouPage() {
  const answer = useActionData<typeof action>();
  const t = useT();
  const back = useNavigate();
  return (
    <>
      <h1>{t("mou.new")}</h1>
      <Problem failure={answer && "failure" in answer ? answer : null} />
      <button className="button" data-kind="secondary" onClick={() => back(-1)}>
        {t("shell.back")}
      </button>
    </>
  );
}
