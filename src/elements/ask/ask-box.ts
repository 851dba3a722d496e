// Draws what <dark-social-ask> shows.

import {answerChoices, type AnswerChoice} from '../../core/events/event.js';
import type {AskWords} from '../../locales/locale.js';
import {h} from '../internal/dom.js';

/** Answers with a button. */
const choices = answerChoices.filter((choice) => choice !== 'none');

/** It can be focused by code, so that keyboards do not lose their place when the buttons go. */
const boxAttributes = {class: 'box', part: 'box', role: 'region', tabindex: '-1'};

const icon = (path: string): Element => h('svg', {viewBox: '0 0 24 24', 'aria-hidden': 'true'}, h('path', {d: path}));

export function drawThanks({thanks}: AskWords): HTMLElement {
  const text = h('p', {class: 'thanks', part: 'thanks'}, icon('M5 13l4.5 4.5L19 7'), thanks);
  return h('div', {...boxAttributes, 'aria-label': thanks}, text);
}

/** Draws the question with its answers, and a cross that answers `none`. */
export function drawQuestion(
  {answers, dismiss}: AskWords,
  question: string,
  onAnswer: (answer: AnswerChoice) => void,
): HTMLElement {
  const button = (answer: AnswerChoice, attributes: {[name: string]: string}, content: Node | string) => {
    const element = h('button', {type: 'button', value: answer, ...attributes}, content);
    element.addEventListener('click', () => onAnswer(answer));
    return element;
  };
  return h(
    'div',
    {...boxAttributes, 'aria-labelledby': 'question'},
    h('p', {class: 'question', part: 'question', id: 'question'}, question),
    button(
      'none',
      {class: 'dismiss', part: 'dismiss', 'aria-label': dismiss, title: dismiss},
      icon('M6 6l12 12M18 6L6 18'),
    ),
    h(
      'div',
      {class: 'answers', part: 'answers', role: 'group', 'aria-labelledby': 'question'},
      ...choices.map((choice) => button(choice, {class: 'answer', part: 'answer'}, answers[choice])),
    ),
  );
}
