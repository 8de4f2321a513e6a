/* Sliders say where they stand while they move; the button prints. The form works without this. */
for (const form of document.querySelectorAll('[data-sliders]')) {
  const percents = [...form.querySelectorAll('input[name^="weight."]')];
  const percent = new Intl.NumberFormat(document.documentElement.lang, {
    style: 'percent',
    maximumFractionDigits: 0,
  });
  const factor = new Intl.NumberFormat(document.documentElement.lang);
  form.addEventListener('input', () => {
    const sum = percents.reduce((total, each) => total + Number(each.value), 0);
    for (const slider of form.querySelectorAll('input[type=range]')) {
      const share = slider.name.startsWith('weight.');
      slider.previousElementSibling.value = share
        ? percent.format(sum === 0 ? 0 : Number(slider.value) / sum)
        : '× ' + factor.format(Number(slider.value));
    }
  });
}
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    for (const details of document.querySelectorAll('.card details')) {
      details.open = true;
    }
    window.print();
  });
}
for (const form of document.querySelectorAll('form[action="/recommendations/compare"]')) {
  const button = form.querySelector('.actions button');
  const count = () => {
    const chosen = form.querySelectorAll('input[name=measure]:checked').length;
    button.disabled = chosen < 2 || chosen > 4;
  };
  form.addEventListener('change', count);
  count();
}
