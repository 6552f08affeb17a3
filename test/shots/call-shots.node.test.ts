import { callScenes } from './call-scenes.js';
import { describeLooks } from './describe-looks.js';
import { problemScenes } from './problem-scenes.js';

void describeLooks('the widget in a call', { ...callScenes, ...problemScenes });
