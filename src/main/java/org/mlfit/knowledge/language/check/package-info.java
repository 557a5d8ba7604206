/** Everything that is wrong with rules that can be read, in plain words and with a way out. */
package org.mlfit.knowledge.language.check;
