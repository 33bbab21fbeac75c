// Before anything is drawn: what the device prefers, for those who have chosen nothing else.
(() => {
  const page = document.documentElement;
  if (page.dataset.theme !== 'device') return;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const follow = () => { page.dataset.bsTheme = dark.matches ? 'dark' : 'light'; };
  dark.addEventListener('change', follow);
  follow();
})();
