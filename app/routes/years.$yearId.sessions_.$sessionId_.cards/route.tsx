import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { Printer } from "lucide-react";
import { orFail } from "~/components/failure";
import { QrCode } from "~/components/forum/QrCode";
import { requireActor } from "~/components/requireActor";
import { parseId, parseYearId } from "~/components/yearParams";
import { thaiDateTime } from "~/format/thaiDateTime";
import { useLocale, useT } from "~/i18n/useT";
import styles from "./cards.module.css";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.head.title ?? "" }];

/** Most tables for which cards are printed: as many as thirty people could want. */
const TABLES = 8;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { areaCode, fy } = parseYearId(params.yearId);
  const page = await orFail(context.dialogues.open(actor, parseId(params.sessionId), context.cameBy));
  const { head, link, organizations } = page;
  if (head.areaCode !== areaCode || head.fy !== fy) throw new Response(null, { status: 404 });
  const invited = organizations.filter(({ invited: chosen }) => chosen).map(({ name }) => name);
  return { head, link, invited };
}

/** Cards for the tables and for the invited organisations, four on a sheet of A4, each with the QR code of the joining link. */
export default function TableCardsPage() {
  const t = useT();
  const { head, link, invited } = useLoaderData<typeof loader>();
  const tables = Array.from({ length: TABLES }, (_, index) => t("dialogue.table", { number: index + 1 }));
  return (
    <>
      <div className={styles.tools}>
        <Link to={`/years/${head.areaCode}-${head.fy}/sessions/${head.id}`}>{t("dialogue.toPage")}</Link>
        {link && (
          <button type="button" className="button" onClick={() => window.print()}>
            <Printer size={16} aria-hidden /> {t("dialogue.print")}
          </button>
        )}
      </div>
      <h1 className={styles.screenOnly}>{t("dialogue.tableCards")}</h1>
      <p className={`hint ${styles.screenOnly}`}>{t("dialogue.tableCardsHint")}</p>
      {link === null ? (
        <p className="banner">{t("dialogue.noLink")}</p>
      ) : (
        <ul className={styles.cards}>
          {[...tables, ...invited].map((name) => (
            <Card key={name} name={name} head={head} link={link} />
          ))}
        </ul>
      )}
    </>
  );
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

function Card({ name, head, link }: { name: string; head: Data["head"]; link: NonNullable<Data["link"]> }) {
  const t = useT();
  const locale = useLocale();
  return (
    <li className={styles.card}>
      <strong className={styles.name}>{name}</strong>
      <QrCode rows={link.qr} label={t("dialogue.qr")} className={styles.qr} />
      <p>{t("dialogue.cardScan")}</p>
      <p className={styles.url}>{new URL("/join", link.url).href.replace(/^https?:\/\//, "")}</p>
      <p className={styles.title}>
        {head.title} · {thaiDateTime(new Date(head.startsAt), locale)}
      </p>
    </li>
  );
}
