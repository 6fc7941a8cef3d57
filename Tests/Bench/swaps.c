// The least that a search for seats has to do, as a measure for ours: two guests of one round change
// places, the pairs who meet are counted, and worse seats are accepted ever more rarely.
//
// usage: swaps PEOPLE TABLES ROUNDS STEPS; prints steps per processor second and the contacts.

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { peopleMax = 400, roundsMax = 16 };

static int people, tables, rounds, size;
static int seat[roundsMax][peopleMax];  // the person at each place; a table's places lie together
static uint8_t meetings[peopleMax][peopleMax];
static uint64_t state = 88172645463325252ULL;

static uint64_t next(void) {
  state ^= state << 13;
  state ^= state >> 7;
  return state ^= state << 17;
}

static int cost(int count) { return count == 0 ? 0 : -100 + count * (count - 1); }

static int change(int person, const int *table, int without, int by) {
  int sum = 0;
  for (int place = 0; place < size; place++) {
    if (table[place] == person || table[place] == without) continue;
    int count = meetings[person][table[place]];
    sum += cost(count + by) - cost(count);
  }
  return sum;
}

static void count(int person, const int *table, int without, int by) {
  for (int place = 0; place < size; place++) {
    if (table[place] == person || table[place] == without) continue;
    meetings[person][table[place]] += by;
    meetings[table[place]][person] += by;
  }
}

static void swap(int round, int one, int other, double temperature) {
  int *places = seat[round];
  int *first = places + one / size * size, *second = places + other / size * size;
  if (first == second) return;
  int a = places[one], b = places[other];
  int rise = change(a, first, -1, -1) + change(b, second, -1, -1) + change(a, second, b, 1) +
             change(b, first, a, 1);
  if (rise > 0 && exp(-rise / temperature) * 0x1p64 < (double)next()) return;
  count(a, first, -1, -1);
  count(b, second, -1, -1);
  count(a, second, b, 1);
  count(b, first, a, 1);
  places[one] = b;
  places[other] = a;
}

int main(int argumentCount, char **arguments) {
  if (argumentCount != 5) return 2;
  people = atoi(arguments[1]), tables = atoi(arguments[2]), rounds = atoi(arguments[3]);
  long steps = atol(arguments[4]);
  if (tables < 2 || people % tables || people > peopleMax || rounds > roundsMax) return 2;
  size = people / tables;
  for (int round = 0; round < rounds; round++) {
    for (int place = 0; place < people; place++) seat[round][place] = place;
    for (int place = 0; place < people; place++) {
      count(place, seat[round] + place / size * size, -1, 1);
    }
    // Every pair was counted from both sides.
    for (int one = 0; one < people; one++) {
      for (int other = 0; other < people; other++) {
        meetings[one][other] -= one != other && one / size == other / size;
      }
    }
  }
  clock_t start = clock();
  for (long step = 0; step < steps; step++) {
    double temperature = 60 * pow(0.2, (double)step / steps);
    swap(next() % rounds, next() % people, next() % people, temperature);
  }
  double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
  int contacts = 0;
  for (int one = 0; one < people; one++) {
    for (int other = 0; other < one; other++) contacts += meetings[one][other] > 0;
  }
  printf("%.0f %d\n", steps / seconds, contacts);
  return 0;
}
