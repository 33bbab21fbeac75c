// Hands a case over and records a call without leaving the board. Without this both lead to the case, which has the same forms.
(() => {
  const open = (name, action, button) => {
    const dialog = document.getElementById(name + '-dialog');
    const form = dialog.querySelector('form');
    form.reset();
    form.action = '/board/cases/' + encodeURIComponent(button.dataset[name]) + '/' + action;
    form.version.value = button.dataset.version;
    dialog.querySelector('h2').textContent = button.dataset.title;
    dialog.showModal();
  };
  addEventListener('click', event => {
    const hand = event.target.closest('[data-hand]');
    const called = event.target.closest('[data-called]');
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
    if (plain && (hand || called)) {
      event.preventDefault();
      if (hand) open('hand', 'hand', hand);
      else open('called', 'attempt', called);
    } else if (event.target.closest('[data-close]') || event.target.matches('dialog')) {
      event.target.closest('dialog').close();
    }
  });

  const called = document.querySelector('#called-dialog form');
  // only who asks for later says when
  called?.addEventListener('click', event => {
    const outcome = event.target.closest('[name=outcome]');
    if (outcome) called.again.required = outcome.value === 'ASKED_FOR_LATER';
  });
  // Enter in the note is no outcome
  called?.addEventListener('keydown', event => {
    if (event.key === 'Enter' && event.target.matches('input')) event.preventDefault();
  });
})();
