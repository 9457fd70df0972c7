import { Form, useNavigate } from "@remix-run/react";
import { useRef, type FormEvent } from "react";
import { useT } from "~/i18n/useT";

/** Whether unsent work lies here. What can tell is loaded when it is asked: no page needs the editors' parts before. */
async function holdsUnsent(userId: string): Promise<boolean> {
  const { keepOrClear } = await import("./unsentHere");
  return keepOrClear(userId);
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
    // what cannot be told is asked on that page too
    if (await holdsUnsent(userId).catch(() => true)) return navigate("/logout");
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
