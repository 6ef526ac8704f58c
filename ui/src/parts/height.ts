/** Tells the style sheet how high an element is, for what stays in place below it. */
export function heightAs(name: `--${string}`): (node: HTMLElement) => () => void {
  return (node) => {
    const root = document.documentElement.style;
    const tell = () => root.setProperty(name, `${node.offsetHeight}px`);
    const observer = new ResizeObserver(tell);
    observer.observe(node);
    tell();
    return () => {
      observer.disconnect();
      root.removeProperty(name);
    };
  };
}
