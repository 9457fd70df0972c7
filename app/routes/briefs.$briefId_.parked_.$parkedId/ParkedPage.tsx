import { Form, Link, useActionData, useNavigation } from "@remix-run/react";
import { useState } from "react";
import { Problem } from "~/components/Problem";
import { refusalText } from "~/components/brief/refusalWords";
import { fieldId } from "~/collab/fields/briefFields";
import { useLocale, useT } from "~/i18n/useT";
import { saveJsonFile, saveTextFile } from "../briefs.$briefId/unsent/saveFile";
import { briefAsText } from "../briefs.$briefId/unsent/briefAsText";
import { DraftFields } from "./DraftFields";
import type { ParkedView } from "./parkedView";
import styles from "./parked.module.css";

/** A draft on hold: what it says against the document of today, and the ways out of it. */
export function ParkedPage({ draft }: { draft: ParkedView }) {
  const t = useT();
  const locale = useLocale();
  const answer = useActionData<{
    failure?: { code: string; details: Record<string, string | number> };
    left?: number;
  }>();
  const time = new Date(draft.createdAt).toLocaleString(locale === "th" ? "th-TH" : "en-GB");
  const { differences } = draft;
  return (
    <div className={styles.page}>
      <p>
        <Link to={`/briefs/${draft.briefId}`}>← {t("parked.back")}</Link>
      </p>
      <h1>
        {t("parked.title")} · {draft.then.title || draft.code}
      </h1>
      <p>{draft.mine ? t("parked.mine", { time }) : t("parked.of", { name: draft.authorName, time })}</p>
      <p className="hint">{refusalText({ t, locale }, draft.then, draft.why) || t(`parked.reason.${draft.reason}`)}</p>
      <Problem failure={answer?.failure ? { failure: answer.failure } : undefined} />
      {answer?.left !== undefined && (
        <p role="status" className="banner" data-tone="ok">
          {t("parked.applied", { count: answer.left })}
        </p>
      )}
      {!draft.complete && (
        <p className="banner" data-tone="warn" role="note">
          {t("parked.incomplete")}
        </p>
      )}
      <h2>
        {differences.length > 0 ? t("parked.differences", { count: differences.length }) : t("parked.nothingLeft")}
      </h2>
      {differences.length > 0 && <TakeIn draft={draft} />}
      <WaysOut draft={draft} />
    </div>
  );
}

/** The differences with a choice of those to take into the document. */
function TakeIn({ draft }: { draft: ParkedView }) {
  const t = useT();
  const busy = useNavigation().state !== "idle";
  const open = draft.writable && !draft.frozen;
  const all = draft.differences.map(({ place }) => fieldId(place));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const choose = (id: string, on: boolean) =>
    setChosen((before) => new Set(on ? [...before, id] : [...before].filter((one) => one !== id)));
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="apply" />
      <DraftFields draft={draft} chosen={open ? chosen : null} choose={choose} />
      {open ? (
        <div className="row">
          <button type="button" className="button" data-kind="secondary" onClick={() => setChosen(new Set(all))}>
            {t("parked.chooseAll")}
          </button>
          <button className="button" disabled={busy || chosen.size === 0}>
            {t("parked.apply")}
          </button>
        </div>
      ) : (
        <p className="banner" role="note">
          {t(draft.frozen ? "parked.frozenNow" : "parked.readOnly")}
        </p>
      )}
    </Form>
  );
}

/** Download as text or data; the author may discard. */
function WaysOut({ draft }: { draft: ParkedView }) {
  const t = useT();
  const name = `${draft.code}-${draft.createdAt.slice(0, 10)}`;
  const { id, authorName, reason, createdAt, differences, then } = draft;
  return (
    <div className={`row ${styles.ways}`}>
      <button
        type="button"
        className="button"
        data-kind="secondary"
        onClick={() => saveTextFile(`${name}.txt`, briefAsText(then))}
      >
        {t("parked.text")}
      </button>
      <button
        type="button"
        className="button"
        data-kind="secondary"
        onClick={() => saveJsonFile(`${name}.json`, { id, authorName, reason, createdAt, differences, content: then })}
      >
        {t("parked.json")}
      </button>
      {draft.mine && (
        <Form
          method="post"
          onSubmit={(event) => {
            if (!confirm(t("parked.discardSure"))) event.preventDefault();
          }}
        >
          <input type="hidden" name="intent" value="discard" />
          <button className="button" data-kind="danger">
            {t("parked.discard")}
          </button>
        </Form>
      )}
    </div>
  );
}
