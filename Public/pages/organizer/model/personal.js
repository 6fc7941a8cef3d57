// Links for those who are invited, one for each. They are made here; the server learns of a person when
// that person joins, and then keeps a hash of the token only. Pure.
import { written } from '../../../csv.js';

/**
 * The people of a list with a secret each, and with their answer to what tables are mixed by.
 * @param {{invited: {name: string, answers: string[]}[], mixing: {values: string}}} draft
 * @param {() => string} secret makes one
 */
export function invitationsOf({ invited, mixing }, secret) {
  const values = mixing.values.split('\n').map((line) => line.trim()).filter(Boolean);
  return invited.map(({ name, answers }) => {
    const value = answers.find((answer) => values.includes(answer));
    return { name, token: secret(), ...(value && { value }) };
  });
}

/** @param {string} link the café's own */
export const personalLink = (link, { name, token, value }) =>
  `${link}#person=${token}&name=${encodeURIComponent(name)}`
  + (value ? `&value=${encodeURIComponent(value)}` : '');

/**
 * The list as a file that spreadsheets and letters in series read.
 * @param {[string, string]} head the titles of the columns
 */
export const linksFile = (link, invitations, head) =>
  written([head, ...invitations.map((one) => [one.name, personalLink(link, one)])]);
