import { useT } from "~/i18n/useT";
import type { Check } from "./checkData";
import { useDownload } from "./useDownload";
import styles from "./check.module.css";

/** The files of a document. What takes longer than a moment says so and can be given up; without script they are links. */
export function FileButtons({ files, search }: { files: Check["files"]; search: string }) {
  const t = useT();
  const { busy, failure, start, cancel } = useDownload();
  return (
    <div className={styles.files}>
      <ul className="row" style={{ listStyle: "none", padding: 0, margin: 0 }}>
        {files.map(({ format, href }, at) => {
          const address = search === "" ? href : `${href}?${search}`;
          return (
            <li key={href}>
              <a
                className="button"
                data-kind={at === 0 ? undefined : "secondary"}
                href={address}
                download
                aria-disabled={busy !== null || undefined}
                onClick={(event) => {
                  event.preventDefault();
                  if (busy === null) void start(address, format.toUpperCase());
                }}
              >
                {t("documents.get", { format: format.toUpperCase() })}
              </a>
            </li>
          );
        })}
      </ul>
      <div role="status" className={styles.progress}>
        {busy !== null && (
          <>
            <span>{t("documents.making", { format: busy })}</span>
            <progress aria-label={t("documents.making", { format: busy })} />
            <button type="button" className="button" data-kind="secondary" data-size="small" onClick={cancel}>
              {t("documents.cancel")}
            </button>
          </>
        )}
        {failure !== null && <span className={styles.failure}>{failure}</span>}
      </div>
    </div>
  );
}
