// What the moderators' pages work out from a view: figures, urgencies, plan quality, board.
import { countPairs, encounters, mixture, quality } from '/pages/moderator/model/encounters.js';
import { countHere, figuresOf } from '/pages/moderator/model/figures.js';
import { urgencies } from '/pages/moderator/model/urgencies.js';
import { equal, ok, test } from './runner.js';

const NOW = 10_000_000;
const person = (id, hasLeft = false) => ({ id, name: `Gast ${id}`, hasLeft });
const people = ['1', '2', '3', '4'].map((id) => person(id));
const sitting = (round, table, ids, host) => ({
  round, table, seats: ids.map((id) => people[id - 1]), arrived: [], ...(host && { host }),
});
const proposal = (id, more = {}) => ({
  id, question: 'q', table: 'a', round: 1, text: id, supports: 0, writtenAtMs: NOW - 1000, ...more,
});
const connected = Object.fromEntries(people.map(({ id }) => [id, { state: 'connected', sinceMs: 0 }]));

const view = (more = {}) => ({
  cafe: { rounds: 3, roundSeconds: 1200, graceSeconds: 180, hosting: 'per-round', timeFactor: 1 },
  tables: [{ id: 'a', name: 'Tisch 1', question: 'q' }, { id: 'b', name: 'Tisch 2', question: 'q' }],
  questions: [{ id: 'q', title: 'Q' }],
  phase: { stage: 'round', round: 1, clock: { startedAtMs: NOW - 100_000, endsAtMs: NOW + 1_100_000 }, timings: [] },
  people, sittings: [sitting(1, 'a', [1, 2], '1'), sitting(1, 'b', [3, 4], '3')],
  proposals: [], clusters: [], recommendations: [], calls: [], ...more,
});

test('a tile counts the proposals of this round at this table, and the fresh ones', () => {
  const seen = view({ proposals: [
    proposal('p1'), proposal('p2', { writtenAtMs: NOW - 400_000 }), proposal('p3', { round: 2 }),
    proposal('p4', { table: 'b' }),
  ] });
  const figures = figuresOf(seen, { ...connected, 2: { state: 'away', sinceMs: 5 } }, seen.tables[0], NOW);
  equal([figures.written, figures.fresh, figures.here, figures.lastAtMs], [2, 1, 1, NOW - 1000]);
  equal(figures.latest.map(({ id }) => id), ['p1', 'p2']);
});

test('fresh means five minutes of the café’s time, which a rehearsal shortens', () => {
  const seen = view({ proposals: [proposal('p1', { writtenAtMs: NOW - 1000 })] });
  seen.cafe = { ...seen.cafe, timeFactor: 1000 };
  equal(figuresOf(seen, connected, seen.tables[0], NOW).fresh, 0);
});

test('somebody who left has no seat in a tile', () => {
  const seen = view({ sittings: [{ ...sitting(1, 'a', [1]), seats: [person('1', true), people[1]] }] });
  equal(figuresOf(seen, connected, seen.tables[0], NOW).seats.map(({ id }) => id), ['2']);
});

test('all is well when everybody is there and hosts are set', () => {
  equal(urgencies(view(), connected, NOW), []);
});

test('a call for help comes first, then a missing host, then who is away', () => {
  const seen = view({
    calls: [{ table: 'b', calledAtMs: NOW - 5000, isAnswered: false }],
    sittings: [sitting(1, 'a', [1, 2]), sitting(1, 'b', [3, 4], '3')],
    phase: { stage: 'round', round: 1, clock: { startedAtMs: NOW - 200_000, endsAtMs: NOW + 1 } },
  });
  const presence = { ...connected, 2: { state: 'gone', sinceMs: NOW - 90_000 } };
  equal(urgencies(seen, presence, NOW).map(({ kind }) => kind), ['call', 'hostless', 'away']);
});

test('a gap of a few seconds is no reason to look up', () => {
  const presence = { ...connected, 2: { state: 'away', sinceMs: NOW - 3000 } };
  equal(urgencies(view(), presence, NOW), []);
});

test('a host who is gone leaves the table without a host', () => {
  const presence = { ...connected, 1: { state: 'gone', sinceMs: NOW - 90_000 } };
  equal(urgencies(view(), presence, NOW).map(({ kind }) => kind), ['hostless', 'away']);
});

test('a host who is gone and stood in for is told calmly, with who stands in', () => {
  const seen = view({ sittings: [{ ...sitting(1, 'a', [1, 2], '1'), substitute: '2' }, sitting(1, 'b', [3, 4], '3')] });
  const presence = { ...connected, 1: { state: 'gone', sinceMs: NOW - 90_000 } };
  const [away, substituted] = urgencies(seen, presence, NOW).toSorted((a, b) => a.kind.localeCompare(b.kind));
  equal([away.kind, substituted.kind, substituted.person.id, substituted.isUrgent],
    ['away', 'substituted', '2', false]);
});

test('who is on a break is neither here nor missed', () => {
  const seen = view({ people: people.map((one) => (one.id === '2' ? { ...one, isOnBreak: true } : one)) });
  seen.sittings = [{ ...sitting(1, 'a', [1], '1'), seats: [people[0], { ...people[1], isOnBreak: true }] },
    sitting(1, 'b', [3, 4], '3')];
  equal(urgencies(seen, connected, NOW), []);
  equal(countHere(seen, connected), { here: 3, of: 4 });
});

test('volunteers get two minutes before a missing host is told', () => {
  const seen = (startedAtMs) => view({
    sittings: [sitting(1, 'a', [1, 2])],
    phase: { stage: 'round', round: 1, clock: { startedAtMs, endsAtMs: NOW + 1 } },
  });
  equal(urgencies(seen(NOW - 119_000), connected, NOW).length, 2, 'only the two without a seat');
  equal(urgencies(seen(NOW - 120_000), connected, NOW)[0].kind, 'hostless');
});

test('after the last round a tile counts all proposals of its table', () => {
  const seen = view({ phase: { stage: 'harvest', round: 3, timings: [] }, proposals: [proposal('p1'), proposal('p2', { round: 2 })] });
  equal(figuresOf(seen, connected, seen.tables[0], NOW).written, 2);
});

test('a café without hosts misses none', () => {
  const seen = view({ sittings: [sitting(1, 'a', [1, 2]), sitting(1, 'b', [3, 4])] });
  seen.cafe = { ...seen.cafe, hosting: 'none' };
  equal(urgencies(seen, connected, NOW), []);
});

test('the sample’s best plan reads 8.8 of 14 others', () => {
  const fifteen = Array.from({ length: 15 }, (_, index) => person(String(index)));
  const seen = view({
    sittings: [{ round: 1, table: 'a', seats: fifteen, arrived: [] }],
    plan: { contacts: 66, bound: 66 },
  });
  const { mean, others, isBest } = quality(seen);
  equal([mean, others, isBest], [8.8, 14, true]);
});

test('two people who meet twice are one pair', () => {
  equal(countPairs(view({ sittings: [sitting(1, 'a', [1, 2, 3]), sitting(2, 'b', [2, 1])] })), 3);
});

test('where tables are mixed, pairs with the same answer do not count', () => {
  const answers = { 1: 'klein', 2: 'klein', 3: 'groß' };
  const seen = view({
    people: people.map((one) => ({ ...one, ...(answers[one.id] && { attribute: answers[one.id] }) })),
    sittings: [sitting(1, 'a', [1, 2, 3, 4])],
  });
  equal([countPairs(seen), mixture(seen)], [5, null]);
  seen.cafe = { ...seen.cafe, mixedBy: { title: 'Größe', values: ['klein', 'groß'] } };
  equal(mixture(seen), { title: 'Größe', mixed: 2, of: 3 });
});

test('there is no plan quality before there is a plan', () => equal(quality(view()), null));

test('encounters name the rounds of each pair, and people without what all names share', () => {
  const met = encounters(view({
    sittings: [sitting(1, 'a', [1, 2]), sitting(2, 'a', [2, 1, 3]), sitting(2, 'b', [4])],
  }));
  equal(met.people.map(({ short }) => short), ['1', '2', '3', '4']);
  equal([met.metBy('1', '2'), met.metBy('3', '1'), met.metBy('1', '4')], [[1, 2], [2], []]);
  equal(met.pairs.length, 3);
});
