import { provideBothLanguages } from "~/i18n/bothLanguages";

// as the server does when it starts
provideBothLanguages();
