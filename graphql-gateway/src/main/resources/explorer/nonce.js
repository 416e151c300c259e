// The policy of this page allows no inline styles. The dialogs of GraphiQL add a style element when they open, and take no
// nonce for it, so every style element that a script of this page makes gets the nonce of this answer.
'use strict';

{
  const { nonce } = document.currentScript.dataset;
  const createElement = document.createElement;

  document.createElement = function (name, options) {
    const element = createElement.call(this, name, options);
    if (element instanceof HTMLStyleElement) {
      element.nonce = nonce;
    }
    return element;
  };
}
