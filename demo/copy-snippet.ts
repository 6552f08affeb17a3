/** Buttons that copy the snippet beside them, and say whether they could. A page needs only the markup. */

for (const button of document.querySelectorAll('[data-copies]')) {
  const snippet = document.querySelector(`#${button.getAttribute('data-copies') ?? ''}`);
  const outcome = button.parentElement?.querySelector('[role=status]');
  if (!snippet || !outcome) continue;
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(snippet.textContent).then(
      () => (outcome.textContent = 'Copied.'),
      () => {
        getSelection()?.selectAllChildren(snippet);
        outcome.textContent =
          'The browser did not allow it. The text is selected: copy it with the keyboard.';
      },
    );
  });
}
