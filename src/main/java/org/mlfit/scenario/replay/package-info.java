/** Playing scenarios, telling how it goes, and why the advice is not as expected. */
package org.mlfit.scenario.replay;
