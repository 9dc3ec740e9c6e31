// Finds lines of the table while one types; without it the report is whole all the same.
const filter = document.querySelector(".filter");
if (filter) {
  const field = filter.querySelector("input");
  const count = filter.querySelector("output");
  const lines = [...document.querySelectorAll("#table tbody tr")];
  const texts = lines.map((line) => line.textContent.toLowerCase());
  filter.hidden = false;
  field.addEventListener("input", () => {
    const wanted = field.value.trim().toLowerCase();
    lines.forEach((line, number) => { line.hidden = !texts[number].includes(wanted); });
    count.textContent = `${lines.filter((line) => !line.hidden).length} / ${lines.length}`;
  });
}
