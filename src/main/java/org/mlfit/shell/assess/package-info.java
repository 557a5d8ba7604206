/** Commands of an architect: being asked, answering, saving and going on. */
package org.mlfit.shell.assess;
