// WebAssembly by the network, for browsers.
export async function fetched(url) {
  const response = await fetch(url);
  if (!response.ok) {
    throw new Error(`${response.url}: HTTP ${response.status}`);
  }
  return WebAssembly.compile(await response.arrayBuffer());
}
