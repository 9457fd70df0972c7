import { Link } from "@remix-run/react";
import table from "~/components/CardTable.module.css";
import { thaiDateTime } from "~/format/thaiDateTime";
import { useLocale, useT } from "~/i18n/useT";
import type { AppServices } from "../../../server/context";
import styles from "./users.module.css";

/** Accounts as the administrator's list gives them. */
type Users = Awaited<ReturnType<AppServices["people"]["listUsers"]>>["users"];

const TONE = { ACTIVE: "ok", INVITED: "info", INACTIVE: "warn" } as const;

/** The list of accounts; a name leads to the account. */
export function UserTable({ users, today }: { users: Users; today: string }) {
  const t = useT();
  return (
    <div className={table.frame}>
      <table className={table.table}>
        <caption className="visually-hidden">{t("people.title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("people.column.name")}</th>
            <th scope="col">{t("people.column.roles")}</th>
            <th scope="col">{t("people.column.state")}</th>
            <th scope="col">{t("people.column.lastSeen")}</th>
          </tr>
        </thead>
        <tbody>
          {users.map((user) => (
            <UserRow key={user.id} user={user} today={today} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function UserRow({ user, today }: { user: Users[number]; today: string }) {
  const t = useT();
  const locale = useLocale();
  return (
    <tr>
      <th scope="row">
        <Link to={`/admin/users/${user.id}`}>{user.nameTh}</Link>
        <span className={table.sub}>{user.email}</span>
      </th>
      <td data-label={t("people.column.roles")}>
        <ul className={styles.roles}>
          {user.systemAdmin && (
            <li>
              <span className="tag" data-tone="info">
                {t("people.systemAdmin")}
              </span>
            </li>
          )}
          {user.memberships.map(({ id, orgNameTh, role, position, validTo }) => (
            <li key={id} className={validTo && validTo < today ? styles.over : undefined}>
              {orgNameTh}
              <span className={table.sub}>
                {[t(`role.${role}`), position, validTo && validTo < today ? t("people.over") : ""]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </li>
          ))}
        </ul>
      </td>
      <td data-label={t("people.column.state")}>
        <span className="tag" data-tone={TONE[user.state]}>
          {t(`people.state.${user.state}`)}
        </span>
      </td>
      <td data-label={t("people.column.lastSeen")}>
        {user.lastSeenAt ? thaiDateTime(user.lastSeenAt, locale) : t("people.never")}
      </td>
    </tr>
  );
}
