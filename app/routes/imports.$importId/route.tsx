import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { asFailure, orFail } from "~/components/failure";
import { Problem } from "~/components/Problem";
import { requireActor } from "~/components/requireActor";
import { sessionEnded } from "~/components/sessionEnded";
import { parseId } from "~/components/yearParams";
import { translate } from "~/i18n/messages";
import { CommittedPage } from "./result/CommittedPage";
import { parseImportCommand } from "./importCommand";
import { importPage } from "./pageData";
import { PreviewPage } from "./PreviewPage";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${translate(data?.locale ?? "th", data?.status === "PREVIEW" ? "import.previewTitle" : "import.doneTitle")} · ${data?.fileName ?? ""}`,
  },
];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const view = await orFail(context.imports.open(actor, parseId(params.importId)));
  return { ...importPage(view, new URL(request.url).searchParams), locale: context.locale };
}

/** Confirms the import with the answers given, or takes it back; then the page shows what came of it. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const { actor } = context;
  if (!actor) return sessionEnded();
  const importId = parseId(params.importId);
  const command = parseImportCommand(await request.formData());
  try {
    if (command.intent === "commit") await context.imports.commit(actor, importId, command.answers);
    else await context.imports.undo(actor, importId);
  } catch (error) {
    return asFailure(error);
  }
  return redirect(`/imports/${importId}`);
}

export default function ImportRoute() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const idle = useNavigation().state === "idle";
  return (
    <>
      {idle && answer && "failure" in answer && <Problem failure={answer} />}
      {data.status === "PREVIEW" ? <PreviewPage data={data} /> : <CommittedPage data={data} />}
    </>
  );
}
