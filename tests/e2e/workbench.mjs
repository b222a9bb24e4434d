// What journeys through the workbench of authors.html have in common.
export const status = (page) => page.locator('#found [role=status]');
export const editor = (page, name = 'pack.toml') => page.getByRole('textbox', { name });
export const packText = (page) => page.locator('#written-pack').inputValue();

// Begins from a region of the site.
export async function copyRegion(page, id) {
  await page.getByRole('button', { name: '从现有地区或示例市开始' }).click();
  await page.getByLabel('复制哪一个').selectOption(id);
  await page.getByRole('button', { name: '复制过来改' }).click();
  await editor(page).waitFor();
}

// Puts the cursor behind a text that the pack holds once: by the editor's own search, as a person would.
export async function behind(page, text) {
  await editor(page).click();
  await page.keyboard.press('Control+f');
  await page.getByPlaceholder('查找').pressSequentially(text);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
}

// Copies a region, signs it for a day, and takes the last digit of a ratio away; gives the part about signing.
export async function signedAndChanged(page) {
  await copyRegion(page, 'jining-2023');
  const review = page.locator('#review');
  await page.getByLabel('哪一天核对的').fill('2026-01-15');
  await review.getByRole('button', { name: '这一天，每个数字都与原文核对过' }).click();
  await review.getByRole('status').filter({ hasText: '已写进 pack.toml' }).waitFor();
  await behind(page, 'ratio = "0.85');
  await page.keyboard.press('Backspace');
  return review;
}
