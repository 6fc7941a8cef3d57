// One persistent status region for the whole page (it stands in index.html, outside of what is
// rendered), so that screen readers hear of changes at most once in five seconds.

const pauseMs = 5000;
let waiting = [];
let timer = null;

/** Says a sentence to screen readers; sentences within the pause are bundled. */
export function announce(sentence) {
  if (waiting.includes(sentence)) return;
  waiting.push(sentence);
  if (timer === null) speak();
}

function speak() {
  timer = null;
  if (waiting.length === 0) return;
  document.getElementById('announcements').textContent = waiting.join(' ');
  waiting = [];
  timer = setTimeout(speak, pauseMs);
}
