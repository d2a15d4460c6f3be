// Sets the chosen theme before the first paint, so that no page flashes in the other one.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  if (localStorage.getItem('density') === 'compact') document.documentElement.dataset.density = 'compact';
} catch {}
