/** The publisher says that a story is not for everybody (schema.org, and the marks that search engines ask for). */
export const notFree = /"isAccessibleForFree"\s*:\s*"?false/i;
