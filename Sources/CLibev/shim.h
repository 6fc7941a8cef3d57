#pragma once
#include <ev.h>

// libev initializes watchers by macros that assign through casts, which Swift does not import.
// Each wrapper also sets the watcher's `data`, so that a callback finds its owner.

/// Prepares a watcher that another thread wakes with ev_async_send().
static inline void worldcafe_async_init(
    ev_async *watcher, void (*callback)(struct ev_loop *, ev_async *, int), void *owner) {
  ev_async_init(watcher, callback);
  watcher->data = owner;
}

/// Prepares a one-shot timer; `seconds` counts from ev_timer_start().
static inline void worldcafe_timer_init(
    ev_timer *watcher, void (*callback)(struct ev_loop *, ev_timer *, int), double seconds,
    void *owner) {
  ev_timer_init(watcher, callback, seconds, 0.);
  watcher->data = owner;
}

/// Prepares a watcher of one signal.
static inline void worldcafe_signal_init(
    ev_signal *watcher, void (*callback)(struct ev_loop *, ev_signal *, int), int number,
    void *owner) {
  ev_signal_init(watcher, callback, number);
  watcher->data = owner;
}

/// Prepares a watcher that is called each time before the loop waits.
static inline void worldcafe_prepare_init(
    ev_prepare *watcher, void (*callback)(struct ev_loop *, ev_prepare *, int), void *owner) {
  ev_prepare_init(watcher, callback);
  watcher->data = owner;
}
