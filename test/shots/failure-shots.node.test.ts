import { describeLooks } from './describe-looks.js';
import { failureScenes } from './failure-scenes.js';

void describeLooks('the widget when a call fails', failureScenes);
