/** A button of the page opens the widget: all that a page needs is the element's own method. */

const widget = document.querySelector('hume-evi-widget');
document.querySelector('#ask')?.addEventListener('click', () => void widget?.show());
