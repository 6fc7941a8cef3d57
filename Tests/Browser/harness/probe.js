// Runs before a page's own scripts: remembers who listens for clicks, and answers the questions of
// access.py about the page as it is now. Each answer is a list of faults, as sentences.
(() => {
  const POINTER = new Set(['click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup']);
  const FOCUSABLE = 'a[href], button, input:not([type=hidden]), select, textarea, summary, '
    + '[tabindex], [contenteditable], audio[controls], video[controls], iframe';
  const OPERABLE = 'a[href], button, input, select, textarea, summary, label, option, dialog, '
    + 'form, [tabindex]:not([tabindex="-1"]), [role=option], [role=tab], [role^=menuitem], '
    + '[role=radio], [role=treeitem]';
  const FOCUS_STYLE = ['outlineStyle', 'outlineWidth', 'outlineColor', 'boxShadow', 'borderColor',
    'borderWidth', 'backgroundColor', 'textDecorationLine', 'content'];

  const listeners = new WeakSet();
  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (type, ...rest) {
    if (this instanceof Element && POINTER.has(type)) listeners.add(this);
    return listen.call(this, type, ...rest);
  };

  const all = () => [...document.body.querySelectorAll('*')];
  const seen = (element) => element.checkVisibility({ visibilityProperty: true });
  const seconds = (list) => Math.max(...list.split(',').map((part) => parseFloat(part)));

  function describe(element) {
    const text = element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40);
    const id = element.id ? `#${element.id}` : '';
    const kind = element.classList.length ? `.${[...element.classList].join('.')}` : '';
    return `<${element.localName}${id}${kind}> “${text || element.name || ''}”`;
  }

  function clipped(element) {
    for (let above = element; above; above = above.parentElement) {
      if (getComputedStyle(above).overflowX !== 'visible') return true;
    }
    return false;
  }

  // Nothing is wider than the page.
  function sideways() {
    const width = document.documentElement.scrollWidth;
    if (width <= innerWidth) return [];
    const wide = all().filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5
      && !clipped(element.parentElement));
    const names = wide.slice(-3).map(describe).join(', ');
    return [`the page is ${width} px wide on ${innerWidth} px: ${names}`];
  }

  // What reacts to a click, or looks as if, is operable by keyboard.
  function unreachable() {
    return all().filter(seen).filter((element) => !element.closest(OPERABLE)).flatMap((element) => {
      const points = getComputedStyle(element).cursor === 'pointer';
      const holds = element.querySelector(FOCUSABLE) && !points;
      if ((listeners.has(element) || element.onclick) && !holds) {
        return [`${describe(element)} listens for clicks and cannot be focused`];
      }
      const above = element.parentElement;
      const begins = points && getComputedStyle(above).cursor !== 'pointer';
      return begins ? [`${describe(element)} looks clickable and cannot be focused`] : [];
    });
  }

  // Nothing moves for whoever asked for reduced motion.
  function moving() {
    return all().filter(seen).flatMap((element) => [null, '::before', '::after'].flatMap((part) => {
      const style = getComputedStyle(element, part);
      const animated = style.animationName !== 'none' && seconds(style.animationDuration) > 0.01;
      const eased = seconds(style.transitionDuration) > 0.01;
      if (!animated && !eased) return [];
      return [`${describe(element)}${part ?? ''} moves: ${animated ? style.animationName
        : style.transitionProperty}`];
    }));
  }

  let stops = [];
  let rest = new Map();

  function signature(element) {
    const near = [element, element.parentElement, element.nextElementSibling,
      ...(element.labels ?? [])].filter(Boolean);
    return near.flatMap((node) => [null, '::before', '::after'].map((part) => {
      const style = getComputedStyle(node, part);
      return FOCUS_STYLE.map((name) => style[name]).join();
    })).join('|');
  }

  // Begins a walk with the Tab key: notes every stop and how it looks without focus.
  function begin() {
    document.activeElement?.blur();
    const scope = document.querySelector('dialog:modal') ?? document.body;
    stops = [...scope.querySelectorAll(FOCUSABLE)].filter((element) => element.tabIndex >= 0
      && !element.matches(':disabled') && seen(element) && !element.closest('[inert]'));
    rest = new Map(stops.map((element) => [element, signature(element)]));
    return stops.length;
  }

  function covered(element) {
    const shown = element.labels?.[0] && element.getBoundingClientRect().width <= 1
      ? element.labels[0] : element;
    const { left, top, width, height } = shown.getBoundingClientRect();
    const points = [[0.5, 0.5], [0.05, 0.1], [0.95, 0.1], [0.05, 0.9], [0.95, 0.9]];
    return points.every(([x, y]) => {
      const hit = document.elementFromPoint(left + x * width, top + y * height);
      return !hit || !(shown.contains(hit) || hit.contains(shown) && hit !== document.body
        && hit !== document.documentElement);
    });
  }

  // Where the focus is now: the stop's number (-1 outside of all) and what is wrong there.
  function stop() {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const faults = [];
    if (rest.has(element) && rest.get(element) === signature(element)) {
      faults.push(`${describe(element)} does not show that it has the focus`);
    }
    if (covered(element)) faults.push(`${describe(element)} is hidden while it has the focus`);
    return { number: stops.indexOf(element), name: describe(element), faults };
  }

  // The stops whose numbers are not among those reached. One radio button stands for its group.
  function missed(reached) {
    const inOneGroup = (a, b) => a.type === 'radio' && b.type === 'radio' && a.name === b.name
      && a.form === b.form;
    const found = reached.map((number) => stops[number]);
    return stops.filter((element) => element.isConnected && seen(element)
      && !found.some((other) => other === element || inOneGroup(other, element)))
      .map((element) => `${describe(element)} is not reached with the Tab key`);
  }

  globalThis.probe = { sideways, unreachable, moving, begin, stop, missed };
})();
