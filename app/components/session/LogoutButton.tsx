import { Form, useNavigate } from "@remix-run/react";
import { useRef, type FormEvent } from "react";
import { clearLocalCopies, unsentWork } from "~/collab/localCopy";
import { listAside } from "~/collab/room/asideWork";
import { useT } from "~/i18n/useT";

/** True when this browser holds work of a person that the server does not have. */
async function holdsUnsent(userId: string): Promise<boolean> {
  return unsentWork(userId) > 0 || (await listAside(userId).catch(() => [])).length > 0;
}

/**
 * Signs out. Where unsent work lies in this browser, the person is asked first on a page of its own; the other local
 * copies are removed, because the next person may sit at the same computer.
 */
export function LogoutButton({ userId, className }: { userId: string; className?: string }) {
  const t = useT();
  const navigate = useNavigate();
  const form = useRef<HTMLFormElement>(null);
  const leave = async () => {
    if (await holdsUnsent(userId)) return navigate("/logout");
    await clearLocalCopies(userId);
    form.current?.submit();
  };
  const ask = (event: FormEvent) => {
    event.preventDefault();
    void leave();
  };
  return (
    <Form ref={form} method="post" action="/logout" reloadDocument onSubmit={ask}>
      <button className={className}>{t("shell.logout")}</button>
    </Form>
  );
}
