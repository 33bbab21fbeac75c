// Hands a case over without leaving the board. Without this the button leads to the case, which has the same form.
(() => {
  const dialog = document.getElementById('hand-dialog');
  if (!dialog?.showModal) return;
  const form = dialog.querySelector('form');
  addEventListener('click', event => {
    const button = event.target.closest('[data-hand]');
    if (button && !event.ctrlKey && !event.metaKey && event.button === 0) {
      event.preventDefault();
      form.action = '/board/cases/' + encodeURIComponent(button.dataset.hand) + '/hand';
      form.version.value = button.dataset.version;
      dialog.querySelector('h2').textContent = button.dataset.title;
      dialog.showModal();
    } else if (event.target.closest('[data-close]') || event.target === dialog) {
      dialog.close();
    }
  });
})();
