import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ChoosePassword } from "~/components/people/ChoosePassword";
import { loadLink, spendLink } from "~/components/people/linkRoute";
import { translate } from "~/i18n/messages";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${translate(data?.locale ?? "th", "link.inviteTitle")} · ${translate(data?.locale ?? "th", "app.name")}` },
];

export const loader = (args: LoaderFunctionArgs) => loadLink("INVITE", args);
export const action = (args: ActionFunctionArgs) => spendLink("INVITE", args);

export default function InvitePage() {
  const answer = useActionData<typeof action>() ?? null;
  return <ChoosePassword {...useLoaderData<typeof loader>()} answer={answer} />;
}
