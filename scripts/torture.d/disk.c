/* A library to load before the C library's: a disk that runs full or fails, on request.
 *
 * The file named by TORTURE_DISK holds one word: `full` (writes to the journal's files fail with
 * ENOSPC) or `broken` (fsync of them fails with EIO); anything else leaves them alone. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

#define NEXT(name, ...) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))(__VA_ARGS__)

static int asked_for(const char *word) {
  const char *path = getenv("TORTURE_DISK");
  char found[16] = {0};
  int file = path ? NEXT(open, path, O_RDONLY | O_CLOEXEC) : -1;
  if (file < 0) return 0;
  ssize_t count = read(file, found, sizeof found - 1);
  NEXT(close, file);
  return count > 0 && strncmp(found, word, strlen(word)) == 0;
}

static int is_journal(int file) {
  char link[64], path[4096] = {0};
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  return readlink(link, path, sizeof path - 1) > 0 && strstr(path, "/journal.") != NULL;
}

static int is_full(int file) {
  if (!is_journal(file) || !asked_for("full")) return 0;
  errno = ENOSPC;
  return 1;
}

static int is_broken(int file) {
  if (!is_journal(file) || !asked_for("broken")) return 0;
  errno = EIO;
  return 1;
}

ssize_t write(int file, const void *bytes, size_t count) {
  return is_full(file) ? -1 : NEXT(write, file, bytes, count);
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t place) {
  return is_full(file) ? -1 : NEXT(pwrite, file, bytes, count, place);
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t place) {
  return is_full(file) ? -1 : NEXT(pwrite64, file, bytes, count, place);
}

int fsync(int file) { return is_broken(file) ? -1 : NEXT(fsync, file); }

int fdatasync(int file) { return is_broken(file) ? -1 : NEXT(fdatasync, file); }
