/** Every state of the widget that a visitor may look at, by the name its pictures carry. */
import { callScenes } from './call-scenes.js';
import { failureScenes } from './failure-scenes.js';
import { problemScenes } from './problem-scenes.js';
import type { Scene } from './stage.js';

export const scenes: Readonly<Record<string, Scene>> = { ...callScenes, ...problemScenes, ...failureScenes };
