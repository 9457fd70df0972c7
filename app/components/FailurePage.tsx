import { isRouteErrorResponse, Link, useRouteError } from "@remix-run/react";
import { isMessageKey } from "~/i18n/messages";
import { useT } from "~/i18n/useT";

/** Body of an error answer: the code of the failure and values for its sentence. */
export type FailureBody = { code: string; details?: Record<string, string | number> };

/** What a person sees when a page could not be shown: what happened, what is kept, what to do. */
export function FailurePage() {
  const t = useT();
  const error = useRouteError();
  const body: FailureBody = isRouteErrorResponse(error) && isFailure(error.data) ? error.data : fallback(error);
  const key = `error.${body.code}`;
  return (
    <div style={{ maxWidth: 640, margin: "8vh auto" }}>
      <h1>{t("error.heading")}</h1>
      <div className="banner" data-tone="bad" role="alert">
        <p>{t(isMessageKey(key) ? key : "error.unexpected", { reference: "–", ...body.details })}</p>
      </div>
      <Link to="/" className="button" data-kind="secondary" reloadDocument>
        {t("shell.home")}
      </Link>
    </div>
  );
}

function isFailure(data: unknown): data is FailureBody {
  return typeof data === "object" && data !== null && "code" in data && typeof data.code === "string";
}

function fallback(error: unknown): FailureBody {
  return { code: isRouteErrorResponse(error) && error.status === 404 ? "notFound" : "unexpected" };
}
