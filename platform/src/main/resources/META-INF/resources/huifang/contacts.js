// Lets the waits on the page grow by the second; what is told of them comes from the server.
(() => {
  const pad = (n) => String(n).padStart(2, '0');
  const span = (s) =>
    s < 3600
      ? `${Math.floor(s / 60)}:${pad(s % 60)}`
      : `${Math.floor(s / 3600)}:${pad(Math.floor(s / 60) % 60)}:${pad(s % 60)}`;
  let page = null;
  let ahead = 0; // of this device's clock before the server's
  const tick = () => {
    const here = document.getElementById('here');
    if (!here) return;
    if (here !== page) {
      page = here;
      ahead = Date.now() - Date.parse(here.dataset.now);
    }
    for (const since of here.querySelectorAll('[data-since]')) {
      const waited = Math.max(0, Math.floor((Date.now() - ahead - Date.parse(since.dataset.since)) / 1000));
      since.textContent = span(waited);
      since.classList.toggle('warn', waited > since.dataset.warn && waited <= since.dataset.late);
      since.classList.toggle('late', waited > since.dataset.late);
    }
  };
  tick();
  setInterval(tick, 1000);
})();
