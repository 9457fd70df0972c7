import { Form } from "@remix-run/react";
import { useT } from "~/i18n/useT";
import type { AppServices } from "../../../server/context";
import styles from "./emblem.module.css";

type Emblem = Awaited<ReturnType<AppServices["emblems"]["open"]>>["emblem"];

/** The picture in use, and the way to take it out. */
export function Current({ emblem, mayChange, busy }: { emblem: Emblem; mayChange: boolean; busy: boolean }) {
  const t = useT();
  return (
    <section className="card" aria-labelledby="emblem-now">
      <h2 id="emblem-now">{t("emblem.now")}</h2>
      {emblem === null ? (
        <div className="empty">{t("emblem.none")}</div>
      ) : (
        <figure className={styles.picture}>
          <img src={`data:${emblem.mime};base64,${emblem.data}`} alt={t("emblem.now")} />
          <figcaption className="hint">
            {t("emblem.size", { width: emblem.widthPx, height: emblem.heightPx })}
          </figcaption>
        </figure>
      )}
      {emblem !== null && mayChange && (
        <Form method="post" encType="multipart/form-data">
          <input type="hidden" name="intent" value="remove" />
          <button className="button" data-kind="danger" data-size="small" disabled={busy}>
            {t("emblem.remove")}
          </button>
        </Form>
      )}
    </section>
  );
}
