import { keptInTab } from './keeping.js';

// A personal link that led this tab here: with its token and its name one is that person, on any device.
// It is kept while its bearer stands at the door, also through a reload.

const keyOf = (code) => `invitation.${code}`;

/** @param {{token: string, name: string, value?: string}} invitation `value`: what tables are mixed by */
export const keepInvitation = (code, invitation) =>
  keptInTab.set(keyOf(code), JSON.stringify(invitation));

/** @returns {{token: string, name: string, value?: string} | null} */
export const invitationIn = (code) => JSON.parse(keptInTab.get(keyOf(code)));

export const dropInvitation = (code) => keptInTab.remove(keyOf(code));
