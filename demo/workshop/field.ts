/**
 * One thing that can be set, as a labelled control with its meaning below. It knows texts only; `null` stands for what is
 * not set. Whoever makes it says what happens with them.
 */

export interface FieldOptions {
  name: string;
  description: string;
  /** Shown while nothing is set. */
  placeholder: string;
  /** Of a choice: what can be chosen, beside nothing. */
  choices?: readonly string[];
  /** On or off: the text is then empty or absent. */
  isSwitch?: boolean;
  onChange(value: string | null): void;
}

export interface Field {
  element: HTMLElement;
  /** Shows what is set, without telling anybody. */
  show(value: string | null): void;
}

export function createField(options: FieldOptions): Field {
  const { name, description, isSwitch = false, onChange } = options;
  const control = createControl(options);
  control.id = name;
  control.setAttribute('aria-describedby', `${name}-meaning`);
  control.addEventListener('change', () => {
    if (isSwitch) onChange((control as HTMLInputElement).checked ? '' : null);
    else onChange(control.value === '' ? null : control.value);
  });
  const label = Object.assign(document.createElement('label'), { htmlFor: name, textContent: name });
  const meaning = document.createElement('p');
  meaning.id = `${name}-meaning`;
  meaning.append(...withCode(description));
  const element = document.createElement('div');
  element.className = isSwitch ? 'field switch' : 'field';
  element.append(label, control, meaning);
  return {
    element,
    show(value) {
      if (isSwitch) (control as HTMLInputElement).checked = value !== null;
      else control.value = value ?? '';
    },
  };
}

function createControl({
  choices,
  isSwitch,
  placeholder,
}: FieldOptions): HTMLInputElement | HTMLSelectElement {
  if (choices) {
    const select = document.createElement('select');
    select.append(new Option(`${placeholder} (default)`, ''), ...choices.map((choice) => new Option(choice)));
    return select;
  }
  const input = document.createElement('input');
  if (isSwitch) input.type = 'checkbox';
  else input.placeholder = placeholder;
  return input;
}

/** Descriptions are written in Markdown: what stands between backticks is code. */
function withCode(description: string): (string | HTMLElement)[] {
  return description
    .split('`')
    .map((text, index) =>
      index % 2 === 0 ? text : Object.assign(document.createElement('code'), { textContent: text }),
    );
}
