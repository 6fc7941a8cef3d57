/* A library to load before the C library's: writes down what the program asks of its disk.
 *
 * To the file named by TORTURE_RECORD, in the order of the calls, for the journal's files: a head as
 * below, then the bytes of a write. A sync is written down when it is done. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#define NEXT(name, ...) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))(__VA_ARGS__)

struct head {
  char kind;     /* w write, t truncate, s sync, u unlink */
  char file[31]; /* the name without the folder; empty for the folder itself */
  uint64_t place;
  uint64_t count;
};

static pthread_mutex_t order = PTHREAD_MUTEX_INITIALIZER;

/* Whether calls on this file are written down; then its name is in the head. */
static int names_journal(const char *path, struct head *head) {
  const char *folder = getenv("TORTURE_FOLDER");
  if (!folder || strncmp(path, folder, strlen(folder)) != 0) return 0;
  const char *rest = path + strlen(folder);
  if (*rest == '/') rest++;
  if (*rest && strncmp(rest, "journal.", 8) != 0) return 0;
  strncpy(head->file, rest, sizeof head->file - 1);
  return 1;
}

static int is_journal(int file, struct head *head) {
  char link[64], path[4096] = {0};
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  return readlink(link, path, sizeof path - 1) > 0 && names_journal(path, head);
}

static void note(struct head *head, const void *bytes) {
  static int record = -1;
  if (record < 0) record = NEXT(open, getenv("TORTURE_RECORD"), O_WRONLY | O_APPEND | O_CREAT, 0600);
  struct iovec parts[] = {{head, sizeof *head}, {(void *)bytes, bytes ? head->count : 0}};
  if (writev(record, parts, 2) < 0) abort();
}

/* Calls, and writes the call down if it concerns the journal and was done. */
#define DO(concerns, kind_, place_, count_, bytes_, call)               \
  struct head head = {.kind = kind_, .place = place_, .count = count_}; \
  if (!concerns) return call;                                           \
  pthread_mutex_lock(&order);                                           \
  __typeof__(call) result = call;                                       \
  if (result >= 0) note(&head, bytes_);                                 \
  pthread_mutex_unlock(&order);                                         \
  return result
#define ON_FILE(kind, place, count, bytes, call) \
  DO(is_journal(file, &head), kind, place, count, bytes, call)

ssize_t pwrite(int file, const void *bytes, size_t count, off_t place) {
  ON_FILE('w', place, count, bytes, NEXT(pwrite, file, bytes, count, place));
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t place) {
  ON_FILE('w', place, count, bytes, NEXT(pwrite64, file, bytes, count, place));
}

ssize_t write(int file, const void *bytes, size_t count) {
  ON_FILE('w', lseek(file, 0, SEEK_CUR), count, bytes, NEXT(write, file, bytes, count));
}

int ftruncate(int file, off_t size) { ON_FILE('t', size, 0, NULL, NEXT(ftruncate, file, size)); }

int ftruncate64(int file, off64_t size) { ON_FILE('t', size, 0, NULL, NEXT(ftruncate64, file, size)); }

int fsync(int file) { ON_FILE('s', 0, 0, NULL, NEXT(fsync, file)); }

int fdatasync(int file) { ON_FILE('s', 0, 0, NULL, NEXT(fdatasync, file)); }

int unlink(const char *path) {
  DO(names_journal(path, &head), 'u', 0, 0, NULL, NEXT(unlink, path));
}
