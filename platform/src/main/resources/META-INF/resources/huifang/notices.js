// The bell: what is new, at once and in every tab. Without this it is a link with a number.
// One tab of a browser listens for all of them: a host has six connections, and pages need them.
(() => {
  const bell = document.querySelector('[data-bell]');
  if (!bell) return;
  const link = bell.querySelector('a');
  const badge = bell.querySelector('b');
  const panel = bell.querySelector('.hf-pop');
  const news = bell.querySelector('.hf-news');
  const others = new BroadcastChannel('huifang-notices');
  const MINUTE = 60_000;
  const AWAY = 20 * MINUTE; // nobody touches anything: the session is to end as if we were not there
  let state = { unseen: Number(bell.dataset.unseen), last: bell.dataset.last };
  let active = Date.now();
  // what this page was made with: what comes later is not on it
  let shown = bell.dataset.last;
  // a ticket or case may be asked for by its number
  const page = () => document.querySelector('[data-page]')?.dataset.page ?? location.pathname;
  const visible = () => document.visibilityState === 'visible';

  // ---------- what it says ----------
  const paint = () => {
    badge.textContent = state.unseen > 99 ? '99+' : state.unseen;
    badge.hidden = state.unseen === 0;
    link.setAttribute('aria-label', state.unseen ? link.dataset.some.replace('0', state.unseen) : link.dataset.none);
    const plain = document.title.replace(/^\(\d+\+?\) /, '');
    const title = state.unseen ? `(${badge.textContent}) ${plain}` : plain;
    if (title !== document.title) document.title = title;
  };
  // the title changes with the ticket that is shown
  new MutationObserver(paint).observe(document.querySelector('title'), { childList: true });

  const take = next => {
    const before = state;
    // what comes late, behind what was told already, makes more of it without being the last
    const fresh = next.last > state.last || next.unseen > state.unseen;
    if (next.unseen === state.unseen && next.last === state.last) return;
    state = next;
    paint();
    if (!panel.hidden) fill();
    if (fresh && visible()) announce(before);
  };
  const told = next => {
    take(next);
    others.postMessage({ state: next });
  };

  // ---------- the panel ----------
  const known = new Set();
  const latest = async () => {
    const answer = await fetch('/notices/latest');
    if (!answer.ok || answer.redirected) return null;
    // written by our own template, which escapes what people wrote
    const found = document.createElement('template');
    found.innerHTML = await answer.text();
    found.content.querySelectorAll('[data-last]').forEach(line => known.add(line.dataset.last));
    return found.content;
  };
  const fill = async () => {
    const found = await latest().catch(() => null);
    if (!found) return false;
    const inside = panel.contains(document.activeElement);
    panel.replaceChildren(found);
    if (inside) link.focus();
    return true;
  };
  const show = open => {
    panel.hidden = !open;
    link.setAttribute('aria-expanded', String(open));
  };
  link.setAttribute('role', 'button');
  show(false);
  link.addEventListener('click', async event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (!panel.hidden) return show(false);
    if (!await fill()) return location.assign(link.href);
    news.replaceChildren();
    show(true);
  });
  link.addEventListener('keydown', event => {
    if (event.key !== ' ') return;
    event.preventDefault();
    link.click();
  });
  addEventListener('click', event => { if (!bell.contains(event.target)) show(false); });
  addEventListener('keydown', event => {
    if (event.key !== 'Escape' || panel.hidden) return;
    show(false);
    link.focus();
  });
  panel.addEventListener('submit', event => {
    event.preventDefault();
    seen(new URLSearchParams(new FormData(event.target)));
  });

  // whoever follows a line has seen it, also one that leads to a list
  panel.addEventListener('click', event => {
    const line = event.target.closest('[data-line]')?.dataset.line;
    if (line && event.target.closest('a')) fetch('/notices/seen', { method: 'POST', body: new URLSearchParams({ line }), redirect: 'manual', keepalive: true });
  });

  // ---------- something new ----------
  const here = url => {
    const to = new URL(url, location.href);
    return to.origin === location.origin && to.pathname === page();
  };
  // the newest, else the one that nobody has seen before and that is new all the same
  const arrived = (found, had, before, now) => {
    if (now.last > before.last) return found.querySelector(`[data-last="${CSS.escape(now.last)}"]`);
    const late = [...found.querySelectorAll('.fresh[data-last]')].filter(line => line.dataset.last !== now.last && !had.has(line.dataset.last));
    return late.length === now.unseen - before.unseen ? late[0] : null;
  };
  // which of them it is cannot be told: that there is something can
  const some = () => {
    const one = document.createElement('div');
    const to = document.createElement('a');
    to.href = link.href;
    to.textContent = link.getAttribute('aria-label');
    one.append(to);
    return one;
  };
  const announce = async before => {
    const now = state;
    const had = new Set(known);
    const found = await latest().catch(() => null);
    if (!found) return;
    const line = arrived(found, had, before, now);
    if (!line) return pop(some());
    // what is on the screen may say itself what is new
    const told = new CustomEvent('huifang:news', { cancelable: true });
    if (here(line.querySelector('a').href) && !dispatchEvent(told)) return;
    const one = document.createElement('div');
    one.append(...line.childNodes);
    pop(one);
  };
  const pop = one => {
    news.replaceChildren(...[...news.children].slice(-2), one);
    setTimeout(() => one.remove(), 10_000);
  };

  // ---------- seen ----------
  async function seen(what) {
    const answer = await fetch('/notices/seen', { method: 'POST', body: what, headers: { Accept: 'application/json' }, redirect: 'manual' }).catch(() => null);
    if (answer?.ok) told(await answer.json());
  }
  let looked = null;
  // whoever looks at a page has seen what leads to it
  const look = () => {
    if (!visible() || looked === page()) return;
    looked = page();
    if (state.unseen && shown) seen(new URLSearchParams({ path: page(), last: shown }));
  };
  const again = () => { looked = null; shown = state.last; look(); };
  addEventListener('htmx:afterSettle', event => {
    if (event.detail.target?.id === 'pane' || event.detail.elt?.id === 'pane') again();
  });

  // ---------- listening ----------
  let source = null;
  let timer = 0;
  const close = () => {
    source?.close();
    source = null;
    clearTimeout(timer);
    timer = 0;
  };
  const ask = async () => {
    const answer = await fetch('/notices/state', { redirect: 'manual' }).catch(() => null);
    if (answer?.ok) told(await answer.json());
    return answer?.type !== 'opaqueredirect' && answer?.status !== 401;
  };
  const listen = () => {
    close();
    source = new EventSource('/notices/stream');
    source.onmessage = event => {
      told(JSON.parse(event.data));
      if (Date.now() - active > AWAY) close();
    };
    source.onerror = () => {
      if (source?.readyState !== EventSource.CLOSED) return;
      // not let in, or too many: asks now and then, and stops when the session is over
      source = null;
      timer = setTimeout(async () => {
        timer = 0;
        if (Date.now() - active < AWAY && await ask()) listen();
      }, MINUTE + Math.random() * 15_000);
    };
  };
  let leads = false;
  const wake = () => {
    active = Date.now();
    if (leads && !source && !timer) listen();
  };
  others.onmessage = ({ data }) => {
    if (data.state) take(data.state);
    if (data.active) wake();
  };
  let said = 0;
  const touched = () => {
    active = Date.now();
    if (active - said < MINUTE) return;
    said = active;
    others.postMessage({ active: true });
    wake();
  };
  ['pointerdown', 'keydown', 'visibilitychange'].forEach(name => addEventListener(name, touched, { passive: true, capture: true }));
  document.addEventListener('visibilitychange', () => { if (visible()) look(); });
  setInterval(() => { if (source && Date.now() - active > AWAY) close(); }, MINUTE);

  paint();
  look();
  if (navigator.locks) {
    // whoever has the lock leads, until its page is left
    navigator.locks.request('huifang-notices', () => new Promise(() => { leads = true; listen(); })).catch(() => {});
  } else {
    setInterval(() => { if (visible() && Date.now() - active < AWAY) ask(); }, MINUTE);
  }
})();
