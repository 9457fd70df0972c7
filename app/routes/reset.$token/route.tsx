import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ChoosePassword } from "~/components/people/ChoosePassword";
import { loadLink, spendLink } from "~/components/people/linkRoute";
import { translate } from "~/i18n/messages";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${translate(data?.locale ?? "th", "link.resetTitle")} · ${translate(data?.locale ?? "th", "app.name")}` },
];

export const loader = (args: LoaderFunctionArgs) => loadLink("RESET", args);
export const action = (args: ActionFunctionArgs) => spendLink("RESET", args);

export default function ResetPage() {
  const answer = useActionData<typeof action>() ?? null;
  return <ChoosePassword {...useLoaderData<typeof loader>()} answer={answer} />;
}
