import { Form } from "@remix-run/react";
import { useT } from "~/i18n/useT";

/** Says that a project was taken out or brought back; taking it out can be undone here at once. */
export function DoneNotice({ done, id }: { done: "remove" | "restore"; id: string }) {
  const t = useT();
  return (
    <div className="banner" data-tone="ok" role="status">
      <span style={{ flex: 1 }}>
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
