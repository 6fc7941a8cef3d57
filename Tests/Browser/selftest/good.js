document.querySelector('#go').addEventListener('click', () => {
  document.querySelector('[role=status]').textContent = 'Done';
});
