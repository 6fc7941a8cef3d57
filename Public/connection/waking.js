/** Calls `wake` when a try is worth it at once, and `cut` when the network says that it is gone. */
export function watchNetwork({ wake, cut }) {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') wake();
  });
  window.addEventListener('online', wake);
  window.addEventListener('pageshow', wake);
  window.addEventListener('offline', cut);
}
