// Keeps a page that reads itself anew honest: it says when it no longer does, and never moves under somebody's hands.
(() => {
  const OLD = 35_000; // three readings that have failed
  const live = () => document.querySelector('[data-live]');
  let good = Date.now();

  const lost = () => {
    const old = Date.now() - good > OLD;
    for (const notice of document.querySelectorAll('[data-lost]')) notice.hidden = !old;
    document.body.classList.toggle('lost', old);
  };
  const busy = () => document.visibilityState !== 'visible' || document.querySelector('dialog[open], .hf-drop[open]');
  addEventListener('htmx:beforeRequest', event => {
    if (event.detail.elt !== live() || !busy()) return;
    event.preventDefault();
    good = Date.now(); // nobody has asked, so nobody is late with an answer
  });
  addEventListener('htmx:afterRequest', event => {
    // what was swapped away is told of by what is left, so the request is asked whose it was
    const asker = event.detail.requestConfig?.elt ?? event.detail.elt;
    if (!asker.matches?.('[data-live]') || !event.detail.successful) return;
    good = Date.now();
    lost();
  });
  // an error page would take the place of what was known last
  addEventListener('htmx:beforeSwap', event => {
    if (event.detail.xhr.status !== 200) event.detail.shouldSwap = false;
  });
  document.addEventListener('visibilitychange', () => { good = Math.max(good, Date.now() - 15_000); });

  // what somebody has unfolded stays so
  let unfolded = [];
  addEventListener('htmx:beforeSwap', () => {
    unfolded = [...document.querySelectorAll('#top details[open][id]')].map(one => one.id);
  });
  addEventListener('htmx:afterSettle', () => {
    for (const id of unfolded) document.getElementById(id)?.setAttribute('open', '');
  });

  // a clock that stands still would say that all is well
  const clock = document.querySelector('[data-clock]');
  const ahead = clock ? Date.now() - Date.parse(clock.dataset.clock) : 0;
  const format = clock && new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: clock.dataset.zone });
  const tick = () => {
    lost();
    if (clock) clock.textContent = format.format(Date.now() - ahead);
  };
  setInterval(tick, 1000);

  // a wall does not fall asleep
  const awake = () => {
    if (document.body.matches('.wall') && document.visibilityState === 'visible') navigator.wakeLock?.request('screen').catch(() => {});
  };
  document.addEventListener('visibilitychange', awake);
  awake();
})();
