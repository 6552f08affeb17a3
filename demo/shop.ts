/** The little that the demo shop's pages do by themselves. The widget needs none of it. */

const stage = document.querySelector<HTMLElement>('.stage');
const brightness = document.querySelector<HTMLInputElement>('#brightness');
brightness?.addEventListener('input', () => {
  stage?.style.setProperty('--light', String(brightness.valueAsNumber / 100));
});

const basketCount = document.querySelector<HTMLOutputElement>('#basket-count');
document.querySelector('#order')?.addEventListener('submit', (event) => {
  event.preventDefault();
  if (basketCount !== null) basketCount.value = String(Number(basketCount.value) + 1);
});

const snippet = document.querySelector('#snippet');
const copied = document.querySelector('#copied');
document.querySelector('#copy')?.addEventListener('click', () => {
  if (snippet === null || copied === null) return;
  navigator.clipboard.writeText(snippet.textContent).then(
    () => (copied.textContent = 'Copied.'),
    () => {
      getSelection()?.selectAllChildren(snippet);
      copied.textContent = 'The browser did not allow it. The text is selected: copy it with the keyboard.';
    },
  );
});
