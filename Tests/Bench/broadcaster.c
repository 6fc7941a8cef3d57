/* The yardstick of scripts/bench: the least that a broadcast over libwebsockets and libev costs.

   Every text message that comes in goes out to all connections, once each. It has no store, no
   roles, no limits but those that keep it from running out of memory. libwebsockets is set up as in
   our Transport, one write per WRITEABLE callback, one shared payload per message.

   usage: broadcaster PORT      prints "listening on PORT"; SIGTERM ends it */

#include <ev.h>
#include <libwebsockets.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

enum { QUEUE_MAX = 1024, MESSAGE_BYTES_MAX = 16384 };

struct payload {
  size_t count;
  unsigned references;
  unsigned char bytes[]; /* LWS_PRE of room, then the message */
};

struct session {
  struct lws *wire;
  struct session *next, *previous;
  struct payload **queue; /* a ring that grows to QUEUE_MAX */
  unsigned head, waiting, room;
  struct payload *incoming;
};

static struct session *sessions;

static void release(struct payload *payload) {
  if (--payload->references == 0) free(payload);
}

/* Returns 0 when the reader is too slow. */
static int enqueue(struct session *session, struct payload *payload) {
  if (session->waiting == session->room) {
    unsigned room = session->room ? session->room * 2 : 4;
    if (room > QUEUE_MAX) return 0;
    struct payload **queue = malloc(room * sizeof *queue);
    if (!queue) return 0;
    for (unsigned i = 0; i < session->waiting; i++)
      queue[i] = session->queue[(session->head + i) % session->room];
    free(session->queue);
    session->queue = queue;
    session->head = 0;
    session->room = room;
  }
  session->queue[(session->head + session->waiting++) % session->room] = payload;
  payload->references++;
  return 1;
}

static struct payload *dequeue(struct session *session) {
  if (!session->waiting) return NULL;
  struct payload *payload = session->queue[session->head];
  session->head = (session->head + 1) % session->room;
  session->waiting--;
  return payload;
}

static void broadcast(struct payload *payload) {
  payload->references = 1;
  for (struct session *one = sessions; one; one = one->next) {
    if (!enqueue(one, payload)) lws_set_timeout(one->wire, 1, LWS_TO_KILL_ASYNC);
    lws_callback_on_writable(one->wire);
  }
  release(payload);
}

static int opened(struct session *session, struct lws *wire) {
  memset(session, 0, sizeof *session);
  session->wire = wire;
  session->next = sessions;
  if (sessions) sessions->previous = session;
  sessions = session;
  return 0;
}

static int closed(struct session *session) {
  if (session->previous) session->previous->next = session->next;
  else sessions = session->next;
  if (session->next) session->next->previous = session->previous;
  for (struct payload *one; (one = dequeue(session));) release(one);
  free(session->queue);
  free(session->incoming);
  return 0;
}

/* A message may come in pieces; sent on in pieces it would count as several. */
static int received(struct session *session, const void *bytes, size_t count) {
  if (!session->incoming) {
    session->incoming = malloc(sizeof(struct payload) + LWS_PRE + MESSAGE_BYTES_MAX);
    if (!session->incoming) return -1;
    session->incoming->count = 0;
  }
  struct payload *payload = session->incoming;
  if (payload->count + count > MESSAGE_BYTES_MAX) return -1;
  memcpy(payload->bytes + LWS_PRE + payload->count, bytes, count);
  payload->count += count;
  if (lws_is_final_fragment(session->wire) && !lws_remaining_packet_payload(session->wire)) {
    session->incoming = NULL;
    broadcast(payload);
  }
  return 0;
}

static int writable(struct session *session) {
  struct payload *payload = dequeue(session);
  if (!payload) return 0;
  int written =
      lws_write(session->wire, payload->bytes + LWS_PRE, payload->count, LWS_WRITE_TEXT);
  release(payload);
  if (written < 0) return -1;
  if (session->waiting) lws_callback_on_writable(session->wire);
  return 0;
}

static int called(
    struct lws *wire, enum lws_callback_reasons reason, void *session, void *bytes, size_t count) {
  switch (reason) {
    case LWS_CALLBACK_ESTABLISHED: return opened(session, wire);
    case LWS_CALLBACK_CLOSED: return closed(session);
    case LWS_CALLBACK_RECEIVE: return received(session, bytes, count);
    case LWS_CALLBACK_SERVER_WRITEABLE: return writable(session);
    default: return 0;
  }
}

static void stop(struct ev_loop *loop, ev_signal *watcher, int events) {
  (void)watcher;
  (void)events;
  ev_break(loop, EVBREAK_ALL);
}

int main(int argc, char **argv) {
  if (argc != 2) {
    fprintf(stderr, "usage: broadcaster PORT\n");
    return 2;
  }
  struct rlimit limit;
  if (getrlimit(RLIMIT_NOFILE, &limit) == 0) {
    limit.rlim_cur = limit.rlim_max < 65536 ? limit.rlim_max : 65536;
    setrlimit(RLIMIT_NOFILE, &limit);
  }
  struct ev_loop *loop = ev_loop_new(EVFLAG_AUTO);
  ev_signal terminated;
  ev_signal_init(&terminated, stop, SIGTERM);
  ev_signal_start(loop, &terminated);

  void *loops[] = {loop};
  static const struct lws_protocols protocols[] = {
      {.name = "worldcafe",
       .callback = called,
       .per_session_data_size = sizeof(struct session),
       .rx_buffer_size = 4096,
       .tx_packet_size = 65536},
      {0}};
  static const lws_retry_bo_t idle = {.secs_since_valid_ping = 20, .secs_since_valid_hangup = 45};
  struct lws_context_creation_info wanted = {
      .port = atoi(argv[1]),
      .iface = "127.0.0.1",
      .protocols = protocols,
      .foreign_loops = loops,
      .retry_and_idle_policy = &idle,
      .pt_serv_buf_size = 4096,
      .options = LWS_SERVER_OPTION_LIBEV | LWS_SERVER_OPTION_VALIDATE_UTF8 |
                 LWS_SERVER_OPTION_FAIL_UPON_UNABLE_TO_BIND};
  lws_set_log_level(LLL_ERR, NULL);
  struct lws_context *context = lws_create_context(&wanted);
  if (!context) return 1;
  printf("listening on %d\n", lws_get_vhost_listen_port(lws_get_vhost_by_name(context, "default")));
  fflush(stdout);
  ev_run(loop, 0);
  return 0;
}
