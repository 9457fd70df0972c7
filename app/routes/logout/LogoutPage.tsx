import { Form, Link } from "@remix-run/react";
import { useCallback, useEffect, useRef, useState } from "react";
import { clearLocalCopies } from "~/collab/localCopy";
import { useT } from "~/i18n/useT";
import { LocalWorkEntry } from "./LocalWorkEntry";
import { localWork, type LocalWork } from "./localWork";
import styles from "./logout.module.css";

/** The question before signing out: what lies in this browser only, and what shall become of it. */
export function LogoutPage({ userId }: { userId: string }) {
  const t = useT();
  const [work, setWork] = useState<readonly LocalWork[] | null>(null);
  const look = useCallback(async () => setWork(await localWork(userId)), [userId]);
  useEffect(() => void look(), [look]);
  const some = work !== null && work.length > 0;
  return (
    <div className={styles.page}>
      <h1>{some ? t("logout.title") : t("logout.leave")}</h1>
      <p>{some ? t("logout.explain") : work !== null && t("logout.none")}</p>
      <ul className={styles.list}>
        {(work ?? []).map((one) => (
          <LocalWorkEntry key={one.key} work={one} userId={userId} settled={() => void look()} />
        ))}
      </ul>
      <div className="row">
        <Leave userId={userId} work={work ?? []} />
        {some && (
          <button type="button" className="button" data-kind="secondary" onClick={() => void look()}>
            {t("logout.checkAgain")}
          </button>
        )}
        <Link to="/" className="button" data-kind="quiet">
          {t("logout.stay")}
        </Link>
      </div>
    </div>
  );
}

/** Signs out and removes what this browser holds of the person. */
function Leave({ userId, work }: { userId: string; work: readonly LocalWork[] }) {
  const t = useT();
  const form = useRef<HTMLFormElement>(null);
  const some = work.length > 0;
  const leave = async () => {
    for (const one of work) await one.remove();
    await clearLocalCopies(userId);
    form.current?.submit();
  };
  return (
    <Form
      ref={form}
      method="post"
      reloadDocument
      onSubmit={(event) => {
        event.preventDefault();
        if (!some || confirm(t("logout.sure"))) void leave();
      }}
    >
      <button className="button" data-kind={some ? "danger" : undefined}>
        {t(some ? "logout.leaveAndDelete" : "logout.leave")}
      </button>
    </Form>
  );
}
