import type { peopleTh } from "../th/people";

export const peopleEn = {
  "login.title": "Sign in",
  "login.email": "E-mail",
  "login.password": "Password",
  "login.submit": "Sign in",
  "login.intro": "Use the account issued by the provincial strategy office",
  "login.ended": "You have signed out",
} satisfies Record<keyof typeof peopleTh, string>;
