#pragma once
#include <sqlite3.h>

/* SQLITE_TRANSIENT ("copy the bytes now") is a cast of -1 to a function pointer, which Swift does not
   import. */
static inline int wc_sqlite_bind_blob_copy(sqlite3_stmt *statement, int index, const void *bytes,
                                           int count) {
  return sqlite3_bind_blob(statement, index, bytes, count, SQLITE_TRANSIENT);
}

static inline int wc_sqlite_bind_text_copy(sqlite3_stmt *statement, int index, const char *text,
                                           int count) {
  return sqlite3_bind_text(statement, index, text, count, SQLITE_TRANSIENT);
}

/* sqlite3_db_config takes variable arguments, which Swift cannot pass. Keeps the write-ahead log when
   the last connection closes, so that looking at a journal changes nothing in it. */
static inline int wc_sqlite_keep_log_on_close(sqlite3 *connection) {
  return sqlite3_db_config(connection, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, (int *)0);
}
