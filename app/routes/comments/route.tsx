import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useRevalidator } from "@remix-run/react";
import { MY_TOPIC } from "~/collab/pageMessage";
import { ThreadGroups } from "~/components/comments/ThreadGroups";
import { orFail } from "~/components/failure";
import { useTouched } from "~/components/live/useTouched";
import { requireActor } from "~/components/requireActor";
import { translate } from "~/i18n/messages";
import { useT } from "~/i18n/useT";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: translate(data?.locale ?? "th", "comment.mine.title") },
];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  return { threads: await orFail(context.comments.mine(actor)), locale: context.locale };
}

/** What waits for the signed-in person in every year; a new mention appears at once. */
export default function MyComments() {
  const t = useT();
  const { threads } = useLoaderData<typeof loader>();
  const { revalidate } = useRevalidator();
  useTouched(MY_TOPIC, () => void revalidate());
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{t("comment.mine.title")}</h1>
          <p className="hint">{t("comment.mine.intro")}</p>
        </div>
        <span className="tag">{t("comment.list.count", { count: threads.length })}</span>
      </div>
      <ThreadGroups threads={threads} withYear />
    </>
  );
}
