import { Form } from "@remix-run/react";
import { useT } from "~/i18n/useT";

/** Says what was done to projects; taking one out can be undone here at once. */
export function DoneNotice({ done, count, id }: { done: "kind" | "remove" | "restore"; count: number; id: string }) {
  const t = useT();
  return (
    <div className="banner" data-tone="ok" role="status">
      <span style={{ flex: 1 }}>
        {done === "kind" && t("projects.marked", { count })}
        {done === "remove" && t("projects.removed")}
        {done === "restore" && t("projects.restored")}
      </span>
      {done === "remove" && (
        <Form method="post" preventScrollReset>
          <button className="button" data-kind="secondary" data-size="small" name="do" value={`restore:${id}`}>
            {t("projects.undo")}
          </button>
        </Form>
      )}
    </div>
  );
}
