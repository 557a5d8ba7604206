/** Files that commands read, write and watch, and the folders where the program keeps its own. */
package org.mlfit.shell.files;
