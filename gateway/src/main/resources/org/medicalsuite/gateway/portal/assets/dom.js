// Elements are made, never parsed: whatever somebody typed or a service answered becomes a text node. The page's
// content security policy (trusted types) has the browser refuse anything else.

const SVG = 'http://www.w3.org/2000/svg';

/** Makes an element. Attributes that are null or false are left out; `on` holds listeners. */
export function el(tag, attributes, ...children) {
  return filled(document.createElement(tag), attributes, children);
}

/** Makes an element of a drawing. */
export function svg(tag, attributes, ...children) {
  return filled(document.createElementNS(SVG, tag), attributes, children);
}

function filled(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (name === 'on') {
      for (const [event, listener] of Object.entries(value)) {
        node.addEventListener(event, listener);
      }
    } else if (value !== null && value !== undefined && value !== false) {
      node.setAttribute(name, value === true ? '' : value);
    }
  }
  add(node, ...children);
  return node;
}

/** Appends nodes and texts; lists are flattened, nothing is left out silently but null, undefined and false. */
export function add(node, ...children) {
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false) {
      node.append(child);
    }
  }
  return node;
}

/** Puts new content in the place of the old. */
export function fill(node, ...children) {
  node.replaceChildren();
  return add(node, ...children);
}

let made = 0;

/** An id that no other element has. */
export function freshId() {
  made += 1;
  return `n${made}`;
}
