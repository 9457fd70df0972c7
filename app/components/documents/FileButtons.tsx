import { useBilingual, useT } from "~/i18n/useT";
import type { AppServices } from "../../../server/context";
import styles from "./files.module.css";
import { useDownload } from "./useDownload";
import { useSeconds } from "./useSeconds";

type File = Awaited<ReturnType<AppServices["documents"]["check"]>>["files"][number];

/** `of` names the document for who does not see the page; `search` carries choices of the person, without "?". */
type Props = { files: readonly File[]; of: string; search?: string; loud?: boolean; small?: boolean };

/** What is made now, for how long, and the way to give it up. */
function Making({ format, onCancel }: { format: string; onCancel: () => void }) {
  const t = useT();
  const seconds = useSeconds();
  const words = t("documents.making", { format });
  return (
    <>
      <span>{words}</span>
      <progress aria-label={words} />
      {seconds > 1 && <span aria-hidden="true">{t("documents.seconds", { count: seconds })}</span>}
      <button type="button" className="button" data-kind="secondary" data-size="small" onClick={onCancel}>
        {t("documents.cancel")}
      </button>
    </>
  );
}

/** The files of a document. What takes longer than a moment says so and can be given up; without script they are links. */
export function FileButtons({ files, of, search = "", loud = true, small = false }: Props) {
  const t = useT();
  const say = useBilingual();
  const { busy, failure, start, cancel } = useDownload();
  return (
    <div className={styles.files}>
      <ul className={`row ${styles.list}`}>
        {files.map(({ label, format, href }, at) => {
          const address = search === "" ? href : `${href}${href.includes("?") ? "&" : "?"}${search}`;
          const name = t("documents.download", { name: say(label), format: format.toUpperCase() });
          return (
            <li key={href}>
              <a
                className="button"
                data-kind={loud && at === 0 ? undefined : "secondary"}
                data-size={small ? "small" : undefined}
                href={address}
                download
                aria-label={of === say(label) ? name : `${name} – ${of}`}
                aria-disabled={busy !== null || undefined}
                onClick={(event) => {
                  event.preventDefault();
                  if (busy === null) void start(address, format.toUpperCase());
                }}
              >
                {small ? format.toUpperCase() : t("documents.get", { format: format.toUpperCase() })}
              </a>
            </li>
          );
        })}
      </ul>
      <div role="status" className={styles.progress}>
        {busy !== null && <Making format={busy} onCancel={cancel} />}
        {failure !== null && <span className={styles.failure}>{failure}</span>}
      </div>
    </div>
  );
}
