// Undo and redo. A slider that is dragged is one step.

/** The states of something, the current one among them. States are never changed, only replaced. */
export class History {
  #states;
  #index = 0;
  /** What the last step changed: further steps of the same name replace it until `settle()`. */
  #last;

  constructor(state) {
    this.#states = [state];
  }

  get state() {
    return this.#states[this.#index];
  }

  get canUndo() {
    return this.#index > 0;
  }

  get canRedo() {
    return this.#index < this.#states.length - 1;
  }

  /** Adds a state, and forgets those that were undone. `name`: what is being dragged or typed, if the steps are to be one. */
  push(state, name) {
    const isSame = name !== undefined && name === this.#last;
    this.#states.splice(isSame ? this.#index : this.#index + 1, Infinity, state);
    this.#index = this.#states.length - 1;
    this.#last = name;
  }

  /** Ends a drag: the next step is one of its own. */
  settle() {
    this.#last = undefined;
  }

  undo() {
    this.#go(-1);
  }

  redo() {
    this.#go(1);
  }

  #go(by) {
    this.settle();
    this.#index = Math.min(Math.max(this.#index + by, 0), this.#states.length - 1);
  }
}
