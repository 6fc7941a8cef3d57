/**
 * A plan's numbers as people read them: per person, not in pairs.
 * @param {{people: number, contacts: number, bound: number}} plan
 */
export const perPerson = ({ people, contacts, bound }) => ({
  mean: (2 * contacts) / people,
  others: people - 1,
  bound: Math.min((2 * bound) / people, people - 1),
  isBest: contacts >= bound,
});
