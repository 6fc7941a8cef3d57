/**
 * The body of the hello: who speaks, and what of the view is known already. Plain function.
 * @param {{code: string, organizerKey: string, token?: string}} speaker
 * @param {object} known the reducer's state
 */
export function helloOf({ code, organizerKey, token }, { epoch, sequence, view }) {
  if (organizerKey) return { organizer: organizerKey };
  const canResume = token && sequence > 0 && view && view.you.role !== 'visitor';
  return { cafe: code, ...(token && { token }), ...(canResume && { resume: { epoch, sequence } }) };
}
