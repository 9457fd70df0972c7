import { data } from "@remix-run/node";

/** Every address that is no page: 404 inside the shell, like a record that does not exist. */
export const loader = () => {
  throw data({ code: "notFound" }, { status: 404 });
};

export default function NowherePage() {
  return null;
}
