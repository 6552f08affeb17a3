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
