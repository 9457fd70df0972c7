import { useLocation } from "@remix-run/react";
import { useModal } from "~/components/dialog/useModal";
import { useT } from "~/i18n/useT";
import { shortcutsOf, type Shortcut } from "./shortcuts";
import styles from "./keys.module.css";

function Ways({ ways }: Pick<Shortcut, "ways">) {
  const t = useT();
  return (
    <>
      {ways.map((way, index) => (
        <span key={way.join()} className={styles.way}>
          {index > 0 && <span className="hint"> {t("keys.or")} </span>}
          {way.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
        </span>
      ))}
    </>
  );
}

/** The keys of this page, then those of every page. */
export function KeysDialog({ onClose }: { onClose(): void }) {
  const t = useT();
  const dialog = useModal();
  const { pathname } = useLocation();
  return (
    <dialog ref={dialog} className={styles.dialog} onClose={onClose} aria-labelledby="keys-title">
      <div className={styles.head}>
        <h2 id="keys-title">{t("keys.title")}</h2>
        <button type="button" className="button" data-kind="secondary" data-size="small" onClick={onClose} autoFocus>
          {t("shell.close")}
        </button>
      </div>
      {shortcutsOf(pathname).map(({ where, shortcuts }) => (
        <section key={where}>
          <h3>{t(where)}</h3>
          <dl className={styles.list}>
            {shortcuts.map(({ ways, label }) => (
              <div key={label}>
                <dt>{t(label)}</dt>
                <dd>
                  <Ways ways={ways} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <p className="hint">{t("keys.hint")}</p>
    </dialog>
  );
}
