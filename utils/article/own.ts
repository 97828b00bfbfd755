import type { Box } from './survey.ts';

/** What some kinds of stories are made of, and builders of pages set aside or apart. */
export const OWN =
  /(?:^|[\s-])(?:ingredients?|nutrition|pros|cons|verdict|review-?box|specs?|key-?points|recipes?(?:-\w+)?-times?)(?:$|[\s-])/;

/** Whether a part stands aside by its tag or its role alone, and its name says that it is the story's. */
export const isOwn = ({ name, suspect }: Box): boolean => !suspect!.rule.startsWith('name.') && OWN.test(name);

/** The parts of a story in questions and answers, as help columns and the sites of their readers call them. */
const ASKED = /(?:^|[\s-])(?:questions?|answers?|frage|antwort|pregunta|respuesta|r[eé]ponse)(?:$|[\s\d-])/;

/** Whether a part is a question, or an answer to one, beside another part that is. */
export const isAsked = ({ name, parent }: Box): boolean =>
  ASKED.test(name) && parent!.children.filter(other => other.prose > 0 && ASKED.test(other.name)).length > 1;
