import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useLoaderData, useRevalidator } from "@remix-run/react";
import { MY_TOPIC } from "~/collab/pageMessage";
import { readForm } from "~/components/form/readForm";
import { useTouched } from "~/components/live/useTouched";
import { requireActor } from "~/components/requireActor";
import { safeRedirect } from "~/components/safeRedirect";
import { sessionEnded } from "~/components/sessionEnded";
import { translate } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import { noticeCommand, readNoticeFilter } from "./noticeCommand";
import { NoticeDays } from "./NoticeDays";
import { NoticeFilters } from "./NoticeFilters";
import styles from "./notices.module.css";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${translate(data?.locale ?? "th", "notice.title")} · ${translate(data?.locale ?? "th", "app.name")}` },
];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const filter = readNoticeFilter(new URL(request.url));
  return { locale: context.locale, today: context.today, filter, ...(await context.notices.list(actor, filter)) };
}

export async function action({ context, request }: ActionFunctionArgs) {
  if (!context.actor) return sessionEnded();
  const command = await readForm(request, noticeCommand);
  if (command.intent === "all") await context.notices.markAllRead(context.actor);
  else if (command.intent === "unread") await context.notices.markUnread(context.actor, command.id);
  else await context.notices.markRead(context.actor, command.id);
  if (command.intent === "open") return redirect(safeRedirect(command.link));
  return { done: true as const };
}

function Empty({ filtered }: { filtered: boolean }) {
  const t = useT();
  return (
    <div className="empty">
      <p>{t(filtered ? "notice.emptyFilter" : "notice.empty")}</p>
      {!filtered && <p className="hint">{t("notice.emptyHint")}</p>}
    </div>
  );
}

export default function NoticesPage() {
  const t = useT();
  const { notices, unread, kinds, filter, today } = useLoaderData<typeof loader>();
  const { revalidate } = useRevalidator();
  useTouched(MY_TOPIC, revalidate);
  return (
    <div className={styles.page}>
      <div className="page-head">
        <div>
          <h1>{t("notice.title")}</h1>
          <p className="hint" role="status">
            {unread === 0 ? t("notice.bellNone") : t("notice.unreadCount", { count: unread })}
          </p>
        </div>
        {unread > 0 && (
          <Form method="post">
            <button className="button" data-kind="secondary" name="intent" value="all">
              {t("notice.markAll")}
            </button>
          </Form>
        )}
      </div>
      <NoticeFilters kinds={kinds} filter={filter} />
      {notices.length === 0 ? (
        <Empty filtered={filter.unread || filter.kind !== undefined} />
      ) : (
        <NoticeDays notices={notices} today={today} />
      )}
    </div>
  );
}
