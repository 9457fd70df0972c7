import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useNavigation, useSearchParams } from "@remix-run/react";
import { asFailure, orFail } from "~/components/failure";
import type { FailureAnswer } from "~/components/form/FormProblem";
import { yearId } from "~/components/place";
import { Problem } from "~/components/Problem";
import { requireActor } from "~/components/requireActor";
import { sessionEnded } from "~/components/sessionEnded";
import { parseId, parseYearId } from "~/components/yearParams";
import { BOOK_COMPONENTS, BOOK_DOCUMENTS, BOOK_PLANS } from "~/domain/plan/book/bookComponents";
import { translate } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import { BookTabs } from "./BookTabs";
import { BookParts } from "./BookParts";
import styles from "./book.module.css";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  {
    title: `${translate(loaded?.locale ?? "th", "planBook.title")} · ${loaded?.place.areaNameTh ?? ""} ${loaded?.place.fy ?? ""}`,
  },
];

const editionOf = (request: Request): string | undefined => {
  const edition = new URL(request.url).searchParams.get("edition");
  return edition === null ? undefined : parseId(edition);
};

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { areaCode, fy } = parseYearId(params.yearId);
  const { place } = await orFail(context.areas.openYear(actor, areaCode, fy));
  return {
    place,
    locale: context.locale,
    view: await orFail(context.planBooks.open(actor, areaCode, fy, editionOf(request))),
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { actor, planBooks } = context;
  if (!actor) return sessionEnded();
  const { areaCode, fy } = parseYearId(params.yearId);
  const asked = (await request.formData()).get("kind");
  const kind = BOOK_PLANS.find((one) => one === asked);
  if (!kind) throw data({ code: "badInput", details: { field: "kind" } }, { status: 422 });
  try {
    await planBooks.begin(actor, areaCode, fy, kind, editionOf(request));
    return { done: true };
  } catch (error) {
    return asFailure(error);
  }
}

export default function BookPage() {
  const t = useT();
  const { place, view } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const year = yearId(place);
  const asked = search.get("of");
  const book = view.books.find(({ kind }) => kind === asked || BOOK_DOCUMENTS[kind] === asked) ?? view.books[0];
  return (
    <div className={styles.page}>
      <div className="page-head">
        <div>
          <h1>{t("planBook.title")}</h1>
          <p className="hint">{t("planBook.intro")}</p>
        </div>
        <div className="row">
          <Link className="button" data-kind="secondary" to={`/years/${year}/plan`}>
            {t("planBook.toPlan")}
          </Link>
          <Link className="button" data-kind="secondary" to={`/years/${year}/plan/entries`}>
            {t("planBook.toEntries")}
          </Link>
        </div>
      </div>
      <Problem failure={answer && "failure" in answer ? (answer as FailureAnswer) : null} />
      <BookTabs books={view.books} shown={book?.kind ?? "GOALS_20"} />
      {book && <Book book={book} view={view} year={year} />}
    </div>
  );
}

type View = ReturnType<typeof useLoaderData<typeof loader>>["view"];

/** One book: where it stands, its parts, and the way to its document. */
function Book({ book, view, year }: { book: View["books"][number]; view: View; year: string }) {
  const t = useT();
  const { kind, planId, version, state, reopener, texts } = book;
  const address = `${BOOK_DOCUMENTS[kind]}/${kind === "ANNUAL" ? year : (planId ?? "")}`;
  const mayWrite = view.mayEdit && reopener === null;
  return (
    <section className={`card ${styles.book}`} aria-labelledby="book-title">
      <div className={styles.head}>
        <h2 id="book-title">
          {t(`planBook.of.${kind}`)} · {t("planBook.edition", { version })}
        </h2>
        <span className="tag" data-tone={reopener ? "warn" : "ok"}>
          {t(`planLife.state.${state}`)}
        </span>
        {(planId || kind === "ANNUAL") && (
          <>
            <Link to={`/years/${year}/documents/${address}`}>{t("planBook.check")}</Link>
            <a href={`/documents/${address}.docx`} download>
              {t("planBook.download")}
            </a>
          </>
        )}
      </div>
      {reopener && (
        <p className={styles.still}>{t(kind === "ANNUAL" ? "plan.reopen.ANNUAL" : `plan.reopen.${reopener}`)}</p>
      )}
      {!view.mayEdit && <p className="hint">{t("planBook.noRight")}</p>}
      {texts && planId ? (
        <BookParts key={`${planId} ${reopener ?? ""}`} {...{ planId, kind, texts, mayWrite }} room={view.room} />
      ) : (
        <Begin kind={kind} mayBegin={mayWrite} />
      )}
      <p className="hint">{t("planBook.fromGraph", { parts: t(`planBook.data.${kind}`) })}</p>
    </section>
  );
}

/** A book that nobody began: its parts, and the button that begins it. */
function Begin({ kind, mayBegin }: { kind: (typeof BOOK_PLANS)[number]; mayBegin: boolean }) {
  const t = useT();
  const busy = useNavigation().state !== "idle";
  return (
    <>
      <p className="tag" data-tone="warn">
        {t("planBook.notBegun")}
      </p>
      <ol className={styles.plain}>
        {BOOK_COMPONENTS[kind].map((name) => (
          <li key={name}>{t(`planBook.part.${name}`)}</li>
        ))}
      </ol>
      {mayBegin && (
        <Form method="post" preventScrollReset>
          <p className="hint">{t("planBook.beginHint")}</p>
          <button className="button" name="kind" value={kind} disabled={busy}>
            {t("planBook.begin")}
          </button>
        </Form>
      )}
    </>
  );
}
